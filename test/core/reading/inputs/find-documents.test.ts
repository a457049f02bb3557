import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommand } from '../../../support/cli';

const stack = (...names: string[]) => ({
  resource: {
    alicloud_event_bridge_event_streaming: Object.fromEntries(
      names.map((name) => [name, { event_streaming_name: name }]),
    ),
  },
});
const named = (path: string, rest: object = {}) => ({
  stacks: { a: { name: 'a', synthesizedStackPath: path, workingDirectory: dirname(path), ...rest } },
});
const MANIFEST = named('stacks/a/cdk.tf.json');
const EXPORT = { format: 'event-streams-export', version: 1, accounts: [] };

describe('what a folder has', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'found-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(files: Readonly<Record<string, unknown>>): void {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
    }
  }

  const review = (path = '.') => runCommand(['review', path, '--no-config', '--format', 'json'], { folder });

  async function found(path?: string): Promise<{ streams: string[]; unseen: string[] }> {
    const { out, err } = await review(path);
    if (out === '') throw new Error(err);
    const { streams, notEvaluated } = JSON.parse(out);
    const unseen = notEvaluated.filter(({ reason }: any) => /manifest does not name it/.test(reason));
    return {
      streams: streams.map(({ name }: any) => name).sort(),
      unseen: unseen.map(({ address }: any) => address.slice(folder.length + 1)),
    };
  }

  // What hides a stack, by what is planted beside it.
  it.each<[string, Record<string, unknown>]>([
    ['a manifest beside configuration', { 'manifest.json': MANIFEST, 'stacks/a/cdk.tf.json': stack('ok') }],
    [
      'an app beside configuration',
      { 'cdktf.out/manifest.json': MANIFEST, 'cdktf.out/stacks/a/cdk.tf.json': stack('ok') },
    ],
  ])('is all reviewed with %s', async (_, files) => {
    write({ ...files, 'main.tf.json': stack('hidden') });
    expect(await found()).toEqual({ streams: ['hidden', 'ok'], unseen: [] });
  });

  it.each<[string, string]>([
    ['is not called as cdktf calls it', 'stacks/hidden/main.tf.json'],
    ['has overrides alone', 'stacks/hidden/override.tf.json'],
    ['lies beside the folder of stacks', 'hidden/cdk.tf.json'],
  ])('is all reviewed where a stack %s', async (_, path) => {
    write({ 'stacks/a/cdk.tf.json': stack('ok'), [path]: stack('hidden') });
    expect(await found()).toEqual({ streams: ['hidden', 'ok'], unseen: [] });
  });

  it('is all reviewed where one of the stacks is not called as cdktf calls it', async () => {
    write({ 'a/cdk.tf.json': stack('ok'), 'b/main.tf.json': stack('hidden'), 'c/notes.txt': '' });
    expect(await found()).toEqual({ streams: ['hidden', 'ok'], unseen: [] });
  });

  it('says which folder among the stacks its manifest does not name', async () => {
    write({
      'manifest.json': MANIFEST,
      'stacks/a/cdk.tf.json': stack('ok'),
      'stacks/b/x.tf.json': stack('hidden'),
    });
    expect(await found()).toEqual({ streams: ['ok'], unseen: ['stacks/b'] });
  });

  it('is an export and what lies beside it', async () => {
    write({ 'export.json': EXPORT, 'cdk.tf.json': stack('hidden') });
    const { out, err } = await review();
    expect(out === '' ? err : JSON.parse(out).streams).toEqual([expect.objectContaining({ name: 'hidden' })]);
  });

  it.each<[string, object]>([
    ['names a file that Terraform does not read', named('stacks/a/harmless.json')],
    ['names a file that editors leave behind', named('stacks/a/.cdk.tf.json')],
    ['says that Terraform runs elsewhere', named('stacks/a/cdk.tf.json', { workingDirectory: 'stacks/b' })],
    ['says that Terraform runs in no folder', named('stacks/a/cdk.tf.json', { workingDirectory: null })],
    ['has a stack that is none', { stacks: { a: null } }],
    ['has a path that is none', named('stacks/a/cdk.tf.json', { synthesizedStackPath: 7 })],
    ['has no stacks', {}],
  ])('is refused where the manifest %s', async (_, manifest) => {
    write({
      'manifest.json': manifest,
      'stacks/a/harmless.json': stack('ok'),
      'stacks/a/.cdk.tf.json': stack('ok'),
      'stacks/a/cdk.tf.json': stack('hidden'),
      'stacks/b/cdk.tf.json': stack('hidden'),
    });
    expect(await review()).toMatchObject({
      code: 2,
      err: expect.stringMatching(/manifest\.json: is not the manifest of a synthesized app/),
    });
  });

  it('is refused where a link among the stacks leads elsewhere', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    try {
      writeFileSync(join(outside, 'cdk.tf.json'), JSON.stringify(stack('outside')));
      write({ 'stacks/a/cdk.tf.json': stack('ok') });
      symlinkSync(outside, join(folder, 'stacks/b'));
      expect(await review()).toMatchObject({
        code: 2,
        err: expect.stringContaining('leads out of the folder'),
      });
    } finally {
      rmSync(outside, { recursive: true });
    }
  });

  it.each(['main.tofu', 'main.tofu.json'])('is refused where %s is named itself', async (name) => {
    write({ 'main.tf.json': stack('ok'), [name]: name.endsWith('.json') ? stack('hidden') : '' });
    for (const path of [name, '.'])
      expect(await review(path)).toMatchObject({ code: 2, err: expect.stringContaining('OpenTofu reads') });
    rmSync(join(folder, 'main.tf.json'));
    expect(await review()).toMatchObject({ code: 2, err: expect.stringContaining('OpenTofu reads') });
  });

  // A link that leads to nothing hides what it should lead to.
  it.each(['manifest.json', 'cdktf.out', 'cdktf.out/manifest.json', 'stacks', 'export.json'])(
    'is refused where %s is a link to nothing',
    async (name) => {
      write({ 'a/cdk.tf.json': stack('ok') });
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      symlinkSync('nowhere', join(folder, name));
      const { code, out, err } = await review();
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(`${name}: there is no such file or folder.`);
    },
  );

  it('is what it has, whatever else is a link to nothing', async () => {
    write({ 'a/cdk.tf.json': stack('ok') });
    symlinkSync('nowhere', join(folder, 'notes'));
    expect(await found()).toEqual({ streams: ['ok'], unseen: [] });
  });
});
