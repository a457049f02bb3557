import { main, UNUSABLE } from './main';

/** Runs the command line as this process, once. */
export async function run(): Promise<void> {
  process.stdout.on('error', outputFailed);
  const code = await main(process.argv.slice(2));
  process.exitCode ??= code;
}

/** `review ... | head` closes the pipe early, which is no failure; a full disk is. */
function outputFailed({ code }: NodeJS.ErrnoException): void {
  if (code === 'EPIPE') return;
  process.stderr.write(`error: the report cannot be written to standard output (${code}).\n`);
  process.exitCode = UNUSABLE;
}
