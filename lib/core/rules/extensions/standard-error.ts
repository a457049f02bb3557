/**
 * Runs code that is not ours, whose output goes to standard error meanwhile: standard output has the report of a
 * review, or what an app prints.
 */
export function outputToStandardError<T>(run: () => T): T {
  const { stdout, stderr } = process;
  const write = stdout.write;
  stdout.write = stderr.write.bind(stderr) as typeof write;
  try {
    return run();
  } finally {
    stdout.write = write;
  }
}
