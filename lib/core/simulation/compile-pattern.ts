import { said } from '../language/say';
import { ownMember } from '../model/json-object';
import { isJsonObject, isStructure, JsonValue } from '../model/json-value';
import { escapePointer } from '../model/json-pointer';
import { Unknown } from '../model/stream-definition';

/** A pattern that follows the grammar, ready to match events. */
export interface CompiledPattern {
  readonly leaves: readonly Leaf[];
}

/** An alternative that is not known, or in part. */
export interface OpenAlternative {
  /** Why. */
  readonly reason: string;
  /** What it wants whatever else it is, as an alternative; undefined where it may be anything. */
  readonly least?: JsonValue;
}

export interface Leaf {
  readonly pointer: string;
  readonly path: readonly string[];
  /** The alternatives that are known. */
  readonly wanted: readonly JsonValue[];
  /** The alternatives of which something is not known. */
  readonly open: readonly OpenAlternative[];
  /** Whether the engine reads one of the names as something else. */
  readonly isOdd: boolean;
}

/**
 * Makes a pattern ready.
 *
 * @param isUnknown tells what stands for a value that is not known yet
 */
export function compilePattern(
  pattern: unknown,
  isUnknown: (value: unknown) => value is Unknown = nothingIsUnknown,
): CompiledPattern {
  const leaves: Leaf[] = [];
  const add = (value: unknown, path: readonly string[], pointer: string) => {
    if (isUnknown(value))
      leaves.push({ ...leafAt(path, pointer), wanted: [], open: [{ reason: said(value.$unknown) }] });
    else if (Array.isArray(value)) {
      const open: OpenAlternative[] = [];
      const wanted: JsonValue[] = [];
      for (const item of value) {
        const alternative = openAlternative(item, isUnknown);
        if (alternative === undefined) wanted.push(asJson(item));
        else open.push(alternative);
      }
      leaves.push({ ...leafAt(path, pointer), wanted, open });
    } else if (isJsonObject(value as JsonValue)) {
      for (const [name, member] of Object.entries(value as object))
        add(member, [...path, name], `${pointer}/${escapePointer(name)}`);
    }
  };
  add(pattern, [], '');
  return { leaves };
}

function leafAt(path: readonly string[], pointer: string) {
  return { pointer, path, isOdd: path.length > 1 && path.some((name) => !isPlainName(name)) };
}

function nothingIsUnknown(_value: unknown): _value is Unknown {
  return false;
}

function openAlternative(
  item: unknown,
  isUnknown: (value: unknown) => value is Unknown,
): OpenAlternative | undefined {
  const reason = reasonIn(item, isUnknown);
  if (reason === undefined) return undefined;
  const [operator, ...more] = isUnknown(item) ? [] : Object.keys(item as object);
  const least = more.length > 0 || operator === undefined ? undefined : ownMember(LEAST, operator);
  const operand = (item as Record<string, unknown>)[operator];
  return { reason, ...(least && { least: least(knownIn(operand, isUnknown)) }) };
}

/** The members of a list, undefined in place of what is not known. */
function knownIn(operand: unknown, isUnknown: (value: unknown) => value is Unknown): readonly unknown[] {
  if (!Array.isArray(operand)) return [];
  return operand.map((member) => (reasonIn(member, isUnknown) === undefined ? member : undefined));
}

/** What an operator wants of a value, whatever it is compared with. */
const LEAST: Readonly<Record<string, ((known: readonly unknown[]) => JsonValue) | undefined>> = {
  prefix: () => ({ prefix: '' }),
  suffix: () => ({ suffix: '' }),
  contains: () => ({ contains: '' }),
  cidr: () => ({ cidr: '0.0.0.0/0' }),
  numeric: (known) => ({
    numeric: known.flatMap((operator, i) =>
      i % 2 === 0 && operator !== undefined && known[i + 1] !== undefined
        ? [asJson(operator), asJson(known[i + 1])]
        : [],
    ),
  }),
  'anything-but': (known) => ({
    'anything-but': known.filter((member) => member !== undefined).map(asJson),
  }),
};

/** Why an alternative is not known, or something in it. */
function reasonIn(item: unknown, isUnknown: (value: unknown) => value is Unknown): string | undefined {
  if (isUnknown(item)) return said(item.$unknown);
  if (!isStructure(item as JsonValue)) return undefined;
  for (const member of Object.values(item as object)) {
    const reason = reasonIn(member, isUnknown);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function asJson(value: unknown): JsonValue {
  return value as JsonValue;
}

/** The engine reads names as a JSONPath, in which these mean themselves. */
function isPlainName(name: string): boolean {
  return /^[^.*[\s(]+$/.test(name) && !/\(\)$/.test(name);
}
