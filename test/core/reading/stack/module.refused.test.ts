import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CommandResult, runCommand } from '../../../support/cli';

const TYPE = 'alicloud_event_bridge_event_streaming';
const STACK = { resource: { [TYPE]: { one: { event_streaming_name: 'one' } } } };
const SECOND = { resource: { [TYPE]: { two: { event_streaming_name: 'second' } } } };

describe('a folder of configuration that cannot be read', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'module-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(files: Readonly<Record<string, unknown>>): void {
    for (const [name, content] of Object.entries(files)) {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    }
  }

  const review = (path = ''): Promise<CommandResult> =>
    runCommand(['review', join(folder, path), '--no-config', '--format', 'json']);

  it.each<[string, object, RegExp]>([
    ['what is not JSON', { 'x.tf.json': '{' }, /x\.tf\.json: is not JSON, it ends too early\./],
    ['what is not HCL', { 'x.tf': 'resource {' }, /x\.tf: is not HCL at line 1, column \d+\./],
    [
      'a block that is null',
      { 'x.tf.json': { resource: { [TYPE]: { a: null } } } },
      /x\.tf\.json: has null at \/resource/,
    ],
    [
      'an override that is none',
      { 'x_override.tf.json': { resource: 1 } },
      /x_override\.tf\.json: has a number at \/resource/,
    ],
    [
      'an argument twice',
      { 'x.tf.json': '{"locals":{"a":1,"a":2}}' },
      /has \/locals\/a twice, which Terraform refuses\./,
    ],
    [
      'a module without its folder',
      { 'x.tf.json': { module: { m: { source: './none' } } } },
      /the folder of module\.m is not there\./,
    ],
    [
      'a module that calls itself',
      { 'x.tf.json': { module: { m: { source: '.' } } } },
      /is a module that calls itself\./,
    ],
    [
      'modules that call each other',
      {
        'x.tf.json': { module: { m: { source: './m' } } },
        'm/x.tf.json': { module: { m: { source: '../' } } },
      },
      /is a module that calls itself\./,
    ],
    [
      'what OpenTofu alone reads',
      { 'x.tofu': '' },
      /x\.tofu: is what OpenTofu reads and Terraform does not, so that they/,
    ],
    [
      'what OpenTofu reads in place of a file',
      { 'cdk.tofu.json': STACK },
      /cdk\.tofu\.json: is what OpenTofu reads and Terraform does not, /,
    ],
    [
      'what OpenTofu reads in a module',
      { 'x.tf.json': { module: { m: { source: './m' } } }, 'm/y.tf.json': {}, 'm/x_override.tofu': '' },
      /m\/x_override\.tofu: is what OpenTofu reads and Terraform does not, /,
    ],
    [
      'what nests too deep',
      { 'x.tf.json': `{"resource":{"${TYPE}":{"a":{"tags":${'['.repeat(200)}${']'.repeat(200)}}}}}` },
      /nests values deeper/,
    ],
  ])('is refused in one sentence with %s', async (_, files, sentence) => {
    write({ 'cdk.tf.json': STACK, ...files });
    const { code, out, err } = await review();
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringMatching(sentence) });
    expect(err).toMatch(/^error: [^\n]*\.\n$/);
  });

  it('ends where modules call others twice, however deep', async () => {
    const call = (to: string) => ({ module: { a: { source: to }, b: { source: to } } });
    write({ 'cdk.tf.json': call('./m0') });
    for (let i = 0; i < 30; i += 1) write({ [`m${i}/x.tf.json`]: call(`../m${i + 1}`) });
    write({ 'm30/x.tf.json': SECOND });
    expect(await review()).toMatchObject({
      code: 2,
      err: expect.stringContaining('calls more than 10000 modules.'),
    });
  });

  it('has regular files alone, which lead nowhere else', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    try {
      write({ 'cdk.tf.json': STACK });
      writeFileSync(join(outside, 'x.tf.json'), '{}');
      symlinkSync(join(outside, 'x.tf.json'), join(folder, 'x.tf.json'));
      expect(await review()).toMatchObject({
        code: 2,
        err: expect.stringContaining('x.tf.json: leads out of the folder'),
      });
      rmSync(join(folder, 'x.tf.json'));
      execFileSync('mkfifo', [join(folder, 'x.tf.json')]);
      expect(await review()).toMatchObject({
        code: 2,
        err: expect.stringContaining('x.tf.json: is not a regular file.'),
      });
      rmSync(join(folder, 'cdk.tf.json'));
      expect((await review()).code).toBe(2);
      const stacks = { a: { synthesizedStackPath: `../${outside.split('/').pop()}/x.tf.json` } };
      write({ 'manifest.json': { stacks } });
      expect(await review()).toMatchObject({
        code: 2,
        err: expect.stringContaining('leads out of the folder'),
      });
      rmSync(join(folder, 'manifest.json'));
      execFileSync('mkfifo', [join(folder, 'manifest.json')]);
      expect(await review()).toMatchObject({
        code: 2,
        err: expect.stringContaining('manifest.json: is not a regular file.'),
      });
    } finally {
      rmSync(outside, { recursive: true });
    }
  });
});
