import { listed } from '../../core/language/lists';
import { excerptOf } from '../../core/model/excerpt';
import { isComposite } from '../../core/model/json-object';
import { exampleOf, membersOf } from './members';
import { isPlain } from './plain';

/** What may stand in JSON of a user. */
export const JSON_VALUES =
  'JSON values: text, finite numbers, true, false, null, lists and objects, nested at most 100 deep; whole numbers up to 9007199254740991, longer ones as text that EventPattern.fromJson reads';

/** What a type takes, in words. */
export function wanted(type: string): string {
  const inner = type.slice(1);
  switch (type[0]) {
    case 's':
      return 'text';
    case 'n':
      return 'a number';
    case 'b':
      return 'true or false';
    case '[':
      return `a list of ${several(inner)}`;
    case '{':
      return inner === 'a' ? `an object of ${JSON_VALUES}` : `an object of ${several(inner)}`;
    case '#':
      return `an object with ${namesIn(inner)}`;
    case '^':
      return `a resource or construct with ${namesIn(inner)}`;
    case '@':
      return `${withArticle(inner)}${forExample(inner)}`;
    default:
      return inner === '' ? 'a value' : withArticle(inner);
  }
}

const PLURALS: Readonly<Record<string, string>> = {
  s: 'texts',
  n: 'numbers',
  b: 'true or false',
  a: 'values',
};

function several(type: string): string {
  return PLURALS[type] ?? (/^[#@^o]/.test(type) ? type.slice(1) : wanted(type));
}

function forExample(name: string): string {
  const isPattern = name === 'EventPattern';
  const example = isPattern ? 'EventPattern.fromObject({ data: { level: ["WARN"] } })' : exampleOf(name);
  return example === '' ? '' : `, for example ${example}`;
}

function withArticle(name: string): string {
  return `${/^[AEIOU]/.test(name) ? 'an' : 'a'} ${name}`;
}

/** What an interface has to have; where all is optional, all of it. */
function namesIn(name: string): string {
  const { members } = membersOf(name);
  const needed = members.filter(({ isOptional }) => !isOptional);
  const names = (needed.length > 0 ? needed : members).map((member) => member.name);
  return names.length < 2 ? names.join('') : `${listed(names.slice(0, -1))} and ${names[names.length - 1]}`;
}

/** The name of what may be a credential. */
const CREDENTIAL = /pass|secret|token|key|credential|certificate/i;

/** A value that came where another was wanted; of what may be long or secret, only what it is. */
export function came(value: unknown, path: string): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'function') return 'a function or class';
  if (isComposite(value)) return isPlain(value) ? 'an object' : withArticle(classOf(value));
  if (CREDENTIAL.test(path) && /^(string|number|bigint)$/.test(typeof value))
    return `a ${typeof value === 'string' ? 'text' : 'number'} (not shown)`;
  if (typeof value === 'bigint') return `${value}n`;
  return typeof value === 'string' ? `the text ${excerptOf(value)}` : String(value);
}

function classOf(value: object): string {
  const { name } = (value.constructor ?? {}) as { name?: string };
  return name === undefined || name === '' ? 'object' : name;
}
