import { say } from '../../core/language/say';
import { withoutCredentials } from '../../core/redaction/redact';
import { visible } from '../reports/inert';
import { main, UNUSABLE } from './main';
import { NAME } from './options';
import { inertTerminal, processTerminal, Terminal } from './terminal';

/**
 * Runs the command line as this process, once. The code with which it ends is that of the review, whatever an extension
 * does about it: one that ends the process, sets its code, throws when nobody waits for it, or never comes to rest.
 */
export async function run(): Promise<void> {
  const { exit } = process;
  let failure: number | undefined;
  let isDone = false;
  const end = (code: number): void => {
    isDone = true;
    // The last to hear of the end.
    process.on('exit', () => void (process.exitCode = failure ?? code));
    process.exit = () => undefined as never;
    exit.call(process, failure ?? code);
  };
  process.exit = () => {
    throw new Error('it calls process.exit');
  };
  process.on('uncaughtException', (error: unknown) => {
    leftAloneFailed(error);
    end(UNUSABLE);
  });
  // Nothing is left to wait for, and the review is not done: one that never ended is no pass.
  process.on('beforeExit', () => {
    if (isDone) return;
    process.stderr.write(say`error: ${NAME} stopped before its end: what it waited for never came.\n`);
    end(UNUSABLE);
  });
  process.stdout.on('error', (error: NodeJS.ErrnoException) => void (failure ??= outputFailed(error)));
  // Nobody reads what else there is to say.
  process.stderr.on('error', () => undefined);
  const { stdout, stderr } = process;
  const write = stdout.write.bind(stdout);
  const code = await main(process.argv.slice(2), ownTerminal(write));
  // What failed meanwhile is heard of in the next turn; what was written is out, or cannot be any more.
  await new Promise((done) => void setImmediate(done));
  await new Promise<void>((done) => void write('', () => done()));
  await new Promise<void>((done) => void stderr.write('', () => done()));
  end(code);
}

/**
 * Standard output is for the report alone: whatever else writes there, such as an extension that prints when nobody waits
 * for it any more, writes to standard error.
 */
function ownTerminal(write: (text: string) => boolean): Terminal {
  const { stdout, stderr } = process;
  stdout.write = stderr.write.bind(stderr) as typeof stdout.write;
  return { ...processTerminal(), out: (text) => void write(text) };
}

/** `review ... | head` closes the pipe early, which is not a failure; a full disk is. */
function outputFailed({ code }: NodeJS.ErrnoException): number | undefined {
  if (code === 'EPIPE') return undefined;
  process.stderr.write(say`error: the report cannot be written to standard output (${code}).\n`);
  return UNUSABLE;
}

/** What nobody waits for, such as a timer of an extension, has no stack trace either, and is not a result of a review. */
function leftAloneFailed(error: unknown): void {
  const [message] = String((error as Error | undefined)?.message ?? error).split('\n');
  inertTerminal(processTerminal()).err(
    say`error: something failed that nothing waited for, as a rule of an extension can leave it behind: ${visible(withoutCredentials(message))}.\n`,
  );
}
