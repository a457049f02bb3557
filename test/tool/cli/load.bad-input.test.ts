import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { chmodSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CommandResult, runCommand, Surroundings } from '../../support/cli';

const SECRET = 's3cr3t-literal';
const PLAN = readFileSync(
  join(__dirname, '..', '..', 'core', 'reading', 'data', 'plans', 'hcl-modules.json'),
  'utf8',
);

describe('an input that cannot be used', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'bad-input-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  function file(name: string, content: string | Buffer): string {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  async function run(args: string[], surroundings: Surroundings = {}): Promise<CommandResult> {
    const result = await runCommand(args, { folder, ...surroundings });
    expect(result.out + result.err).not.toContain(SECRET);
    expect(result.err).not.toMatch(/^\s+at /m);
    return result;
  }

  /** Has the command refuse its arguments in one sentence, and nothing on standard output. */
  async function refuses(args: string[], sentence: RegExp, surroundings?: Surroundings): Promise<void> {
    expect(await run(args, surroundings)).toEqual({ code: 2, out: '', err: expect.stringMatching(sentence) });
    const { err } = await run(args, surroundings);
    expect(err).toMatch(/^error: [^\n]*\.\n$/);
  }

  it.each<[string, string | Buffer, RegExp]>([
    ['empty', '', /is empty\. Give a cdktf\.out/],
    ['blank', ' \n\n ', /is empty/],
    ['text', `password = ${SECRET}`, /is not JSON at line 1, column 1\./],
    ['HCL', `resource "alicloud_x" "y" {\n  password = "${SECRET}"\n}`, /is not JSON at line 1, column 1\./],
    ['truncated', PLAN.slice(0, PLAN.indexOf(SECRET) + 5), /is not JSON, it ends too early\./],
    ['truncated between values', PLAN.slice(0, PLAN.indexOf(',') + 1), /is not JSON, it ends too early\./],
    ['two documents', `{"a": 1}\n{"b": "${SECRET}"}`, /is not JSON at line 2, column 1\./],
    [
      'a saved plan',
      Buffer.from(`PK\u0003\u0004\u0000\u0008${SECRET}`),
      /but a plan file as Terraform saves it\./,
    ],
    ['UTF-16', Buffer.from(`\ufeff${PLAN}`, 'utf16le'), /is not JSON but UTF-16, or/],
    ['UTF-16 the other way', Buffer.from(`\ufeff${PLAN}`, 'utf16le').swap16(), /is not JSON but UTF-16, or/],
    ['bytes', Buffer.from([0xff, 0xfe, 0x00, 0x80, 0xc3]), /is not JSON/],
    [
      'a raw state',
      JSON.stringify({ version: 4, lineage: 'a', resources: [SECRET] }),
      /is a raw state file\./,
    ],
    ['a list', `["${SECRET}"]`, /neither a stack nor a plan nor a state/],
    ['a text of JSON', `"${SECRET}"`, /neither a stack nor a plan nor a state/],
    ['null', 'null', /neither a stack nor a plan nor a state/],
    ['other JSON', '{"name":"x"}', /neither a stack nor a plan nor a state/],
    [
      'a newer plan',
      PLAN.replace('"1.2"', '"2.0"'),
      /has the format version "2\.0", and this version .* reads 1\.x/,
    ],
    ['an old plan', PLAN.replace('"1.2"', '"0.2"'), /has the format version "0\.2"/],
    ['no format version', PLAN.replace('"1.2"', `"${SECRET}"`), /has a format version that is none/],
    ['a format version that is a number', PLAN.replace('"1.2"', '1.2'), /has a format version that is none/],
    [
      'deep nesting',
      `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      /neither a stack nor a plan nor a state/,
    ],
    ['deep tags', deepTags(5000), /nests values deeper than 100 levels\./],
    [
      'deep nesting with a mark',
      `{"a":${deepText(100_000)},"$unknown":1}`,
      /nests deeper than can be read\./,
    ],
    ['deep modules', JSON.stringify(deepModules(300)), /nests modules deeper than 100 levels\./],
    [
      'changes without actions',
      JSON.stringify(plan({ change: {} })),
      /has nothing at \/resource_changes\/0\/change\/actions, where a list must be\./,
    ],
    [
      'changes without an address',
      JSON.stringify(plan({ address: 1 })),
      /has a number at \/resource_changes\/0\/address, where a text must be\./,
    ],
  ])('is refused in one sentence: %s', async (_name, content, sentence) => {
    await refuses(['review', file('document.json', content)], sentence);
    await refuses(['graph', file('document.json', content)], sentence);
    await refuses(['review', '-'], /^error: standard input: /, { stdin: content });
  });

  it('is not an error where a plan changes nothing: there are no streams', async () => {
    const text = JSON.stringify({ format_version: '1.2', resource_changes: [] });
    const { code, out } = await run(['review', file('plan.json', text)]);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('There are no event streams.') });
  });

  it('is not an error where it begins with a byte order mark', async () => {
    const { code, err } = await run(['review', file('bom.json', `\ufeff${PLAN}`)]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
  });

  it('is refused where Terraform refuses it: a stack with a byte order mark, and what is not UTF-8', async () => {
    const stack = JSON.stringify({ resource: {}, provider: {} });
    const mark = /begins with a byte order mark, which Terraform refuses in a configuration/;
    for (const name of ['stack.json', 'marked.tf.json'])
      await refuses(['review', file(name, `\ufeff${stack}`)], mark);
    const latin = Buffer.from(stack.replace('"resource"', '"caf\xe9":1,"resource"'), 'latin1');
    for (const name of ['latin.json', 'latin.tf.json'])
      await refuses(['review', file(name, latin)], /is not UTF-8, which Terraform wants\.\n/);
    for (const name of ['marked.tf.json', 'latin.tf.json']) rmSync(join(folder, name));
  });

  it('is refused where it is not a file', async () => {
    await refuses(['review', join(folder, 'none.json')], /none\.json: there is no such file or folder\.\n/);
    await refuses(['review', ''], /^error: path names no file\.\n/);
    await refuses(['review', 'a\0b'], /a\\u0000b: it is not a path\./);
    await refuses(['review', join(file('file.txt', 'x'), 'below')], /part of the path is not a folder\./);
    await refuses(['review', 'x'.repeat(5000)], /the path is too long\./);
    symlinkSync(join(folder, 'b'), join(folder, 'a'));
    symlinkSync(join(folder, 'a'), join(folder, 'b'));
    const circle = /its symbolic links go round in a circle\./;
    await refuses(['review', join(folder, 'a')], circle);
    for (const name of [join('circle', 'cdk.tf.json'), join('circle-export', 'cn-hangzhou')]) {
      const inside = dirname(file(join(dirname(name), name.includes('export') ? 'export.json' : 'x'), '{}'));
      symlinkSync(join(folder, 'a'), join(folder, name));
      await refuses(['review', inside], circle);
    }
  });

  (process.getuid?.() === 0 ? it.skip : it)('is refused where it may not be read', async () => {
    const path = file('closed.json', PLAN);
    chmodSync(path, 0);
    await refuses(['review', path], /closed\.json: it may not be read\./);
  });

  it('is refused where a folder has no stack, or a manifest that is none', async () => {
    mkdirSync(join(folder, 'none'));
    await refuses(
      ['review', join(folder, 'none')],
      /none: there is no stack in this folder\. Run cdktf synth/,
    );
    symlinkSync(join(folder, 'none'), join(folder, 'none', 'stacks'));
    await refuses(['review', join(folder, 'none')], /none: there is no stack in this folder\./);
    for (const manifest of [
      ...['', '{', '[]', 'null', '{"stacks":{}}', '{"stacks":null}', '{"stacks":1}', `{"stacks":{"a":null}}`],
      ...[{ a: {} }, { a: { synthesizedStackPath: 1 } }, [[]]].map((stacks) => JSON.stringify({ stacks })),
    ]) {
      file('out/manifest.json', manifest);
      await refuses(
        ['review', join(folder, 'out')],
        /manifest\.json: is not the manifest of a synthesized app\./,
      );
    }
    file(
      'out/manifest.json',
      JSON.stringify({ stacks: { a: { synthesizedStackPath: 'stacks/a/cdk.tf.json' } } }),
    );
    await refuses(
      ['review', join(folder, 'out')],
      /out\/stacks\/a\/cdk\.tf\.json: the manifest names it, and it is missing\./,
    );
  });

  it('leaves an older report as it is', async () => {
    const report = file('reports/report.json', 'old');
    await refuses(['review', file('broken.json', '{'), '--output', report], /broken\.json: is not JSON/);
    expect([readFileSync(report, 'utf8'), readdirSync(join(report, '..'))]).toEqual(['old', ['report.json']]);
    const good = file('plan.json', PLAN);
    await refuses(
      ['review', good, '--output', join(folder, 'no/where')],
      /where: there is no such file or folder\./,
    );
    await refuses(['review', good, '--output', join(folder, 'reports')], /reports: it is a folder\./);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });
});

function plan(change: object): object {
  const type = 'alicloud_event_bridge_event_streaming';
  const whole = { address: `${type}.s`, mode: 'managed', type, name: 's', change: { actions: ['create'] } };
  return { format_version: '1.2', resource_changes: [{ ...whole, ...change }] };
}

function deepTags(levels: number): string {
  return `{"resource":{"alicloud_event_bridge_event_streaming":{"s":{"tags":${deepText(levels)}}}}}`;
}

function deepText(levels: number): string {
  return '['.repeat(levels) + ']'.repeat(levels);
}

function deepModules(levels: number): object {
  let root_module: object = {};
  for (let i = 0; i < levels; i += 1) root_module = { child_modules: [root_module] };
  return { format_version: '1.0', values: { root_module } };
}
