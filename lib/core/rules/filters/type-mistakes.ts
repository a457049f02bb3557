import { said, say, words } from '../../language/say';
import { excerptOf } from '../../model/excerpt';
import { isObject } from '../../model/json-object';
import { isNumber } from '../../model/json-value';
import { isUnknown } from '../../model/stream-definition';
import { fieldName } from '../../simulation/describe-failure';
import { Report } from '../rule';

/** The types of values of which an event may have one alone. */
export type KnownType = 'text' | 'number' | 'boolean';

/** What is known of the values of a field. */
export interface KnownValue {
  readonly type: KnownType;
  /** Whether some events may have null there. */
  readonly mayBeNull: boolean;
}

const WORDS: Readonly<Record<KnownType, string>> = {
  text: words`a text`,
  number: words`a number`,
  boolean: words`true or false`,
};

/** What operators compare with; those that are not here take any value. */
const OPERAND_TYPES: Readonly<Record<string, KnownType>> = {
  prefix: 'text',
  suffix: 'text',
  contains: 'text',
  cidr: 'text',
  numeric: 'number',
};

/** The alternatives of a field that want another type than its values have: nothing matches them. */
export function typeMistakes(
  path: readonly string[],
  field: readonly unknown[],
  { type, mayBeNull }: KnownValue,
): (Report & { readonly pointer: string })[] {
  return field.flatMap((item, i) => {
    const wanted = typeOf(item);
    if (wanted === undefined || wanted.type === type) return [];
    if (wanted.type === 'null' && mayBeNull) return [];
    const name = fieldName(path);
    return [
      {
        pointer: `/${i}`,
        message: say`${name} is ${said(WORDS[type])} in every event, and ${said(wanted.what)} never matches that`,
        got: excerptOf(item),
        limit: WORDS[type],
        fix:
          wanted.type === 'null'
            ? say`Leave null out: it matches neither a text nor a field that is not there.`
            : wanted.what === 'numeric'
              ? say`Compare ${name} with texts: "5", or {"prefix": "5"}.`
              : type === 'text'
                ? say`Write the value as a text, in quotes.`
                : say`Write the value without quotes, or compare it with another operator.`,
      },
    ];
  });
}

function typeOf(item: unknown): { readonly type: KnownType | 'null'; readonly what: string } | undefined {
  if (item === null) return { type: 'null', what: 'null' };
  if (typeof item === 'string') return { type: 'text', what: say`a text` };
  if (isNumber(item)) return { type: 'number', what: say`a number` };
  if (typeof item === 'boolean') return { type: 'boolean', what: String(item) };
  if (!isObject(item) || isUnknown(item)) return undefined;
  const [name, ...more] = Object.keys(item);
  const type =
    more.length === 0 && Object.hasOwn(OPERAND_TYPES, name ?? '') ? OPERAND_TYPES[name] : undefined;
  return type && { type, what: name };
}
