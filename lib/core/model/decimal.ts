import { withoutEnd } from './text-ends';

/** A number by its digits, of which JavaScript's numbers keep about 16. */
export interface Decimal {
  readonly digits: bigint;
  /** How many of the digits stand behind the point; negative where zeros follow them. */
  readonly scale: number;
}

/** A number as JSON and HCL spell it. */
export const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

export function decimalOf(text: string): Decimal {
  const [, sign, whole, part = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text)!;
  return { digits: BigInt(`${sign}${whole}${part}`), scale: part.length - Number(exponent) };
}

/** Whether JavaScript's number is this one, however it is spelt. */
export function isExact(spelling: string): boolean {
  const value = Number(spelling);
  if (!Number.isFinite(value)) return false;
  return normal(decimalOf(spelling)) === normal(decimalOf(String(value)));
}

/** One text for equal numbers. */
function normal({ digits, scale }: Decimal): string {
  const text = String(digits);
  const short = withoutEnd(text, '0');
  return digits === 0n ? '0' : `${short}e${text.length - short.length - scale}`;
}

/** Terraform keeps 512 bits of a number; of one that is written with more, or that nobody can print, nothing is said. */
const MOST_DIGITS = 150;
const MOST_ZEROS = 1000;

/** How Terraform spells a number, in text and by jsonencode: all digits, no exponent. Undefined for one that is too long. */
export function terraformNumber(spelling: string): string | undefined {
  const { digits, scale } = decimalOf(spelling);
  const sign = spelling.startsWith('-') ? '-' : '';
  const text = String(digits).replace('-', '');
  if (text.length > MOST_DIGITS || Math.abs(scale) > MOST_ZEROS) return undefined;
  if (scale <= 0) return digits === 0n ? `${sign}0` : `${sign}${text}${'0'.repeat(-scale)}`;
  const padded = text.padStart(scale + 1, '0');
  const point = padded.length - scale;
  return `${sign}${withoutEnd(withoutEnd(`${padded.slice(0, point)}.${padded.slice(point)}`, '0'), '.')}`;
}
