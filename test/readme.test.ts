import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@cdktf/hcl2json';
import ts from 'typescript';

const ROOT = join(__dirname, '..');
const README = page('README.md');
const TSX = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
const COMMAND = join(ROOT, 'bin/alicloud-event-streams.js');
const PICTURE = join(ROOT, 'docs/images/alerts.svg');

function page(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

function blocks(text: string, language: string): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(([, code]) => code);
}

/** Inside the repository, so that the package and its peers are found as a user would find them. */
function folderOf(name: string, snippet: string): string {
  const folder = join(ROOT, '.cache', 'readme', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'snippet.ts'), snippet);
  return folder;
}

/** What the compiler says of each file. */
function compileErrors(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const program = ts.createProgram(files, {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    types: ['node'],
  });
  expect(program.getGlobalDiagnostics()).toEqual([]);
  return new Map(
    files.map((file) => [
      file,
      ts
        .getPreEmitDiagnostics(program, program.getSourceFile(file))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    ]),
  );
}

/** Runs a snippet, and gives the JSON of the stacks that it writes. */
function synthesize(folder: string): any[] {
  execFileSync(process.execPath, [TSX, 'snippet.ts'], { cwd: folder, stdio: 'pipe' });
  const { stacks } = JSON.parse(readFileSync(join(folder, 'cdktf.out/manifest.json'), 'utf8'));
  return Object.values<any>(stacks).map(({ synthesizedStackPath }) =>
    JSON.parse(readFileSync(join(folder, 'cdktf.out', synthesizedStackPath), 'utf8')),
  );
}

function run(folder: string, ...options: string[]): string {
  return execFileSync(process.execPath, [COMMAND, ...options], { cwd: folder, encoding: 'utf8' });
}

describe('README', () => {
  const [before] = blocks(README, 'hcl');
  const [after] = blocks(README, 'ts');
  const [error] = blocks(README, 'text');

  it('is short', () => expect(README.split('\n').length).toBeLessThanOrEqual(150));

  it('has exactly two set-up commands under their heading, the main job first', () => {
    const [, setUp] = README.split('## Set up\n');
    expect(setUp.trimStart().startsWith('```sh\nnpm ci && npm run examples\nnpm ci && npm test\n```')).toBe(
      true,
    );
    expect(README.match(/npm ci/g)).toHaveLength(2);
  });

  it('shows the stream that its snippet writes, as Terraform', async () => {
    const [stack] = synthesize(folderOf('before', after));
    const [written] = Object.values<any>(stack.resource.alicloud_event_bridge_event_streaming);
    const { resource } = await parse('before.tf', before);
    const [shown] = resource.alicloud_event_bridge_event_streaming.alerts;
    expect(written).toMatchObject(shown);
  }, 120_000);

  it('shows the drawing of its snippet', () => {
    const folder = folderOf('picture', after);
    synthesize(folder);
    const drawn = run(folder, 'graph', 'cdktf.out', '--no-config', '--format', 'svg');
    if (process.env.UPDATE_README) writeFileSync(PICTURE, drawn);
    expect(readFileSync(PICTURE, 'utf8')).toBe(drawn);
    expect(README).toContain('](docs/images/alerts.svg)');
  }, 120_000);

  it('shows the error of a mistake in its snippet as it is printed', () => {
    const folder = folderOf('error', after.replace("topic: 'telemetry'", "topic: 'telemetry/room-1'"));
    const { stderr, status } = spawnSync(process.execPath, [TSX, 'snippet.ts'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(status).not.toBe(0);
    expect(stderr).toContain(error.trim());
  }, 120_000);

  it('simulates its snippet', () => {
    const folder = folderOf('simulate', after);
    synthesize(folder);
    const [, line] = /`npx alicloud-event-streams (simulate [^`]*)`/.exec(README)!;
    const options = line.split(' ').map((option) => option.replace(/^'|'$/g, ''));
    expect(run(folder, ...options)).toContain('delivered');
  }, 120_000);
});

describe('README.zh-CN.md', () => {
  const CHINESE = page('README.zh-CN.md');

  it('shows the code of the README', () => {
    for (const language of ['hcl', 'ts']) expect(blocks(CHINESE, language)).toEqual(blocks(README, language));
  });

  it('shows the error of a mistake in its snippet as it is printed', () => {
    const [after] = blocks(CHINESE, 'ts');
    const folder = folderOf('error-zh-CN', after.replace("topic: 'telemetry'", "topic: 'telemetry/room-1'"));
    const { stderr } = spawnSync(process.execPath, [TSX, 'snippet.ts'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, CDKTF_CONTEXT_JSON: JSON.stringify({ 'event-streams': { language: 'zh-CN' } }) },
    });
    expect(stderr).toContain(blocks(CHINESE, 'text')[0].trim());
  }, 120_000);
});

describe('the snippets', () => {
  // The code of README.zh-CN.md is that of README.md, as is held above.
  const snippets = ['README.md', 'docs/zh-CN/quick-start.md', 'docs/streams.md'].flatMap((path) =>
    blocks(page(path), 'ts').map((snippet, i): [string, number, string] => [
      path,
      i,
      folderOf(`${path.replace(/\W/g, '-')}-${i}`, snippet),
    ]),
  );
  const fileIn = (folder: string) => join(folder, 'snippet.ts');
  let errors: ReturnType<typeof compileErrors>;
  beforeAll(() => void (errors = compileErrors(snippets.map(([, , folder]) => fileIn(folder)))), 120_000);

  it.each(snippets)(
    '%s %i compiles and synthesizes against the built package, and raises no finding',
    (_path, _index, folder) => {
      expect(errors.get(fileIn(folder))).toEqual([]);
      for (const stack of synthesize(folder))
        expect(stack.resource).toHaveProperty('alicloud_event_bridge_event_streaming');
      const report = JSON.parse(
        run(folder, 'review', 'cdktf.out', '--no-config', '--format', 'json', '--fail-on', 'never'),
      );
      expect(report.findings.map(({ rule, path: at, message }: any) => [rule, at, message])).toEqual([]);
    },
    120_000,
  );
});
