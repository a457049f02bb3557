/**
 * Runs the mutation tests a folder at a time, all folders or those named as arguments, and writes what all of them
 * gave to docs/mutation.md. Stryker writes its results only at the end of a run: a run a folder is what makes an
 * interrupted measurement go on where it stopped, and what a folder gave is used again until its code or tests change.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sync as spawnSync } from 'cross-spawn';
import { calculateMetrics } from 'mutation-testing-metrics';
import type { MutationTestResult } from 'mutation-testing-report-schema';
import { format } from 'prettier';

const ROOT = join(__dirname, '..');
const RESULTS = join(ROOT, '.cache', 'mutation');
const REPORT = join(ROOT, 'docs', 'mutation.md');
/** What judges and what renders. */
const MUTATED = ['lib/core/contract', 'lib/constructs/filters', 'lib/constructs/terraform', 'lib/core/rules'];
/** Generated, and so tested by what generates it. */
const GENERATED = ['lib/core/contract/validators', 'lib/core/contract/kinds.ts'];
/** In percent of the mutants, those that no test runs included. */
const AIM = 85;

function foldersBelow(folder: string): string[] {
  const below = readdirSync(join(ROOT, folder), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return [folder, ...below.map((entry) => `${folder}/${entry.name}`)];
}

function mutatedFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && name !== 'index.ts')
    .map((name) => `${folder}/${name}`)
    .filter((file) => !GENERATED.includes(file));
}

function resultFile(folder: string): string {
  return join(RESULTS, `${folder.replaceAll('/', '.')}.json`);
}

function measure(folder: string): void {
  const options = [
    ['--mutate', mutatedFiles(folder).join(',')],
    ['--incrementalFile', resultFile(folder)],
  ].flat();
  const run = spawnSync('npx', ['stryker', 'run', ...options], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, MUTATED_FOLDER: folder },
  });
  if (run.status !== 0) {
    process.exit(run.status ?? 1);
  }
}

interface Row {
  readonly name: string;
  readonly killed: number;
  readonly survived: number;
  readonly unseen: number;
}

function score(row: Row): string {
  const all = row.killed + row.survived + row.unseen;
  return all === 0 ? '–' : ((row.killed / all) * 100).toFixed(1);
}

function line(row: Row): string {
  return `| ${row.name} | ${row.killed} | ${row.survived} | ${row.unseen} | ${score(row)} |`;
}

function rowOf(folder: string): Row {
  const result = JSON.parse(readFileSync(resultFile(folder), 'utf8')) as MutationTestResult;
  const { metrics } = calculateMetrics(result.files);
  return {
    name: folder,
    killed: metrics.totalDetected,
    survived: metrics.survived,
    unseen: metrics.noCoverage,
  };
}

async function writeReport(folders: readonly string[]): Promise<void> {
  const rows = folders.map(rowOf);
  const sum = (count: (row: Row) => number) => rows.reduce((total, row) => total + count(row), 0);
  const total = {
    name: '**all**',
    killed: sum((row) => row.killed),
    survived: sum((row) => row.survived),
    unseen: sum((row) => row.unseen),
  };
  const day = new Date().toISOString().slice(0, 10);
  const text = [
    '# Mutation tests',
    '',
    `Written by \`npm run mutation\` on ${day}. Each folder's mutants are judged by the tests of that folder alone, where`,
    'it has none by those of the folder above; texts for people and what runs at import are not mutated, nor is what is',
    `generated. The aim is ${AIM} % over all.`,
    '',
    'What was measured is used again until the code of a mutant or its tests change: an interrupted run goes on where it',
    'stopped, and `npm run mutation lib/core/rules/naming` measures one folder. Stryker does not see changes in files that are',
    'neither mutated nor tests: after those, remove `.cache/mutation`.',
    '',
    '| Folder | Killed | Survived | Run by no test | Score (%) |',
    '| --- | --: | --: | --: | --: |',
    ...rows.map(line),
    line(total),
    '',
  ].join('\n');
  writeFileSync(REPORT, await format(text, { parser: 'markdown', printWidth: 120 }));
  console.log(`${score(total)} % of the mutants killed; docs/mutation.md has the folders.`);
}

async function main(): Promise<void> {
  const measured = MUTATED.flatMap(foldersBelow).filter((folder) => !GENERATED.includes(folder));
  const asked = process.argv.slice(2);
  const unknown = asked.filter((folder) => !measured.includes(folder));
  if (unknown.length > 0) {
    console.error(`${unknown.join(', ')}: not measured. The folders are ${measured.join(', ')}.`);
    process.exit(2);
  }
  mkdirSync(RESULTS, { recursive: true });
  for (const folder of asked.length > 0 ? asked : measured) {
    console.log(`== ${folder}`);
    measure(folder);
  }
  const missing = measured.filter((folder) => !existsSync(resultFile(folder)));
  if (missing.length > 0) {
    console.log(`Not measured yet: ${missing.join(', ')}. The report is written when all are.`);
    return;
  }
  await writeReport(measured);
}

void main();
