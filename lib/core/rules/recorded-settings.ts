import { listOf } from '../model/json-object';
import { countProblem, raiseProblem } from './quotas/quota-checks';
import { ExistingCount, RaisedLimit } from './settings';

/** What an app told the rules about the quotas of its account, as its stacks record it. */
export interface RecordedSettings {
  readonly raised: readonly RaisedLimit[];
  readonly existing: readonly ExistingCount[];
}

export const NOTHING_RECORDED: RecordedSettings = { raised: [], existing: [] };

/** Where it stands in `//` of a synthesized stack. */
export const RECORDED_KEY = 'eventStreams';

/** Counts of the same things as one: what a stack records counts for the whole app. */
export function totals(existing: readonly ExistingCount[]): ExistingCount[] {
  const sums = new Map<string, ExistingCount>();
  for (const { rule, key, count } of existing) {
    const id = JSON.stringify([rule, key]);
    sums.set(id, { rule, key, count: (sums.get(id)?.count ?? 0) + count });
  }
  return [...sums.values()];
}

/** Reads what a stack records; what it does not say in the form of this library is not taken. */
export function readRecorded(stack: Readonly<Record<string, any>>): RecordedSettings {
  const recorded = parse(stack['//']?.[RECORDED_KEY]);
  return {
    raised: listOf(recorded?.raised).filter(
      (item) => typeof item?.rule === 'string' && raiseProblem(item.rule, item.maximum) === undefined,
    ),
    existing: listOf(recorded?.existing).filter(
      (item) =>
        typeof item?.rule === 'string' &&
        typeof item.key === 'string' &&
        countProblem(item.rule, item.count) === undefined,
    ),
  };
}

/** It stands there as one text. */
function parse(text: unknown): any {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What several stacks record: each says the same of the app it is of, so that nothing counts twice. */
export function mergeRecorded(all: readonly RecordedSettings[]): RecordedSettings {
  const once = <T>(items: readonly T[]) => [
    ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
  ];
  return {
    raised: once(all.flatMap(({ raised }) => raised)),
    existing: once(all.flatMap(({ existing }) => existing)),
  };
}
