import { ITerraformIterator, TerraformCount, TerraformIterator, Token } from 'cdktf';

/** What makes several of a construct. */
export interface Instances {
  readonly forEach?: ITerraformIterator;
  readonly count?: TerraformCount;
}

/**
 * What tells the instances of a resource apart: `each.key` or `count.index`; undefined where there is one.
 *
 * @internal
 */
export function instanceKey({ forEach, count }: Instances): string | undefined {
  // Every iterator has it, the interface does not say so.
  if (forEach !== undefined) return Token.asString(TerraformIterator.fromList([]).key);
  // As text, for a number that is known later cannot stand in one.
  return count === undefined ? undefined : Token.asString(count.index);
}

/**
 * A name that each instance has alone.
 *
 * @internal
 */
export function nameOfInstance(name: string, instances: Instances): string {
  const key = instanceKey(instances);
  return key === undefined ? name : `${name}-${key}`;
}
