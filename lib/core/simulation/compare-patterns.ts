import { parseBlock } from '../model/ip-block';
import { setMember } from '../model/json-object';
import { isJsonObject, isNumber, JsonNumber, JsonObject, JsonValue, spellingOf } from '../model/json-value';
import { compilePattern, CompiledPattern, Leaf } from './compile-pattern';
import { implies } from './item-implication';
import { matchPattern } from './match-pattern';

/** What a new pattern lets through, compared with an old one. */
export interface PatternComparison {
  /** `may-be-narrower` where neither is shown. */
  readonly change: 'equal' | 'wider' | 'narrower' | 'may-be-narrower';
  /** An event that matched and matches no more. */
  readonly lost?: JsonObject;
}

/** Compares two patterns that follow the grammar and hold nothing unknown. */
export function comparePatterns(before: JsonValue, after: JsonValue): PatternComparison {
  const [old, now] = [compilePattern(before), compilePattern(after)];
  if (isShownWithin(old, now)) return { change: isShownWithin(now, old) ? 'equal' : 'wider' };
  const lost = lostEvent(old, now);
  return lost === undefined ? { change: 'may-be-narrower' } : { change: 'narrower', lost };
}

/** Whether what matches one pattern matches the other: each field that the other asks for is asked for as strictly. */
function isShownWithin(narrow: CompiledPattern, wide: CompiledPattern): boolean {
  return wide.leaves.every((leaf) => {
    const own = leafAt(narrow, leaf);
    return own?.wanted.every((item) => leaf.wanted.some((other) => implies(item, other))) === true;
  });
}

function leafAt({ leaves }: CompiledPattern, { pointer }: Leaf): Leaf | undefined {
  return leaves.find((leaf) => leaf.pointer === pointer);
}

/** No field at all. */
const ABSENT = undefined;

/** Searches an event that the old pattern lets through and the new one does not: it differs from the rest in one field. */
function lostEvent(old: CompiledPattern, now: CompiledPattern): JsonObject | undefined {
  const fits = (event: JsonObject, pattern: CompiledPattern) =>
    matchPattern(pattern, event).outcome === 'match';
  const chosen = new Map<string, JsonValue | undefined>();
  for (const leaf of old.leaves) {
    const value = candidates(leaf.wanted).find((item) => fits(eventWith([[leaf, item]]), { leaves: [leaf] }));
    chosen.set(leaf.pointer, value);
  }
  const base = old.leaves.map((leaf) => [leaf, chosen.get(leaf.pointer)] as const);
  for (const leaf of now.leaves) {
    const own = leafAt(old, leaf);
    const others = base.filter(([{ pointer }]) => pointer !== leaf.pointer);
    for (const value of candidates([...leaf.wanted, ...(own?.wanted ?? [])])) {
      const event = eventWith([...others, [leaf, value]]);
      if (fits(event, old) && !fits(event, now)) return event;
    }
  }
  return undefined;
}

function eventWith(fields: readonly (readonly [Leaf, JsonValue | undefined])[]): JsonObject {
  const event: Record<string, any> = { data: {} };
  for (const [{ path }, value] of fields) {
    if (value === ABSENT) continue;
    setMember(path.slice(0, -1).reduce(inner, event), path[path.length - 1]!, value);
  }
  return event;
}

/** An object in another, in place of a value that another field put there. */
function inner(object: Record<string, any>, name: string): Record<string, any> {
  if (!Object.hasOwn(object, name) || !isJsonObject(object[name])) setMember(object, name, {});
  return object[name];
}

/** Values on both sides of what alternatives say. */
function candidates(items: readonly JsonValue[]): (JsonValue | undefined)[] {
  return [...items.flatMap(around), 'x', '', 0, true, null, ABSENT];
}

function around(item: JsonValue): JsonValue[] {
  if (!isJsonObject(item)) return [item];
  const [[operator, operand]] = Object.entries(item);
  switch (operator) {
    case 'prefix':
      return [operand, `${operand}x`];
    case 'suffix':
      return [operand, `x${operand}`];
    case 'contains':
      return [operand, `x${operand}x`];
    case 'numeric':
      return (operand as JsonValue[]).filter(isNumber).flatMap(near);
    case 'cidr':
      return addresses(operand as string);
    case 'anything-but':
      return (Array.isArray(operand) ? operand : [operand]).flatMap(around);
    default:
      return [];
  }
}

function near(bound: JsonNumber): number[] {
  const value = Number(spellingOf(bound));
  return [value, value + 1, value - 1, value + 0.5, value - 0.5];
}

/** The first and the last address of a block, and those beside them. */
function addresses(block: string): string[] {
  const parsed = parseBlock(block.includes('/') ? block : `${block}/32`);
  if (parsed === undefined) return [];
  const first = parsed.address.octets.reduce((sum, octet) => sum * 256 + octet, 0);
  const size = 2 ** (32 - parsed.mask);
  return [first + 1, first, first + size - 1, first + size, first - 1]
    .filter((address) => address >= 0 && address < 2 ** 32)
    .map((address) => [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.'));
}
