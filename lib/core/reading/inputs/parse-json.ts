import { said, say, words } from '../../language/say';
import { InputError } from '../input-error';
import { firstError } from '../json-text';
import { parseWithoutMark } from '../forged-unknown';

/** What there is to do about a document that cannot be read. */
export const REMEDY = words`Give a cdktf.out folder, a cdk.tf.json, or what \`terraform show -json\` prints of a plan or a state`;

/**
 * The value of a text of JSON.
 *
 * @param name what it is called in messages
 * @param remedy what there is to do where it is none
 * @throws InputError with the one sentence that says why it is none
 */
export function parseJson(text: string, name: string, remedy = said(REMEDY)): unknown {
  if (text.trim() === '') throw new InputError(say`${name}: is empty. ${remedy}.`);
  try {
    return parseWithoutMark(text);
  } catch (error) {
    if ((error as Error).name === 'RangeError')
      throw new InputError(say`${name}: nests deeper than can be read. ${remedy}.`);
    throw new InputError(say`${name}: is not JSON${whyNot(text, error as Error)}. ${remedy}.`);
  }
}

/** Longer texts are not read a second time, only to say more of what is wrong. */
const LONG = 1e7;

/** Not every version of Node.js says it for every text. */
function positionOf({ message }: Error): number | undefined {
  const [, position] = /at position (\d+)/.exec(message) ?? [];
  return position === undefined ? undefined : Number(position);
}

/** Never what stands there: it may be a secret. */
function whyNot(text: string, error: Error): string {
  if (text.startsWith('PK\u0003\u0004')) return say` but a plan file as Terraform saves it`;
  if (/^Unexpected end|^Unterminated/.test(error.message)) return say`, it ends too early`;
  // A decoder of UTF-8 writes this for the mark that UTF-16 begins with.
  if (text.startsWith('\ufffd\ufffd')) return say` but UTF-16, or another encoding than UTF-8`;
  const position = positionOf(error) ?? (text.length > LONG ? undefined : firstError(text));
  if (position === undefined) return '';
  if (position >= text.trimEnd().length) return say`, it ends too early`;
  const before = text.slice(0, position).split('\n');
  return say` at line ${before.length}, column ${before[before.length - 1].length + 1}`;
}
