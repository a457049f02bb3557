/**
 * The main job: synthesizes every app in examples/ with the real cdktf CLI, leaves each in examples/NAME/cdktf.out,
 * reads the result back, judges it with the rules of the library and prints what came out.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { load } from '../lib/tool/cli/load';
import { processTerminal, wantsColor, widthOf } from '../lib/tool/cli/terminal';
import { runCli } from './command-line';
import { buildReport, REPORT_VERSION, ReviewReport } from '../lib/tool/reports/report';
import { renderReviewTable } from '../lib/tool/reports/table';

const ROOT = join(__dirname, '..');
const EXAMPLES = join(ROOT, 'examples');

/** Every app under examples/ that the main job covers: not the one that is broken on purpose. */
export function exampleNames(): string[] {
  return readdirSync(EXAMPLES)
    .filter((name) => name !== 'broken' && existsSync(join(EXAMPLES, name, 'cdktf.json')))
    .sort();
}

/**
 * Runs `cdktf synth` as a user would. Throws with the CLI's output when it fails.
 *
 * @param out where the stacks are written: a folder of its own, which is emptied
 */
export function synthesize(name: string, out = join(EXAMPLES, name, 'cdktf.out')): string {
  const cwd = join(EXAMPLES, name);
  rmSync(out, { recursive: true, force: true });
  const env = { ...process.env, CI: '1', CHECKPOINT_DISABLE: '1', FORCE_COLOR: '0' };
  const result = runCli(['synth', '--output', out], { cwd, env });
  if (result.status !== 0) {
    throw new Error(`cdktf synth of examples/${name} failed:\n${result.stdout}${result.stderr}`);
  }
  return out;
}

/** The stacks of a synthesized app. */
export function readStacks(out: string): Record<string, any>[] {
  const { stacks } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  return Object.values(stacks as Record<string, { synthesizedStackPath: string }>).map((stack) =>
    JSON.parse(readFileSync(join(out, stack.synthesizedStackPath), 'utf8')),
  );
}

/** Each example is an app of its own: what is counted over an app or a region is counted in each. */
async function review(out: string): Promise<ReviewReport> {
  const loaded = await load([out], { config: false }, processTerminal());
  return buildReport(loaded, loaded.judgement);
}

/** Several reports as one. */
function together(reports: readonly ReviewReport[]): ReviewReport {
  const sum = (count: (summary: ReviewReport['summary']) => number) =>
    reports.reduce((total, { summary }) => total + count(summary), 0);
  return {
    version: REPORT_VERSION,
    streams: reports.flatMap(({ streams }) => streams),
    findings: reports.flatMap(({ findings }) => findings),
    notEvaluated: reports.flatMap(({ notEvaluated }) => notEvaluated),
    acknowledged: reports.flatMap(({ acknowledged }) => acknowledged),
    summary: {
      streams: sum(({ streams }) => streams),
      errors: sum(({ errors }) => errors),
      warnings: sum(({ warnings }) => warnings),
      infos: sum(({ infos }) => infos),
      notEvaluated: sum(({ notEvaluated }) => notEvaluated),
      acknowledged: sum(({ acknowledged }) => acknowledged),
    },
  };
}

async function main(): Promise<void> {
  const names = exampleNames();
  const reports: ReviewReport[] = [];
  for (const [index, name] of names.entries()) {
    console.error(`[${index + 1}/${names.length}] cdktf synth examples/${name}`);
    reports.push(await review(synthesize(name)));
  }
  const terminal = processTerminal();
  const options = { color: wantsColor(terminal), width: widthOf(terminal) };
  process.stdout.write(renderReviewTable(together(reports), options));
  console.log(`${names.length} examples.`);
  if (reports.some(({ summary }) => summary.errors > 0)) process.exitCode = 1;
}

if (require.main === module) {
  main().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
