import { said, say, words } from '../../core/language/say';
import { isAccountId } from '../../core/model/arn';
import { isComposite, isObject, objectOf, oneOrMore } from '../../core/model/json-object';
import { isUnresolved } from '../engine';
import { holdsRemains, mayHoldReference } from '../remains';

/** What may be half of a character, as JSON writes it. */
const SUSPECT = /\\u[dD][89a-fA-F]/;
/** How JSON writes half of a character, in text of JSON and in text of HCL. */
const ESCAPED_HALF = /(?<!\\)(?:\\\\)*\\u[dD][89a-fA-F]/;

const REFERENCE = words`holds the text of a Terraform reference, or what is left of one, which Terraform would take for the value itself. Write references whole; cut, encode, calculate and join with functions of Terraform (Fn.substr, Fn.urlencode, Op.add, Fn.join)`;
const HALF = words`holds half of a character (a lone surrogate), which Terraform cannot write. Cut texts between whole characters`;

/**
 * What no stack may hold, wherever it comes from: a reference that was not resolved, the number that stands for one, half
 * of a character. Each with the construct that writes it and the attribute.
 *
 * @param written what a stack is going to write
 * @param text the same as JSON
 * @param stackPath the path of the stack, for what no construct says it writes
 */
export function unwritable(written: unknown, text: string, stackPath: string): string[] {
  return [
    ...accounts(written, stackPath),
    ...(SUSPECT.test(text) || mayHoldReference(text) ? leftovers(written, stackPath, []) : []),
  ];
}

function leftovers(value: unknown, path: string, keys: readonly string[]): string[] {
  const said = (problem: string) => [say`${path}: ${keys.slice(-DEPTH).join('.')} ${problem}.`];
  if (typeof value === 'string' || typeof value === 'number') return problemOf(value).flatMap(said);
  if (!isComposite(value)) return [];
  const own = pathIn(value) ?? path;
  const isNew = own !== path;
  return Object.entries(value).flatMap(([key, member]) => [
    ...problemOf(key).flatMap((problem) => [say`${own}: the name ${JSON.stringify(key)} ${problem}.`]),
    ...leftovers(member, own, [...(isNew ? [] : keys), key]),
  ]);
}

/** How much of where something stands is said. */
const DEPTH = 3;

function problemOf(value: string | number): string[] {
  if (isUnresolved(value) || holdsRemains(value)) return [said(REFERENCE)];
  if (typeof value !== 'string') return [];
  const isCode = /^[{[]|jsonencode\(/.test(value);
  return /\p{Surrogate}/u.test(value) || (isCode && ESCAPED_HALF.test(value)) ? [said(HALF)] : [];
}

function pathIn(attributes: Readonly<Record<string, unknown>>): string | undefined {
  const path: unknown = objectOf(objectOf(attributes['//']).metadata).path;
  return typeof path === 'string' ? path.replace(/\/Resource$/, '') : undefined;
}

/** Providers of the stack with an account that is none: everything would be looked for in vain. */
function accounts(written: unknown, stackPath: string): string[] {
  const providers = oneOrMore(objectOf(objectOf(written).provider).alicloud).filter(isObject);
  return providers.flatMap(({ account_id: id }) => {
    if (typeof id !== 'string' || id === '' || id.includes('${') || isAccountId(id)) return [];
    return [
      say`${stackPath}: accountId (account_id) of the AlicloudProvider is ${JSON.stringify(id)}; give the id of an Alibaba Cloud account: a text of 16 digits.`,
    ];
  });
}
