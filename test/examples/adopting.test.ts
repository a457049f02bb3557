/** The app of examples/adopting is what `adopt` makes of the export beside it, and its README does as it says. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdktf';
import { CnHangzhouStreams } from '../../examples/adopting/event-streams/stacks/cn-hangzhou';
import { runCommand } from '../support/cli';
import { codeBlocks, ROOT, wordsOf } from '../support/shell-blocks';

const EXAMPLE = join(ROOT, 'examples', 'adopting');
const README = readFileSync(join(EXAMPLE, 'README.md'), 'utf8');
const [made, tried] = codeBlocks(README).map(({ code }) => commandsOf(code));

const folder = mkdtempSync(join(tmpdir(), 'adopting-'));
afterAll(() => rmSync(folder, { recursive: true }));

function commandsOf(code: string): string[] {
  return code.split('\n').filter((line) => line.startsWith('npx alicloud-event-streams '));
}

async function run(line: string, where: string) {
  const { code, err } = await runCommand(wordsOf(line).slice(2), { folder: where });
  expect({ line, code, err }).toMatchObject({ code: 0 });
}

/** The files of a folder, with what stands in them. */
function filesOf(root: string): Record<string, string> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/node_modules|cdktf\.out|package-lock/.test(name))
    .filter((name) => statSync(join(root, name)).isFile());
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(root, name), 'utf8')]));
}

it('is made again, file by file, and reviewed and simulated', async () => {
  cpSync(join(EXAMPLE, 'export'), join(folder, 'export'), { recursive: true });
  expect([made.length, tried.length]).toEqual([1, 4]);
  await run(made[0], folder);
  const app = join(folder, 'event-streams');
  expect(filesOf(app)).toEqual(filesOf(join(EXAMPLE, 'event-streams')));

  const synthesized = new App({ outdir: join(app, 'cdktf.out') });
  new CnHangzhouStreams(synthesized, 'cn-hangzhou');
  synthesized.synth();
  for (const line of tried) await run(line, app);
});

it('has no password, and no default for one', () => {
  const files = { ...filesOf(join(EXAMPLE, 'event-streams')), ...filesOf(join(EXAMPLE, 'export')) };
  const passwords = Object.values(files).flatMap((text) => [
    ...text.matchAll(/"[^"]*password[^"]*": "([^"]+)"/gi),
  ]);
  expect(passwords.map(([, value]) => value)).toEqual(['(not shown)']);
  expect(files[join('stacks', 'cn-hangzhou.ts')]).not.toMatch(/\bdefault:/);
});

it('is in the list of examples, and the folder it names exists', () => {
  expect(readFileSync(join(ROOT, 'examples', 'README.md'), 'utf8')).toContain('[adopting](adopting)');
  expect(existsSync(join(EXAMPLE, 'event-streams', 'README.md'))).toBe(true);
});
