import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommand } from '../../../support/cli';

const SECRET = 'HUNTER2-canary';
const STREAM = 'alicloud_event_bridge_event_streaming';
const VARIABLES = {
  variable: { login: { type: 'string', sensitive: true }, db_password: {}, size: {}, url: {} },
};

describe('what stands beside a stack, and no stream has', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'values-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  afterEach(() => jest.resetModules());

  function write(files: Readonly<Record<string, unknown>>): void {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
    }
  }

  async function secrets(): Promise<unknown[]> {
    const { out, err } = await runCommand(['review', '.', '--no-config', '--format', 'json'], { folder });
    expect(out + err).not.toContain(SECRET);
    if (out === '') return [err];
    const { findings, notEvaluated } = JSON.parse(out);
    return [...findings, ...notEvaluated]
      .filter(({ rule }: any) => rule === 'plaintext-secret')
      .map(({ address, reason = 'found' }: any) => `${address}: ${reason}`);
  }

  it.each([
    ['terraform.tfvars', `db_password = "${SECRET}"\nsize = 3\n`],
    ['x.auto.tfvars', `db_password = <<EOT\n${SECRET}\nEOT\n`],
    ['prod.tfvars', `login = "${SECRET}"`],
    ['terraform.tfvars.json', { db_password: SECRET, size: 3 }],
    ['x.auto.tfvars.json', { login: SECRET }],
    ['prod.tfvars.json', { size: { deep: [{ password: SECRET }] } }],
    ['url.auto.tfvars.json', { url: `https://u:${SECRET}@host/d` }],
    ['undeclared.tfvars.json', { ['__proto__x_token']: SECRET }],
    ['of.tfvars.json', `{"__proto__": {"password": "${SECRET}"}}`],
  ])('has no credential as text in %s', async (file, content) => {
    write({ 'cdk.tf.json': VARIABLES, [file]: content });
    expect(await secrets()).toEqual([
      expect.stringMatching(new RegExp(`^${file.replaceAll('.', '\\.')}:\\w+: found$`)),
    ]);
    const { out } = await runCommand(['review', '.', '--no-config'], { folder });
    expect(out).toContain('Set TF_VAR_ and the name of the variable where Terraform runs');
    rmSync(join(folder, file));
    expect(await secrets()).toEqual([]);
  });

  it.each([
    ['x.tfvars', 'size = 3\nurl = "https://host/d"\n'],
    ['x.tfvars.json', { size: 3, url: 'https://host/d', db_password: '' }],
    ['x.tfvars.bak', `db_password = "${SECRET}"`],
    ['m/terraform.tfvars', `db_password = "${SECRET}"`],
  ])('may be %s without one, or what Terraform does not read', async (file, content) => {
    write({
      'cdk.tf.json': { ...VARIABLES, module: { m: { source: './m' } } },
      'm/x.tf.json': {},
      [file]: content,
    });
    expect(await secrets()).toEqual([]);
  });

  it.each<[string, string, RegExp]>([
    ['no JSON', 'x.tfvars.json', /x\.tfvars\.json: is not JSON/],
    ['no HCL', 'x.tfvars', /x\.tfvars: is not HCL at line 1/],
  ])('is refused where it is %s', async (_, file, sentence) => {
    write({ 'cdk.tf.json': VARIABLES, [file]: '{' });
    expect(await secrets()).toEqual([expect.stringMatching(sentence)]);
    write({ [file]: '[1]' });
    expect(await secrets()).toEqual([expect.stringMatching(/^error: /)]);
  });

  it('is refused where it is a pipe, which may never end', async () => {
    write({ 'cdk.tf.json': VARIABLES });
    execFileSync('mkfifo', [join(folder, 'terraform.tfvars')]);
    expect(await secrets()).toEqual([expect.stringContaining('is not a regular file')]);
  });

  it('is said where nothing reads HCL', async () => {
    jest.doMock('@cdktf/hcl2json', () => {
      throw new Error('not installed');
    });
    write({ 'cdk.tf.json': VARIABLES, 'terraform.tfvars': `db_password = "${SECRET}"` });
    expect(await secrets()).toEqual([
      expect.stringMatching(/^terraform\.tfvars: it gives values to variables in HCL/),
    ]);
    jest.dontMock('@cdktf/hcl2json');
  });

  const login = { user: 'u', password: SECRET };
  it.each<[string, object, string]>([
    [
      'an ephemeral resource',
      { ephemeral: { http: { a: { request_headers: { Authorization: SECRET } } } } },
      'ephemeral.http.a',
    ],
    ['a check', { check: { c: { data: { http: { a: { url: `https://u:${SECRET}@h` } } } } } }, 'check.c'],
    ['what is removed', { removed: { from: `${STREAM}.a`, connection: login } }, 'removed'],
    ['what is imported', { import: [{ to: `${STREAM}.a`, id: `https://u:${SECRET}@h` }] }, 'import'],
  ])('has no credential as text in %s', async (_, blocks, address) => {
    write({ 'cdk.tf.json': blocks });
    expect(await secrets()).toEqual([`${address}: found`]);
    write({ 'main.tf.json': {}, 'cdk.tf.json': {}, 'x_override.tf.json': blocks });
    expect(await secrets()).toEqual([`${address}: found`]);
  });

  it('may be a file that has nothing, by any name', async () => {
    write({
      'a.tf.json': {},
      'b.tf.json': { resource: { [STREAM]: { s: { event_streaming_name: 'seen' } } } },
    });
    const { out } = await runCommand(['review', '.', '--no-config', '--format', 'json'], { folder });
    expect(JSON.parse(out).streams).toHaveLength(1);
  });

  it('has names that every object knows, of locals, variables, modules and providers', async () => {
    const named = (name: string) => ({ event_streaming_name: `\${local.${name}}` });
    for (const name of ['constructor', 'toString', 'hasOwnProperty', 'valueOf', '__proto__', 'zzz']) {
      write({
        'cdk.tf.json': {
          locals: { [name]: 'bad name' },
          module: { [name]: { source: './m' } },
          provider: { alicloud: [{ alias: name, region: 'cn-hangzhou' }] },
          resource: { [STREAM]: { [name]: { ...named(name), provider: `alicloud.${name}` } } },
        },
        'm/x.tf.json': {
          variable: { [name]: { default: 'worse name' } },
          resource: { [STREAM]: { [name]: { event_streaming_name: `\${var.${name}}` } } },
        },
      });
      const { out, err } = await runCommand(['review', '.', '--no-config', '--format', 'json'], { folder });
      const { streams } = out === '' ? { streams: [{ name: err }] } : JSON.parse(out);
      expect(streams.map((stream: any) => [stream.name, stream.region])).toEqual([
        ['bad name', 'cn-hangzhou'],
        ['worse name', undefined],
      ]);
    }
  });
});
