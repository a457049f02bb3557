/** Builds the wheels of both packages of constructs into dist/wheels/python, from what `npm run packages` has made. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TWIN } from './twin';

const ROOT = join(__dirname, '..', '..');
const OUT = join(ROOT, 'dist', 'wheels');

function runNode(...args: string[]): void {
  const env = {
    ...process.env,
    JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: process.versions.node.split('.')[0],
  };
  execFileSync(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] });
}

/** Translates what README and docstrings show; a snippet that does not compile is an error. */
export function translateSnippets(pack: string, tablet: string): void {
  const rosetta = join(ROOT, 'node_modules', 'jsii-rosetta', 'bin', 'jsii-rosetta');
  runNode(rosetta, 'extract', '--strict', '--cache-to', tablet, pack);
}

/**
 * Builds the wheel of a package.
 *
 * @param pack the folder of a package that is built
 * @param tablet its translated snippets, which the docstrings of the wheel show
 * @param out where the wheel is put
 */
export function buildWheel(pack: string, tablet: string, out: string): string {
  const pacmak = require.resolve('jsii-pacmak/bin/jsii-pacmak');
  const snippets = ['--rosetta-tablet', tablet, '--rosetta-unknown-snippets', 'fail'];
  const before = wheelsIn(out);
  runNode(pacmak, '--target', 'python', '--no-parallel', ...snippets, '--outdir', out, pack);
  const wheel = wheelsIn(out).find((name) => !before.includes(name));
  if (wheel === undefined) throw new Error('jsii-pacmak made no wheel.');
  return join(out, 'python', wheel);
}

function wheelsIn(out: string): string[] {
  const folder = join(out, 'python');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.whl')) : [];
}

/** A copy of the packed twin where jsii finds its engine. */
export function wheelFolderOfTwin(packed: string): string {
  const folder = join(TWIN, 'dist', 'wheel');
  rmSync(folder, { recursive: true, force: true });
  cpSync(packed, folder, { recursive: true });
  return folder;
}

if (require.main === module) {
  rmSync(OUT, { recursive: true, force: true });
  const packages = join(ROOT, 'dist', 'packages');
  const twin = wheelFolderOfTwin(join(packages, 'cdktn-alicloud-event-streams'));
  const tablets = mkdtempSync(join(tmpdir(), 'snippets-'));
  try {
    for (const [i, folder] of [join(packages, 'cdktf-alicloud-event-streams'), twin].entries()) {
      const tablet = join(tablets, `${i}.json`);
      translateSnippets(folder, tablet);
      buildWheel(folder, tablet, OUT);
    }
  } finally {
    rmSync(tablets, { recursive: true, force: true });
  }
}
