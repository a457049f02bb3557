import { listOf, objectOf } from '../model/json-object';
import { SEVERITIES, Severity } from './finding';
import { countProblem, raiseProblem } from './quotas/quota-checks';
import { ExistingCount, RaisedQuota } from './settings';

/** Where an app says that its constructs are, below a construct path. */
export interface SaidEnvironment {
  /** Of the construct; empty for the whole app. */
  readonly path: string;
  /** The id of the account, as Terraform text. */
  readonly account?: string;
  /** The region, as Terraform text. */
  readonly region?: string;
  /** Whether it counts over what the provider says. */
  readonly isOverProvider?: boolean;
}

/** What an app told the rules about rules, accounts and their quotas, as its stacks record it. */
export interface RecordedSettings {
  readonly raised: readonly RaisedQuota[];
  readonly existing: readonly ExistingCount[];
  readonly environments: readonly SaidEnvironment[];
  /** Rules by id: off, or the severity of all their findings. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

export const NOTHING_RECORDED: RecordedSettings = { raised: [], existing: [], environments: [], rules: {} };

/** Where it stands in `//` of a synthesized stack. */
export const RECORDED_KEY = 'eventStreams';

/** Counts of the same things as one: what a stack records counts for the whole app. */
export function totals(existing: readonly ExistingCount[]): ExistingCount[] {
  const sums = new Map<string, ExistingCount>();
  for (const { count, ...item } of existing) {
    const id = JSON.stringify([item.rule, item.key, item.account]);
    sums.set(id, { ...item, count: (sums.get(id)?.count ?? 0) + count });
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
    environments: listOf(recorded?.environments).filter(
      (item) => typeof item?.path === 'string' && [item.account, item.region].every(isTextOrNone),
    ),
    rules: Object.fromEntries(
      Object.entries(objectOf(recorded?.rules)).filter(
        ([, severity]) => severity === 'off' || SEVERITIES.includes(severity),
      ),
    ),
  };
}

function isTextOrNone(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
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
    environments: once(all.flatMap(({ environments }) => environments)),
    rules: Object.assign({}, ...all.map(({ rules }) => rules)),
  };
}
