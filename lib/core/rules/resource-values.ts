import { isObject, objectOf, oneOrMore } from '../model/json-object';
import { isUnknown } from '../model/stream-definition';
import { RuleOutput } from './rule';

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
  /** Set where a block above it is not known: `value` is that block, and the pointer leads to it. */
  readonly isBlock?: true;
}

/**
 * What stands at a path in the values of a resource, `block.attribute`: one for each block, none where nothing does. The
 * pointer names the place of a block where there are several. A block that is not known stands for what is in it.
 */
export function attributesAt(values: Readonly<Record<string, unknown>>, path: string): LocatedValue[] {
  let found: LocatedValue[] = [{ pointer: '', value: values }];
  for (const name of path.split('.')) {
    found = found.flatMap(({ pointer, value }) => {
      const items = oneOrMore(value);
      return items.map((item, i): LocatedValue => {
        const place = `${pointer}${items.length > 1 ? `/${i}` : ''}`;
        return isUnknown(item)
          ? { pointer: place, value: item, isBlock: true }
          : { pointer: `${place}/${name}`, value: objectOf(item)[name] as unknown };
      });
    });
  }
  return found.filter(({ value }) => !isAbsent(value));
}

/** A block of a resource, and where it stands. */
export interface LocatedBlock {
  readonly pointer: string;
  readonly block: Readonly<Record<string, unknown>>;
}

/**
 * The blocks of a name that are known, each with its place in the list; what is not known of them is skipped: all of
 * them, or those that `dynamic` makes.
 */
export function blocksAt(value: unknown, pointer: string, output: Pick<RuleOutput, 'skip'>): LocatedBlock[] {
  if (isUnknown(value)) {
    output.skip(pointer, value.$unknown);
    return [];
  }
  return oneOrMore(value).flatMap((block, i) => {
    const place = `${pointer}/${i}`;
    if (isUnknown(block)) output.skip(place, block.$unknown);
    return isObject(block) && !isUnknown(block) ? [{ pointer: place, block }] : [];
  });
}
