import { said, say } from '../language/say';
import { describeRange, isWithin, Limit } from '../contract/limits';
import { isUnknown } from '../model/stream-definition';
import { PROPERTY } from './property-label';
import { RuleOutput } from './rule';
import { show } from './show';

/** Reports a number outside its bounds, at the place that gives it; returns it where it is within them. */
export function checkNumber(
  value: unknown,
  limit: Limit,
  { pointer }: { readonly pointer: string },
  output: RuleOutput,
): number | undefined {
  if (value === undefined) return undefined;
  if (isUnknown(value)) {
    output.skip(pointer, value.$unknown);
    return undefined;
  }
  if (typeof value === 'number' && isWithin(limit, value)) return value;
  output.report({
    pointer,
    message: say`${PROPERTY} is out of its range`,
    got: `${show(value)} ${said(limit.unit)}`,
    limit: limitOf(limit),
    source: limit.source,
    fix: say`Set ${PROPERTY} within the range.`,
  });
  return undefined;
}

function limitOf(limit: Limit): string {
  const range = describeRange(limit);
  return limit.step === undefined ? say`${range}, whole numbers` : say`${range}, in steps of ${limit.step}`;
}
