/** The version of this package, and so of the rules in it: the constructs and the command are released together, with one. */
export function packageVersion(): string {
  return (require('../../../package.json') as { version: string }).version;
}

/** As `1.2.3` or `1.2.3-beta.1`. */
const VERSION = /^\d{1,6}\.\d{1,6}\.\d{1,6}(?:-[\d.A-Za-z-]{1,40})?$/;

/** Whether something that a document has in the place of such a version is one. */
export function isVersion(value: unknown): value is string {
  return typeof value === 'string' && VERSION.test(value);
}
