import { BYTES } from '../../core/contract/billing';

/** What amounts of data between regions are counted in, in bytes. */
export const GIGABYTE = BYTES.GB;

/** The days of a month, where nobody says another period. */
export const MONTH = 30;

/** A period of days in other units. */
export function period(days: number): { readonly seconds: number; readonly hours: number } {
  return { seconds: days * 24 * 3600, hours: days * 24 };
}
