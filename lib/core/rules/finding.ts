import { say } from '../language/say';
import { allOf } from '../language/lists';
import { Acknowledgement } from '../model/acknowledgement';
import { fewOf } from '../model/excerpt';
import { describeSource, FactSource } from '../contract/documents';
import { withoutCredentials } from '../redaction/redact';

/** The worst first. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** What a rule found, as plain data. The value got is never a secret. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly constructPath?: string;
  readonly address?: string;
  /** The stack, plan or state it is in, as origins name it: addresses are unique in one only. */
  readonly stack?: string;
  /** JSON pointer into the CreateEventStreaming request, for example `/RunOptions/BatchWindow/TimeBasedWindow`. */
  readonly pointer?: string;
  readonly message: string;
  readonly got?: string;
  readonly limit?: string;
  readonly source?: FactSource;
  readonly fix: string;
  /** Which of the account take part in it that an inventory has and the app does not: `cn-hangzhou/orders`. */
  readonly inventory?: readonly string[];
  /** Where else the same cause has the same effect: in the other streams that share a role, a network, a region. */
  readonly also?: readonly FindingPlace[];
}

/** Where a finding is. */
export type FindingPlace = Pick<Finding, 'constructPath' | 'address' | 'stack' | 'pointer'>;

/** A check that could not run, because what it looks at is not known yet. Never the same as passed. */
export interface NotEvaluated {
  readonly rule: string;
  readonly constructPath?: string;
  readonly address?: string;
  readonly stack?: string;
  readonly pointer?: string;
  readonly reason: string;
  /** Set where it is the account or the region of the subject that is not known. */
  readonly unknown?: 'account' | 'region';
}

/** A finding that somebody accepts, and what was said: the pointer is that of the acknowledgement. */
export interface Acknowledged extends Omit<Acknowledgement, 'rule'> {
  readonly finding: Finding;
}

/** What rules say. */
export interface RuleResult {
  readonly findings: readonly Finding[];
  readonly notEvaluated: readonly NotEvaluated[];
  readonly acknowledged: readonly Acknowledged[];
  /** What is acknowledged in vain, for the rule is mandatory: it is among the findings too. */
  readonly overruled: readonly Acknowledged[];
  /** What was acknowledged until a day that is over: it is among the findings too. */
  readonly expired: readonly Acknowledged[];
}

/** What a finding says, a sentence each: the problem and where it is inside, the value got, the limit, the remedy. */
export function sentencesOf({
  message,
  pointer,
  got,
  limit,
  source,
  fix,
  also = [],
  inventory = [],
  ...place
}: Partial<Finding> & Pick<Finding, 'message'>): string[] {
  return [
    say`${message}${atPointer(pointer)}.`,
    ...(got === undefined ? [] : [say`Got ${got}.`]),
    ...(inventory.length === 0 ? [] : [say`In the inventory: ${fewOf(inventory)}.`]),
    ...(limit === undefined ? [] : [allowed(limit, source)]),
    ...(also.length === 0 ? [] : [say`The same cause counts ${describeAlso(also, place)}.`]),
    ...(fix === undefined || fix === '' ? [] : [fix]),
  ];
}

function allowed(limit: string, source: FactSource | undefined): string {
  return source === undefined ? say`Allowed: ${limit}.` : say`Allowed: ${limit}, ${describeSource(source)}.`;
}

/** Other places of one cause: where they are in the same stream or resource, and which others there are. */
function describeAlso(also: readonly FindingPlace[], own: FindingPlace): string {
  const isHere = (place: FindingPlace) =>
    place.constructPath === own.constructPath && place.address === own.address;
  const here = distinct(also.filter(isHere).map(({ pointer = '' }) => pointer));
  const others = distinct(also.filter((place) => !isHere(place)).map(placeName));
  return allOf([
    ...(here.length === 0 ? [] : [say`at ${fewOf(here)}`]),
    ...(others.length === 0 ? [] : [say`in ${fewOf(others)}`]),
  ]);
}

function distinct(items: readonly string[]): string[] {
  return [...new Set(items)];
}

/** ` at /RunOptions/BatchWindow`, to go on after a place; nothing where the whole is meant. */
export function atPointer(pointer: string | undefined): string {
  return pointer === undefined || pointer === '' ? '' : say` at ${pointer}`;
}

/** Where something is, for people: the construct path, which they wrote, before the address. */
export function placeName({ constructPath, address }: FindingPlace): string {
  return withoutCredentials(constructPath ?? address ?? 'app');
}

/** One finding as one line for people: place, value, limit and remedy. */
export function describeFinding(finding: Finding): string {
  return say`${placeName(finding)}: ${describeThere(finding)}`;
}

/** The same beside its place, which somebody else says. */
export function describeThere(finding: Finding): string {
  return `${sentencesOf(finding).join(say` `)} [${finding.rule}]`;
}
