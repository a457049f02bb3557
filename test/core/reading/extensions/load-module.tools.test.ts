import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../../../..');

const TYPESCRIPT = `import type { Extension } from 'cdktf-alicloud-event-streams/rules';
const id: string = 'acme/typed';
export default { rules: [{ id, title: 'Typed', severity: 'info', check() {} }] } satisfies Extension;
`;

/** Loads one extension of a folder in a process of its own, as it was built. */
function load(name: string, files: Record<string, string>, { tsx = false, args = [] as string[] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'module-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  if (tsx) symlinkSync(join(ROOT, 'node_modules/tsx'), join(folder, 'node_modules/tsx'));
  const code = `
    const { loadExtensions } = require(${JSON.stringify(join(ROOT, 'lib/core/reading/extensions/load-extensions'))});
    const problems = [];
    const loaded = loadExtensions([${JSON.stringify(name)}], '.', (problem) => problems.push(problem));
    const rules = loaded.flatMap(({ extension }) => extension.rules.map(({ id }) => id));
    console.log(JSON.stringify({ problems, rules }));`;
  const environment = { ...process.env, NODE_OPTIONS: '' };
  const { stdout, stderr } = spawnSync(process.execPath, [...args, '-e', code], {
    cwd: folder,
    encoding: 'utf8',
    env: environment,
  });
  return { stderr, ...JSON.parse(stdout) };
}

describe('an extension in TypeScript', () => {
  const isRead = Boolean((process.features as { readonly typescript?: unknown }).typescript);

  it('is read by Node.js itself, or else there is one sentence with the remedy', () => {
    const { problems, rules } = load('rules.ts', { 'rules.ts': TYPESCRIPT });
    if (isRead) expect({ problems, rules }).toEqual({ problems: [], rules: ['acme/typed'] });
    else
      expect(problems).toEqual([
        'extension rules.ts: is TypeScript, which nothing here reads. Install tsx beside it, use Node.js 22.18 or newer, or name the JavaScript it compiles to.',
      ]);
  });

  it('is read by tsx where that is installed beside it, also what has to be translated', () => {
    const withEnum = `${TYPESCRIPT}enum Team { A }\nexport const team = Team.A;\n`;
    for (const text of [TYPESCRIPT, withEnum])
      expect(load('rules.ts', { 'rules.ts': text }, { tsx: true })).toMatchObject({
        problems: [],
        rules: ['acme/typed'],
      });
    const { problems } = load('rules.ts', { 'rules.ts': withEnum });
    expect(problems).toEqual([expect.stringContaining('is TypeScript, which nothing here reads.')]);
  });

  it('is read by what runs the app', () => {
    const args = [
      '--require',
      join(ROOT, 'node_modules/tsx/dist/preflight.cjs'),
      '--import',
      `file://${ROOT}/node_modules/tsx/dist/loader.mjs`,
    ];
    expect(load('rules.ts', { 'rules.ts': TYPESCRIPT }, { args }).rules).toEqual(['acme/typed']);
  });

  it('that is wrong is said as such', () => {
    const { problems } = load('rules.ts', { 'rules.ts': 'const = ;' }, { tsx: true });
    expect(problems).toEqual([expect.stringMatching(/^extension rules\.ts: cannot be loaded: [^\n]+\.$/)]);
    const thrown = load('rules.ts', { 'rules.ts': 'throw new Error("no" as string);' }, { tsx: true });
    expect(thrown.problems).toEqual(['extension rules.ts: cannot be loaded: no.']);
  });
});

describe('an extension in JavaScript', () => {
  const esm = "export const rules = [{ id: 'acme/esm', title: 'ES', severity: 'info', check() {} }];\n";

  it('may be an ES module', () => {
    for (const file of ['rules.mjs', 'rules.js'])
      expect(load(file, { [file]: esm, 'package.json': '{ "type": "module" }' }).rules).toEqual(['acme/esm']);
  });

  it('cannot await at its top level', () =>
    expect(load('rules.mjs', { 'rules.mjs': `${esm}await 1;\n` }).problems).toEqual([
      'extension rules.mjs: awaits something at its top level, so that it cannot be loaded here. Await it in a function.',
    ]));

  it('prints to standard error', () => {
    const text = "console.log('chatter'); process.stdout.write('more'); module.exports = [];";
    const { stderr, rules, problems } = load('rules.js', { 'rules.js': text });
    expect({ stderr, rules, problems }).toEqual({ stderr: 'chatter\nmore', rules: [], problems: [] });
  });

  it('may be a package, which says what may be required', () => {
    const files = {
      'node_modules/open/package.json':
        '{ "exports": { ".": { "types": "./m.d.ts", "default": "./m.mjs" } } }',
      'node_modules/open/m.mjs': esm,
      'node_modules/closed/package.json': '{ "exports": { "./other": "./m.js" } }',
    };
    expect(load('open', files).rules).toEqual(['acme/esm']);
    expect(load('closed', files).problems).toEqual([
      'extension closed: the package exports nothing of that name that can be required.',
    ]);
  });
});
