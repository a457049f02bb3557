import { isComposite } from '../model/json-object';
import { isNumber, spellingOf } from '../model/json-value';
import { isUnknown, Unknown } from '../model/stream-definition';
import { Code, list, literal, objectOfEntries } from './code';

/** The value itself, as code. */
export function valueCode(value: unknown): Code {
  if (isUnknown(value)) return unknownCode(value);
  if (isNumber(value)) return literal(Number(spellingOf(value)));
  if (Array.isArray(value)) return list(value.map(valueCode));
  if (isComposite(value))
    return objectOfEntries(Object.entries(value).map(([name, member]) => [name, valueCode(member)]));
  return literal((value ?? null) as string | boolean | null);
}

/** A variable, or a text with variables in it. */
function unknownCode(value: Unknown): Code {
  if (value.$parts === undefined) return { is: 'variable', key: variableKey(value) };
  return {
    is: 'text',
    parts: value.$parts.map((part) => (isUnknown(part) ? unknownCode(part) : literal(part))),
  };
}

/** What tells one value that is to be filled in from another. */
export function variableKey(value: Unknown): string {
  return value.$reference ?? value.$unknown;
}
