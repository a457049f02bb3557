import { withoutCredentials } from '../../core/redaction/redact';
import { visible } from '../reports/inert';
import { main, UNUSABLE } from './main';
import { inertTerminal, processTerminal, Terminal } from './terminal';

/** Runs the command line as this process, once. */
export async function run(): Promise<void> {
  process.stdout.on('error', outputFailed);
  process.on('uncaughtException', leftAloneFailed);
  const code = await main(process.argv.slice(2), ownTerminal());
  process.exitCode ??= code;
}

/**
 * Standard output is for the report alone: whatever else writes there, such as an extension that prints when nobody waits
 * for it any more, writes to standard error.
 */
function ownTerminal(): Terminal {
  const { stdout, stderr } = process;
  const write = stdout.write.bind(stdout);
  stdout.write = stderr.write.bind(stderr) as typeof stdout.write;
  return { ...processTerminal(), out: (text) => void write(text) };
}

/** `review ... | head` closes the pipe early, which is no failure; a full disk is. */
function outputFailed({ code }: NodeJS.ErrnoException): void {
  if (code === 'EPIPE') return;
  process.stderr.write(`error: the report cannot be written to standard output (${code}).\n`);
  process.exitCode = UNUSABLE;
}

/** What nobody waits for, such as a timer of an extension, has no stack trace either, and is no result of a review. */
function leftAloneFailed(error: unknown): void {
  const [message] = String((error as Error)?.message ?? error).split('\n');
  inertTerminal(processTerminal()).err(
    `error: something failed that nothing waited for, as a rule of an extension can leave it behind: ${visible(withoutCredentials(message))}.\n`,
  );
  process.exitCode = UNUSABLE;
}
