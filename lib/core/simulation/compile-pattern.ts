import { isJsonObject, isStructure, JsonValue } from '../model/json-value';
import { escapePointer } from '../model/json-pointer';
import { Unknown } from '../model/stream-definition';

/** A pattern that follows the grammar, ready to match events. */
export interface CompiledPattern {
  readonly leaves: readonly Leaf[];
}

export interface Leaf {
  readonly pointer: string;
  readonly path: readonly string[];
  /** The alternatives that are known. */
  readonly wanted: readonly JsonValue[];
  /** Why there may be another alternative. */
  readonly unknown?: string;
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
    if (isUnknown(value)) leaves.push({ ...leafAt(path, pointer), wanted: [], unknown: value.$unknown });
    else if (Array.isArray(value)) {
      const reasons = value.flatMap((item) => reasonIn(item, isUnknown) ?? []);
      const wanted = value.filter((item) => reasonIn(item, isUnknown) === undefined).map(asJson);
      leaves.push({ ...leafAt(path, pointer), wanted, ...(reasons.length > 0 && { unknown: reasons[0] }) });
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

/** Why an alternative is not known, or something in it. */
function reasonIn(item: unknown, isUnknown: (value: unknown) => value is Unknown): string | undefined {
  if (isUnknown(item)) return item.$unknown;
  if (!isStructure(item as JsonValue)) return undefined;
  return Object.values(item as object)
    .map((member) => reasonIn(member, isUnknown))
    .find((reason) => reason !== undefined);
}

function asJson(value: unknown): JsonValue {
  return value as JsonValue;
}

/** The engine reads names as a JSONPath, in which these mean themselves. */
function isPlainName(name: string): boolean {
  return /^[^.*[\s(]+$/.test(name) && !/\(\)$/.test(name);
}
