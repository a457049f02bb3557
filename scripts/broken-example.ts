/** Synthesizes examples/broken, which must fail, and prints what its author is told. Fails where it does not fail. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from './command-line';

const EXAMPLE = join(__dirname, '..', 'examples', 'broken');

/** What the cdktf CLI answers, and whether it wrote anything. */
export function synthesizeBroken(): { status: number | null; output: string; wrote: boolean } {
  const out = join(EXAMPLE, 'cdktf.out');
  rmSync(out, { recursive: true, force: true });
  const env = { ...process.env, CI: '1', CHECKPOINT_DISABLE: '1', FORCE_COLOR: '0' };
  const result = runCli(['synth'], { cwd: EXAMPLE, env });
  const wrote = existsSync(join(out, 'stacks', 'broken', 'cdk.tf.json'));
  return { status: result.status, output: result.stdout + result.stderr, wrote };
}

/** The findings among the lines of the CLI, each once. */
export function findingsIn(output: string): string[] {
  const lines = output.split('\n').map((line) => line.replace(/^\[[^\]]*\]\s*/, '').trim());
  return [...new Set(lines.filter((line) => /\[[a-z]+(-[a-z]+)*\]$/.test(line)))];
}

if (require.main === module) {
  const { status, output, wrote } = synthesizeBroken();
  const findings = findingsIn(output);
  for (const finding of findings) console.log(finding);
  console.log(
    `cdktf synth ended with ${status}, ${findings.length} findings, ${wrote ? 'files written' : 'no file written'}.`,
  );
  if (status === 0 || wrote || findings.length === 0) process.exitCode = 1;
}
