import { objectOf, oneOrMore } from '../model/json-object';

/** The block of a resource that it has at most once: stacks have an object, or a list like plans and states. */
export function blockOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

/** An attribute as a number, undefined where it is left out: Terraform takes a text for a number. */
export function numberOf(value: unknown): unknown {
  if (isAbsent(value)) return undefined;
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

/** Whether a resource leaves an attribute out: modules write null and the empty text for that. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** A value of a resource, and where it stands. */
export interface LocatedValue {
  readonly pointer: string;
  readonly value: unknown;
}

/**
 * What stands at a path in the values of a resource, `block.attribute`: one for each block, none where nothing does. The
 * pointer names the place of a block where there are several.
 */
export function attributesAt(values: Readonly<Record<string, unknown>>, path: string): LocatedValue[] {
  let found: LocatedValue[] = [{ pointer: '', value: values }];
  for (const name of path.split('.')) {
    found = found.flatMap(({ pointer, value }) => {
      const items = oneOrMore(value);
      return items.map((item, i) => ({
        pointer: `${pointer}${items.length > 1 ? `/${i}` : ''}/${name}`,
        value: objectOf(item)[name] as unknown,
      }));
    });
  }
  return found.filter(({ value }) => !isAbsent(value));
}
