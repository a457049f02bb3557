import { JsonNumber, JsonValue, spellingOf } from '../model/json-value';

/** Compares two numbers as an operator of `numeric` does. */
export const COMPARE: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
};

/** Whether no number meets all comparisons of `numeric`, which follow the grammar. */
export function holdsForNone(comparisons: readonly JsonValue[]): boolean {
  const pairs = comparisons.flatMap((operator, i) =>
    i % 2 === 0
      ? [[COMPARE[operator as string], Number(spellingOf(comparisons[i + 1] as JsonNumber))] as const]
      : [],
  );
  const bounds = pairs.map(([, bound]) => bound);
  const [least, most] = [Math.min(...bounds), Math.max(...bounds)];
  // Whether it holds changes at a bound alone: one number of each part between them stands for all.
  const numbers = [...bounds, least - 1, least + (most - least) / 2, most + 1];
  return !numbers.some((number) => pairs.every(([holds, bound]) => holds(number, bound)));
}
