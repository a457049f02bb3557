import { say } from '../../core/language/say';
import { listed } from '../../core/language/lists';
import { TRANSFER_AREAS } from '../../core/contract/billing';
import { cite, describeSource } from '../../core/contract/documents';
import { LISTED_PRICES, Prices, TransferPrice } from '../../core/contract/prices';
import { dayOf } from '../../core/model/acknowledgement';
import { isObject } from '../../core/model/json-object';
import { InputError } from '../../core/reading/input-error';

/** The word for the prices that this library has with it. */
export const LISTED = 'listed';

/** After so many days a price is taken for old. */
export const OLD_AFTER_DAYS = 180;

/** Prices, and where and when they were read. */
export interface PriceList extends Prices {
  /** The day that they bear, `2025-11-10`; that of the oldest where there are several. */
  readonly date: string;
  /** What they were read in. */
  readonly document: string;
}

/** The prices that come with this library. */
export function listedPrices(): PriceList {
  const { documents, ...prices } = LISTED_PRICES;
  const cited = documents.map((id) => cite(id));
  const [date] = cited.map((source) => source.date).sort();
  return { ...prices, date, document: cited.map(describeSource).join('; ') };
}

/** @throws InputError where a file of prices says something else than it may */
export function priceListOf(written: unknown, file: string): PriceList {
  const refuse = (problem: string) => new InputError(say`${file}: ${problem}.`);
  if (!isObject(written)) throw refuse(say`has to be an object with date, document, currency and prices`);
  const { version, date, document, currency, transfer, ...others } = written;
  if (version !== undefined && version !== 1) throw refuse(say`version has to be 1`);
  if (typeof date !== 'string' || !isDay(date))
    throw refuse(say`date has to be the day of the prices, as 2027-01-31`);
  if (!isText(document)) throw refuse(say`document has to say where the prices were read`);
  if (!isText(currency)) throw refuse(say`currency has to be given, for example USD`);
  const figures = ['perMillionEvents', 'perCapacityUnitHour', 'perIdleDay'] as const;
  const [other] = Object.keys(others).filter((name) => !figures.some((known) => known === name));
  if (other !== undefined) throw refuse(say`${JSON.stringify(other)} is nothing that a file of prices has`);
  const [perMillionEvents, perCapacityUnitHour, perIdleDay] = figures.map((name) => {
    const value = written[name];
    if (!isPrice(value)) throw refuse(say`${name} has to be a number`);
    return value;
  });
  if (!Array.isArray(transfer)) throw refuse(say`transfer has to be a list of prices between areas`);
  const at = (member: string) => say`${file}: ${member}`;
  return {
    ...{ date, document, currency, perMillionEvents, perCapacityUnitHour, perIdleDay },
    transfer: transfer.map((item, i) => transferPriceOf(item, at(`transfer[${i}]`))),
  };
}

function transferPriceOf(written: unknown, where: string): TransferPrice {
  const { between, perGigabyte, ...others } = isObject(written) ? written : {};
  const areas: readonly unknown[] = Array.isArray(between) ? between : [];
  const found = areas.map((area) => TRANSFER_AREAS.find((known) => known === area));
  const [one, other, more] = found;
  const isPair = areas.length === 2 && one !== undefined && other !== undefined && more === undefined;
  if (!isPair || !isPrice(perGigabyte) || Object.keys(others).length > 0)
    throw new InputError(
      say`${where}: has to be an object with between, two of ${listed(TRANSFER_AREAS)}, and perGigabyte, a number.`,
    );
  return { between: [one, other], perGigabyte };
}

/** How many days old prices are; less than none where they are of tomorrow. */
export function ageOf({ date }: PriceList, today: Date): number {
  return Math.floor((Date.parse(dayOf(today)) - Date.parse(date)) / (24 * 3600 * 1000));
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isPrice(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
