/**
 * Runs the mutation tests a folder at a time, all folders or those named as arguments. Stryker writes its incremental
 * file only at the end of a run: a run a folder is what makes an interrupted measurement go on where it stopped.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { mutate } from '../stryker.config.json';

const ROOT = join(__dirname, '..');
const LEFT_OUT = mutate.filter((pattern) => pattern.startsWith('!'));

function foldersBelow(folder: string): string[] {
  const below = readdirSync(join(ROOT, folder), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return [folder, ...below.map((entry) => `${folder}/${entry.name}`)];
}

function stryker(options: readonly string[]): void {
  const run = spawnSync('npx', ['stryker', 'run', ...options], { cwd: ROOT, stdio: 'inherit' });
  if (run.status !== 0) {
    process.exit(run.status ?? 1);
  }
}

const measured = mutate
  .filter((pattern) => !pattern.startsWith('!'))
  .flatMap((pattern) => foldersBelow(pattern.slice(0, pattern.indexOf('/**'))))
  .filter((folder) => folder !== 'lib/contract/validators');
const asked = process.argv.slice(2);
const unknown = asked.filter((folder) => !measured.includes(folder));
if (unknown.length > 0) {
  console.error(`${unknown.join(', ')}: not measured. The folders are ${measured.join(', ')}.`);
  process.exit(2);
}
for (const folder of asked.length > 0 ? asked : measured) {
  console.log(`== ${folder}`);
  stryker(['--mutate', [`${folder}/*.ts`, ...LEFT_OUT].join(',')]);
}
// Nothing is left to run then: what every folder gave, in one report.
if (asked.length === 0) {
  stryker([]);
}
