import { say } from '../language/say';
import { acknowledgementOf } from '../model/acknowledgement';
import { isObject, listOf, objectOf } from '../model/json-object';
import { escapePointer } from '../model/json-pointer';
import { isVersion } from '../model/package-version';
import { TextProblem } from '../model/stream-definition';
import { SEVERITIES, Severity } from './finding';
import { countProblem, raiseProblem } from './quotas/quota-checks';
import { recordedProblem } from './configuration/check-configuration';
import { Acceptance, ExistingCount, RaisedQuota } from './settings';

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
  /** What it accepts of what is found where no resource is: of the whole app, and of providers. */
  readonly acknowledgements: readonly Acceptance[];
  readonly environments: readonly SaidEnvironment[];
  /** Rules by id: off, or the severity of all their findings. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** The day whose rules count. */
  readonly rulesAsOf?: string;
  /** The version of the rules that the stack was synthesized with; older ones do not say it. */
  readonly version?: string;
}

export const NOTHING_RECORDED: RecordedSettings = {
  raised: [],
  existing: [],
  acknowledgements: [],
  environments: [],
  rules: {},
};

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

/** What each item of a list of it has to be. */
const IS_ITEM: Readonly<
  Record<'raised' | 'existing' | 'acknowledgements' | 'environments', (item: any) => boolean>
> = {
  raised: (item) => typeof item?.rule === 'string' && raiseProblem(item.rule, item.maximum) === undefined,
  existing: (item) =>
    typeof item?.rule === 'string' &&
    typeof item.key === 'string' &&
    countProblem(item.rule, item.count) === undefined,
  acknowledgements: (item) =>
    typeof item?.path === 'string' && isTextOrNone(item.stack) && recordedProblem(item) === undefined,
  environments: (item) => typeof item?.path === 'string' && [item.account, item.region].every(isTextOrNone),
};

/** Reads what a stack records; what it does not say in the form of this library is not taken. */
export function readRecorded(stack: Readonly<Record<string, any>>): RecordedSettings {
  const recorded = parse(stack['//']?.[RECORDED_KEY]);
  const { rulesAsOf, version } = objectOf(recorded);
  const list = (name: keyof typeof IS_ITEM) => listOf(recorded?.[name]).filter(IS_ITEM[name]);
  return {
    raised: list('raised'),
    existing: list('existing'),
    acknowledgements: list('acknowledgements').map(({ path, stack, ...said }) => ({
      ...acknowledgementOf(said),
      path,
      ...(stack !== undefined && { stack }),
      isOfApp: true as const,
    })),
    environments: list('environments'),
    rules: Object.fromEntries(
      Object.entries(objectOf(recorded?.rules)).filter(isSeverityEntry),
    ) as RecordedSettings['rules'],
    ...(isDay(rulesAsOf) && { rulesAsOf }),
    ...(isVersion(version) && { version }),
  };
}

/** What of it is not taken, and where that is. */
export function misrecordedSettings(stack: Readonly<Record<string, any>>): TextProblem[] {
  const text: unknown = stack['//']?.[RECORDED_KEY];
  if (text === undefined) return [];
  const at = `/~1~1/${RECORDED_KEY}`;
  const recorded: unknown = parse(text);
  if (!isObject(recorded))
    return [
      { pointer: at, message: say`what the stack records of its app is not the text of a JSON object` },
    ];
  const { rules = {}, rulesAsOf, version } = recorded;
  return [
    ...(rulesAsOf === undefined || isDay(rulesAsOf)
      ? []
      : [{ pointer: `${at}/rulesAsOf`, message: say`the recorded day whose rules apply is not a date` }]),
    ...(version === undefined || isVersion(version)
      ? []
      : [{ pointer: `${at}/version`, message: say`the recorded version of the rules is not a version` }]),
    ...(Object.keys(IS_ITEM) as (keyof typeof IS_ITEM)[]).flatMap((name) =>
      listProblems(recorded[name], `${at}/${name}`, (item) =>
        IS_ITEM[name](item) ? undefined : say`it does not have the form that this library writes`,
      ),
    ),
    ...(isObject(rules)
      ? Object.entries(rules)
          .filter((entry) => !isSeverityEntry(entry))
          .map(([id]) => ({
            pointer: `${at}/rules/${escapePointer(id)}`,
            message: say`the recorded severity of a rule is not a severity`,
          }))
      : [{ pointer: `${at}/rules`, message: say`the recorded severities are not an object` }]),
  ];
}

/** What is wrong with a list that is recorded, one problem an item. */
export function listProblems(
  recorded: unknown,
  pointer: string,
  problemOf: (item: unknown) => string | undefined,
): TextProblem[] {
  if (recorded === undefined) return [];
  if (!Array.isArray(recorded)) return [{ pointer, message: say`what is recorded is not a list` }];
  return recorded.flatMap((item, i) => {
    const problem = problemOf(item);
    return problem === undefined
      ? []
      : [{ pointer: `${pointer}/${i}`, message: say`what is recorded does not count: ${problem}` }];
  });
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && DAY.test(value);
}

/** As `2027-01-31`. */
const DAY = /^\d\d\d\d-\d\d-\d\d$/;

function isSeverityEntry([, severity]: [string, unknown]): boolean {
  return severity === 'off' || SEVERITIES.some((known) => known === severity);
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

/** What several stacks record of the app they are of, so that nothing counts twice; the version is of each. */
export function mergeRecorded(all: readonly RecordedSettings[]): RecordedSettings {
  const [latest] = all
    .flatMap(({ rulesAsOf = [] }) => rulesAsOf)
    .sort()
    .reverse();
  const once = <T>(items: readonly T[]) => [
    ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
  ];
  return {
    raised: once(all.flatMap(({ raised }) => raised)),
    existing: once(all.flatMap(({ existing }) => existing)),
    acknowledgements: once(all.flatMap(({ acknowledgements }) => acknowledgements)),
    environments: once(all.flatMap(({ environments }) => environments)),
    rules: Object.assign({}, ...all.map(({ rules }) => rules)),
    ...(latest !== undefined && { rulesAsOf: latest }),
  };
}
