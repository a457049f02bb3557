/**
 * The main job: synthesizes every app in examples/ with the real cdktf CLI, leaves each in examples/NAME/cdktf.out,
 * reads the result back, judges it with the rules of the library and prints what came out.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Table from 'cli-table3';
import { describeStream } from '../lib/review/describe-stream';
import { mergeApps, readSynthesizedStack } from '../lib/review/synthesized-stack';
import { evaluate } from '../lib/rules/evaluate';
import { describeFinding } from '../lib/rules/finding';
import { StreamDefinition } from '../lib/stream-definition';

const ROOT = join(__dirname, '..');
const EXAMPLES = join(ROOT, 'examples');

/** Every app under examples/ that the main job covers: not the one that is broken on purpose. */
export function exampleNames(): string[] {
  return readdirSync(EXAMPLES)
    .filter((name) => name !== 'broken' && existsSync(join(EXAMPLES, name, 'cdktf.json')))
    .sort();
}

/** Runs `cdktf synth` as a user would. Throws with the CLI's output when it fails. */
export function synthesize(name: string): string {
  const cwd = join(EXAMPLES, name);
  const out = join(cwd, 'cdktf.out');
  rmSync(out, { recursive: true, force: true });
  const env = { ...process.env, CI: '1', CHECKPOINT_DISABLE: '1', FORCE_COLOR: '0' };
  const cli = join(ROOT, 'node_modules', 'cdktf-cli', 'bundle', 'bin', 'cdktf');
  const result = spawnSync(process.execPath, [cli, 'synth'], { cwd, env, encoding: 'utf8' });
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

function print(streams: StreamDefinition[]): void {
  const head = ['stream', 'region', 'source', 'sink', 'filter', 'delivery', 'state'];
  const style = { head: process.stdout.isTTY ? ['cyan'] : [], border: [], compact: true };
  const table = new Table({
    head,
    style,
    wordWrap: true,
    wrapOnWordBoundary: false,
    colWidths: [20, 16, 26, 26, 26, 26, 13],
  });
  for (const stream of streams) {
    const row = describeStream(stream);
    table.push([row.stream, row.region, row.source, row.sink, row.filter, row.delivery, row.state]);
  }
  console.log(table.toString());
}

function main(): void {
  const names = exampleNames();
  const apps = names.map((name, index) => {
    console.error(`[${index + 1}/${names.length}] cdktf synth examples/${name}`);
    return mergeApps(readStacks(synthesize(name)).map((stack) => readSynthesizedStack(stack)));
  });
  const streams = apps.flatMap((app) => app.streams);
  print(streams);
  // Each example is an app of its own: what is counted over an app or a region is counted in each.
  const results = apps.map((app) => evaluate(app));
  const findings = results.flatMap((result) => result.findings);
  const notEvaluated = results.flatMap((result) => result.notEvaluated);
  const acknowledged = results.flatMap((result) => result.acknowledged);
  for (const finding of findings) console.log(`${finding.severity}: ${describeFinding(finding)}`);
  for (const { finding, reason } of acknowledged)
    console.log(`acknowledged (${reason}): ${describeFinding(finding)}`);
  for (const skipped of notEvaluated) {
    console.log(
      `not evaluated: ${skipped.constructPath}: ${skipped.rule} at ${skipped.pointer} (${skipped.reason})`,
    );
  }
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  console.log(
    `${names.length} examples, ${streams.length} streams, ${count('error')} errors, ${count('warning')} warnings, ${count('info')} to know, ${acknowledged.length} acknowledged, ${notEvaluated.length} checks not evaluated.`,
  );
  if (findings.some((finding) => finding.severity === 'error')) process.exitCode = 1;
}

if (require.main === module) {
  try {
    main();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
