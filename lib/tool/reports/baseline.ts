import { said, say, words } from '../../core/language/say';
import { dirname } from 'node:path';
import { isObject } from '../../core/model/json-object';
import { InputError } from '../../core/reading/input-error';
import { parseJson } from '../../core/reading/inputs/parse-json';
import { REPORT_VERSION, ReportedFinding, ReviewReport } from './report';

const REMEDY = words`Give what \`review --format json\` printed`;

/** Where a finding stands: what makes two one, whatever their words and their severity, and which stack it is in. */
type Place = Pick<ReportedFinding, 'rule' | 'address' | 'constructPath' | 'pointer' | 'file'>;

/** The findings of an earlier review, in each of their places. */
export interface Baseline {
  readonly places: readonly Place[];
  /** Whether they are of one stack, plan or state, which may lie elsewhere now. */
  readonly isOfOne: boolean;
}

/**
 * Reads what `review --format json` printed earlier.
 *
 * @param name what the file is called in messages
 * @throws InputError with the first place that is not made like that
 */
export function readBaseline(text: string, name: string): Baseline {
  const refuse = (what: string): never => {
    throw new InputError(say`${name}: ${what}. ${said(REMEDY)}.`);
  };
  const report: unknown = parseJson(text, name, said(REMEDY));
  if (!isObject(report)) return refuse(say`is not a report of a review`);
  const { version, findings, streams } = report;
  if (version !== REPORT_VERSION) return refuse(say`version is not ${REPORT_VERSION}`);
  if (!Array.isArray(findings)) return refuse(say`findings is not a list`);
  const all: Place[] = [];
  findings.forEach((finding: unknown, i) => {
    if (!isObject(finding)) return refuse(say`findings.${i} is not a finding`);
    if (typeof finding.rule !== 'string') return refuse(say`findings.${i}.rule is not text`);
    const { also = [] } = finding;
    if (!Array.isArray(also) || !also.every(isObject))
      return refuse(say`findings.${i}.also is not a list of places`);
    const places = also.map((place, j) => [`findings.${i}.also.${j}`, place] as const);
    for (const [name, place] of [[`findings.${i}`, finding] as const, ...places])
      for (const part of ['address', 'constructPath', 'pointer', 'file'])
        if (place[part] !== undefined && typeof place[part] !== 'string')
          return refuse(say`${name}.${part} is not text`);
    all.push(...placesOf(finding as unknown as ReportedFinding));
  });
  if (!Array.isArray(streams) || !streams.every(isObject))
    return refuse(say`streams is not a list of streams`);
  return { places: all, isOfOne: isOfOne([...all, ...streams]) };
}

/** The report with each finding marked that the baseline has, as often as it has it, and what is gone counted. */
export function withBaseline(report: ReviewReport, { places, isOfOne: wasOne }: Baseline): ReviewReport {
  const left = new Map<string, Place[]>();
  for (const place of places) {
    const there = left.get(keyOf(place));
    if (there === undefined) left.set(keyOf(place), [place]);
    else there.push(place);
  }
  const isOne = wasOne && isOfOne([...report.findings.flatMap(placesOf), ...report.streams]);
  const former = formerAddresses(report);
  const take = (place: Place) => {
    const before = former.get(streamKey(place));
    const keys = [keyOf(place), ...(before === undefined ? [] : [keyOf({ ...place, address: before })])];
    for (const there of keys.map((key) => left.get(key) ?? [])) {
      const at = there.findIndex((item) => isOne || isOfSameStack(item, place));
      if (at < 0) continue;
      there.splice(at, 1);
      return true;
    }
    return false;
  };
  const findings = report.findings.map((finding) => {
    const known = placesOf(finding).map(take);
    return known.includes(true) ? { ...finding, known: true as const } : finding;
  });
  const known = findings.filter((finding) => 'known' in finding).length;
  const gone = [...left.values()].reduce((sum, { length }) => sum + length, 0);
  return { ...report, findings, baseline: { new: findings.length - known, known, gone } };
}

/** One for each place of a finding: a cause is known, whoever shares it since. */
function placesOf({ rule, also = [], ...place }: ReportedFinding): Place[] {
  return [place, ...also].map((item) => ({ ...item, rule }));
}

/** A plan has no construct paths where its stack is not beside it: the address comes first. */
function keyOf({ rule, address, constructPath, pointer = '' }: Place): string {
  return JSON.stringify([rule, address ?? constructPath ?? '', pointer]);
}

/** Whether all that is named stands in one file. */
function isOfOne(located: readonly { readonly file?: unknown }[]): boolean {
  return new Set(located.flatMap(({ file }) => (file === undefined ? [] : [file]))).size <= 1;
}

/** Stacks may have the same addresses: constructs tell them apart, else the plan, or the folder of stack and plan. */
function isOfSameStack(one: Place, other: Place): boolean {
  if (one.constructPath !== undefined && other.constructPath !== undefined)
    return one.constructPath === other.constructPath;
  if (one.file === undefined || other.file === undefined) return one.file === other.file;
  const isPlain = one.constructPath === undefined && other.constructPath === undefined;
  return isPlain ? one.file === other.file : dirname(one.file) === dirname(other.file);
}

/** The addresses that streams of a plan had before they were moved. */
function formerAddresses({ streams }: ReviewReport): ReadonlyMap<string, string> {
  return new Map(
    streams.flatMap(({ address, file, change }) =>
      change?.previousAddress === undefined ? [] : [[streamKey({ address, file }), change.previousAddress]],
    ),
  );
}

function streamKey({ address, file }: Pick<Place, 'address' | 'file'>): string {
  return JSON.stringify([file, address]);
}
