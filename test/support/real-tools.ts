/** One loud line, not jest's console with its stack trace. */
export function say(line: string): void {
  process.stderr.write(`\n${line}\n`);
}

/**
 * `describe` for tests with a tool that a machine may lack: skipped where it is missing, which whoever looked for it
 * has said aloud, and an error in CI.
 *
 * @param missing what is missing; undefined where the tool is there
 */
export function describeReal(title: string, missing: string | undefined, body: () => void): void {
  if (missing === undefined) describe(title, body);
  else if (isCi()) describe(title, () => itFails('must not be skipped in CI', missing));
  else describe.skip(title, body);
}

/** `it` for the same. */
export function itReal(title: string, missing: string | undefined, body: () => Promise<void>): void;
export function itReal(title: string, missing: string | undefined, body: () => void): void;
export function itReal(title: string, missing: string | undefined, body: () => void): void {
  if (missing === undefined) it(title, body);
  else if (isCi()) itFails(title, missing);
  else it.skip(title, body);
}

function isCi(): boolean {
  return process.env.CI !== undefined && process.env.CI !== '';
}

function itFails(title: string, reason: string): void {
  it(title, () => {
    throw new Error(reason);
  });
}
