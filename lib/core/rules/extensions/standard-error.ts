import { say } from '../../language/say';
/**
 * Runs code that is not ours, whose output goes to standard error meanwhile: standard output has the report of a
 * review, or what an app prints. Nor may it end the process, which would end a review as if nothing were found.
 *
 * @throws Error where it tries to, and whatever it throws itself
 */
export function outputToStandardError<T>(run: () => T): T {
  const { stdout, stderr } = process;
  const { exit } = process;
  const write = stdout.write;
  stdout.write = stderr.write.bind(stderr) as typeof write;
  process.exit = () => {
    throw new Error(say`it calls process.exit`);
  };
  try {
    return run();
  } finally {
    stdout.write = write;
    process.exit = exit;
  }
}
