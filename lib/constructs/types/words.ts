import { allOf, listed } from '../../core/language/lists';
import { said, say, words } from '../../core/language/say';
import { excerptOf } from '../../core/model/excerpt';
import { isComposite } from '../../core/model/json-object';
import { exampleOf, membersOf } from './members';
import { isPlain } from './plain';

/** What may stand in JSON of a user, for `said`. */
export const JSON_VALUES = words`JSON values: text, finite numbers, true, false, null, lists and objects, nested at most 100 deep; whole numbers up to 9007199254740991, longer ones as text that EventPattern.fromJson reads`;

/** What a type takes, in words. */
export function wanted(type: string): string {
  const inner = type.slice(1);
  switch (type[0]) {
    case 's':
      return say`text`;
    case 'n':
      return say`a number`;
    case 'b':
      return say`true or false`;
    case '[':
      return listOf(inner);
    case '{':
      return objectOf(inner);
    case '#':
      return say`an object with ${namesIn(inner)}`;
    case '^':
      return say`a resource or construct with ${namesIn(inner)}`;
    case '@':
      return oneOf(inner);
    default:
      return inner === '' ? say`a value` : withArticle(inner);
  }
}

/** Types that have a name, which stands for one of them and for several. */
const NAMED = /^[#@^o]/;

function listOf(type: string): string {
  if (type === 's') return say`a list of texts`;
  if (type === 'n') return say`a list of numbers`;
  if (type === 'a') return say`a list of values`;
  return NAMED.test(type)
    ? say`a list of ${type.slice(1)} objects`
    : say`a list, each of its items ${wanted(type)}`;
}

function objectOf(type: string): string {
  if (type === 's') return say`an object of texts`;
  if (type === 'a') return say`an object of ${said(JSON_VALUES)}`;
  return NAMED.test(type)
    ? say`an object of ${type.slice(1)} objects`
    : say`an object, each of its members ${wanted(type)}`;
}

function oneOf(name: string): string {
  const isPattern = name === 'EventPattern';
  const example = isPattern ? 'EventPattern.fromObject({ data: { level: ["WARN"] } })' : exampleOf(name);
  return example === '' ? withArticle(name) : say`${withArticle(name)}, for example ${example}`;
}

function withArticle(name: string): string {
  return /^[AEIOU]/.test(name) ? say`an ${name}` : say`a ${name}`;
}

/** What an interface has to have; where all is optional, all of it. */
function namesIn(name: string): string {
  const { members } = membersOf(name);
  const needed = members.filter(({ isOptional }) => !isOptional);
  const names = (needed.length > 0 ? needed : members).map((member) => member.name);
  return names.length < 2 ? names.join('') : allOf([listed(names.slice(0, -1)), names[names.length - 1]]);
}

/** The name of what may be a credential. */
const CREDENTIAL = /pass|secret|token|key|credential|certificate/i;

/** A value that came where another was wanted; of what may be long or secret, only what it is. */
export function came(value: unknown, path: string): string {
  if (Array.isArray(value)) return say`a list`;
  if (typeof value === 'function') return say`a function or class`;
  if (isComposite(value)) return isPlain(value) ? say`an object` : withArticle(classOf(value));
  if (CREDENTIAL.test(path) && /^(string|number|bigint)$/.test(typeof value))
    return typeof value === 'string' ? say`a text (not shown)` : say`a number (not shown)`;
  if (typeof value === 'bigint') return `${value}n`;
  return typeof value === 'string' ? say`the text ${excerptOf(value)}` : String(value);
}

function classOf(value: object): string {
  const { name } = (value.constructor ?? {}) as { name?: string };
  return name === undefined || name === '' ? 'object' : name;
}
