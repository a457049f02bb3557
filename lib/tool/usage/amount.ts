/** How much of something there is at the least and at the most. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** How much, or why that is not known. */
export type Amount = Range | { readonly notKnown: string };

export function isKnown(amount: Amount): amount is Range {
  return !('notKnown' in amount);
}

/** One number, exactly. */
export function exactly(number: number): Range {
  return { least: number, most: number };
}

/**
 * What follows from amounts, where more of each makes more of it.
 *
 * @returns unknown for the first reason, where one of them is not known
 */
export function derive(amounts: readonly Amount[], from: (...values: number[]) => number): Amount {
  const unknown = amounts.find((amount) => !isKnown(amount));
  if (unknown !== undefined) return unknown;
  const known = amounts as readonly Range[];
  return {
    least: rounded(from(...known.map(({ least }) => least))),
    most: rounded(from(...known.map(({ most }) => most))),
  };
}

/** Digits that only binary fractions have are none of an amount. */
function rounded(value: number): number {
  return Number(value.toFixed(6));
}

/** All of them together. */
export function sumOf(amounts: readonly Amount[]): Amount {
  return derive(amounts, (...values) => values.reduce((sum, value) => sum + value, 0));
}
