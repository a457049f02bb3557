import { withoutEnd } from '../model/text-ends';

/** What stands where a credential stood. */
export const NOT_SHOWN = '(not shown)';

const LONG = 256;

/** What stands in the place of a credential: as long as it was where its length may be too much. */
export function placeholderOf(secret: string): string {
  return secret.length < LONG ? NOT_SHOWN : NOT_SHOWN.padEnd([...secret].length, '.');
}

/** So much of it stands in a value that a space ends. */
export const BEGUN = NOT_SHOWN.slice(0, NOT_SHOWN.indexOf(' '));

function unquoted(value: string): string {
  const text = value.replace(/^\\*["']/, '');
  return /["']$/.test(text) ? withoutEnd(text.slice(0, -1), '\\') : text;
}

/** What takes its value from elsewhere: of an event, of Terraform; or nothing at all, also where it was taken out before. */
export function isReference(value: string): boolean {
  const text = unquoted(value);
  return (
    text === '' ||
    text === NOT_SHOWN ||
    text === BEGUN ||
    /^(?:\w+ )?(?:\$\{[^{}]*\})+$/.test(text) ||
    /^\$\.[\w.]*$/.test(text)
  );
}

/** Whether a word among others can be nothing but a password: long, of letters of both sizes and digits. */
export function looksMade(word: string): boolean {
  return word.length >= 8 && /\d/.test(word) && /[a-z]/.test(word) && /[A-Z]/.test(word);
}

/** `OrderPaidV2`, `DbOrders2024`, `orders_v2`: words and which version, as people call what they make. */
export function looksNamed(word: string): boolean {
  const name = word.replace(/[.:!?]$/, '');
  return NAME_OF_WORDS.test(name) || NAME_WITH_VERSION.test(name);
}

const NAME_OF_WORDS = /^(?:[A-Z][a-z]{1,30}|V\d{1,3}(?![a-z\d])|(?:19|20)\d\d(?!\d)){1,8}\d{0,3}$/;
const NAME_WITH_VERSION = /^(?:v\d{1,2}[_-]?)?[a-z]{2,30}(?:[_-][a-z]{1,30}){0,8}(?:[_-]v?\d{1,4})?$/;
