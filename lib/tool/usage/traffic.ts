import { said, say, words } from '../../core/language/say';
import { listed } from '../../core/language/lists';
import { BYTES } from '../../core/contract/billing';
import { InputError } from '../../core/reading/input-error';
import { isObject } from '../../core/model/json-object';
import { suggestion } from '../../core/model/nearest';
import { Range } from './amount';

/** What is assumed of the traffic of a stream; what is not given is not known. */
export interface Traffic {
  /** Events that it pulls in a second, on average. */
  readonly events?: Range;
  /** The size of an event, in bytes. */
  readonly size?: Range;
  /** How often an event is tried again, on average: 0.05 where five of a hundred are tried once more. */
  readonly retries?: Range;
  /** How many events are delivered together. */
  readonly batch?: Range;
}

/** The assumption for every stream, and what is different for some, by their name, construct path or address. */
export interface Assumption {
  readonly all: Traffic;
  readonly streams: ReadonlyMap<string, Traffic>;
}

/** What may be said of a stream, and in which words. */
const FIGURES = {
  events: words`events a second, for example 200 or 100-500`,
  size: words`bytes, or with a unit, for example 2KB or 1KB-8KB`,
  retries: words`how often an event is tried again on average, for example 0.05 or 0-0.1`,
  batch: words`events that are delivered together, for example 100 or 1-100`,
} as const;

type Figure = keyof typeof FIGURES;

const NAMES = Object.keys(FIGURES) as Figure[];

/** What a figure is in words. */
export function describeFigure(name: Figure): string {
  return said(FIGURES[name]);
}

/**
 * Reads what somebody assumes of one stream or all.
 *
 * @param where what messages call it, for example `traffic.yaml: streams.orders`
 * @throws InputError where it cannot be read
 */
export function trafficOf(written: unknown, where: string): Traffic {
  if (!isObject(written)) throw new InputError(say`${where}: has to be an object with ${listed(NAMES)}.`);
  const unknown = Object.keys(written).find((name) => !NAMES.some((known) => known === name));
  if (unknown !== undefined)
    throw new InputError(
      say`${where}: ${JSON.stringify(unknown)} is none of ${listed(NAMES)}.${suggestion(unknown, NAMES)}`,
    );
  const given = NAMES.filter((name) => written[name] !== undefined && written[name] !== null);
  return Object.fromEntries(given.map((name) => [name, rangeOf(name, written[name], `${where}.${name}`)]));
}

/** @throws InputError where an assumption says something else than it may */
export function assumptionOf(written: unknown, file: string): Assumption {
  if (!isObject(written)) throw new InputError(say`${file}: has to be an object with all, streams or both.`);
  const { version, all = {}, streams = {}, ...others } = written;
  const [other] = Object.keys(others);
  if (other !== undefined)
    throw new InputError(say`${file}: ${JSON.stringify(other)} is none of version, all, streams.`);
  if (version !== undefined && version !== 1) throw new InputError(say`${file}: version has to be 1.`);
  if (!isObject(streams))
    throw new InputError(say`${file}: streams has to be an object, by the names of streams.`);
  const at = (member: string) => say`${file}: ${member}`;
  const entries = Object.entries(streams).map(
    ([name, own]) => [name, trafficOf(own, at(`streams.${name}`))] as const,
  );
  return { all: trafficOf(all, at('all')), streams: new Map(entries) };
}

const NUMBER = '(\\d+(?:\\.\\d+)?|\\.\\d+)';
const UNIT = '(?:\\s*(B|KB|MB))?';
const RANGE = new RegExp(`^${NUMBER}${UNIT}(?:\\s*-\\s*${NUMBER}${UNIT})?$`, 'i');
/** As much as anything may be: more is a slip, and its products are no numbers that can be told apart. */
const MOST = 1e12;

/** @throws InputError where a figure is none */
export function rangeOf(name: Figure, written: unknown, where: string): Range {
  const text =
    typeof written === 'number' ? String(written) : typeof written === 'string' ? written.trim() : '';
  const [all, from, unitOfFrom, to = from, unitOfTo = unitOfFrom] = RANGE.exec(text) ?? [];
  const isMeasured = unitOfFrom !== undefined || unitOfTo !== undefined;
  if (all === undefined || (isMeasured && name !== 'size')) throw refusal(name, written, where);
  // 1-8KB is from 1 KB to 8 KB.
  const factor = (unit: string | undefined) => BYTES[(unit ?? 'B').toUpperCase() as keyof typeof BYTES];
  const least = Number(from) * factor(unitOfFrom ?? unitOfTo);
  const most = Number(to) * factor(unitOfTo);
  if (least > most) throw new InputError(say`${where}: ${text} begins with more than it ends with.`);
  if (most > MOST) throw new InputError(say`${where}: ${text} is more than can be.`);
  if (name === 'batch' && least < 1)
    throw new InputError(say`${where}: a batch has one event or more, got ${text}.`);
  return { least, most };
}

function refusal(name: Figure, written: unknown, where: string): InputError {
  return new InputError(say`${where}: has to be ${said(FIGURES[name])}, got ${JSON.stringify(written)}.`);
}
