/** What stands where a credential stood. */
export const NOT_SHOWN = '(not shown)';

const LONG = 256;

/** What stands in the place of a credential: as long as it was where its length may be too much. */
export function placeholderOf(secret: string): string {
  return secret.length < LONG ? NOT_SHOWN : NOT_SHOWN.padEnd([...secret].length, '.');
}

/** What takes its value from elsewhere: of an event, of Terraform; or nothing at all. */
export function isReference(value: string): boolean {
  const text = value.replace(/^\\*["']|\\*["']$/g, '');
  return (
    text === '' ||
    text === NOT_SHOWN ||
    /^(?:\w+ )?(?:\$\{[^{}]*\})+$/.test(text) ||
    /^\$\.[\w.]*$/.test(text)
  );
}
