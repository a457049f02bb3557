/** Whether a value is an object of JSON, and no list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return isComposite(value) && !Array.isArray(value);
}

/** Whether a value is made of others: an object or a list. */
export function isComposite(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** An object of JSON, empty where something else stands for it: documents may have anything anywhere. */
export function objectOf(value: unknown): Record<string, any> {
  return isObject(value) ? value : {};
}

/** A list, empty where something else stands for it. */
export function listOf<T>(value: readonly T[] | undefined): readonly T[];
export function listOf(value: unknown): readonly any[];
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The member of that name which an object has itself: `constructor` is none. */
export function ownMember<T>(object: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** One of something, or a list of it, as Terraform and RAM take both. */
export function oneOrMore(value: unknown): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** Whether two objects have the very same members. */
export function haveSameMembers(
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): boolean {
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && one[key] === other[key])
  );
}

/** Sets a member, whatever its name: an assignment to `__proto__` would set the prototype, or change every object. */
export function setMember(object: object, name: string, value: unknown): void {
  // Of all names but these an assignment does the same, which is much quicker.
  if (name in Object.prototype)
    Object.defineProperty(object, name, { value, configurable: true, enumerable: true, writable: true });
  else (object as Record<string, unknown>)[name] = value;
}

/** A copy of an object or a list, each member changed; anything else has none, and stays. */
export function mapMembers(value: unknown, change: (member: unknown, key: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((member, i) => change(member, String(i)));
  if (!isComposite(value)) return value;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) setMember(copy, key, change(value[key], key));
  return copy;
}
