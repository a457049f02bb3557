import { decimalOf } from '../model/decimal';

/** Between these, Java writes a double without an exponent. */
const PLAIN_DOUBLES = [1e-3, 1e7] as const;
/** Below this, Java writes a decimal with an exponent. */
const PLAIN_DECIMALS = -6;
const LONG = 2n ** 63n;
const INT_BITS = 32;

/** What is spelt so needs no arithmetic on digits: most numbers of most events. */
const PLAIN_INTEGER = /^(?:[1-9]\d{0,14}|-[1-9]\d{0,8}|0)$/;
const PLAIN_FRACTION = /^-?(?!0\.0+$)[\d.]{1,15}$(?<=\.\d+)/;

/**
 * How the engine spells a number that a path reaches by a name: what has no fraction in decimal notation as an integer
 * (3.0e2 as 300), any other as Java writes a double, or as a decimal where a double cannot hold it. What lies below 32
 * bits wraps, as it does there.
 */
export function respell(text: string): string {
  if (PLAIN_INTEGER.test(text)) return text;
  if (PLAIN_FRACTION.test(text)) return doubleText(Number(text));
  const { digits, scale } = decimalOf(text);
  if (scale > 0) return fraction(text, digits, scale);
  // 1e400 and its like: nobody can print them whole.
  if (-scale > LONG.toString().length) return digits === 0n ? '0' : scientific(digits, scale);
  const integer = digits * 10n ** BigInt(-scale);
  if (integer >= LONG) return scale === 0 ? integer.toString() : scientific(digits, scale);
  return (integer < 2n ** 31n ? BigInt.asIntN(INT_BITS, integer) : integer).toString();
}

function fraction(text: string, digits: bigint, scale: number): string {
  const double = Number(text);
  const shortest = decimalOf(String(double));
  const isSame =
    Number.isFinite(double) &&
    shortest.digits * 10n ** BigInt(Math.max(0, scale - shortest.scale)) ===
      digits * 10n ** BigInt(Math.max(0, shortest.scale - scale));
  return isSame ? doubleText(double) : decimalText(digits, scale);
}

/** As Java's Double.toString. */
function doubleText(value: number): string {
  if (value === 0) return '0.0';
  const [least, bound] = PLAIN_DOUBLES;
  if (Math.abs(value) >= least && Math.abs(value) < bound)
    return Number.isInteger(value) ? `${value}.0` : String(value);
  const [mantissa, exponent] = value.toExponential().split('e');
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${Number(exponent)}`;
}

/** As Java's BigDecimal.toString. */
function decimalText(digits: bigint, scale: number): string {
  const sign = digits < 0n ? '-' : '';
  const text = digits.toString().replace('-', '');
  if (text.length - 1 - scale < PLAIN_DECIMALS) return scientific(digits, scale);
  const padded = text.padStart(scale + 1, '0');
  return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}

function scientific(digits: bigint, scale: number): string {
  const sign = digits < 0n ? '-' : '';
  const text = digits.toString().replace('-', '');
  const exponent = text.length - 1 - scale;
  const mantissa = text.length === 1 ? text : `${text[0]}.${text.slice(1)}`;
  return `${sign}${mantissa}E${exponent < 0 ? '' : '+'}${exponent}`;
}
