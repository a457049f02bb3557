import { said, say } from '../language/say';
import { allOf, inARow, listed } from '../language/lists';
import { ACCOUNT_FROM_ENVIRONMENT, accountId, InAccount } from '../model/account-key';
import { FROM_ENVIRONMENT, Regional, regionId } from '../model/region-key';
import { isUnknown } from '../model/stream-definition';
import { NotEvaluated } from './finding';
import { Subject } from './rule';

/** What of a place may not be known: its account or its region. */
export type PlacePart = 'account' | 'region';

/** Whether it is the place of a subject that a check could not do without. */
export function unknownPlace(subject: Subject, reason: string): PlacePart | undefined {
  const { region } = subject as Partial<Regional>;
  const where = 'region' in subject ? regionId({ region }) : undefined;
  if (isUnknown(where) && where.$unknown === reason) return 'region';
  const whose = accountId(subject as InAccount);
  return isUnknown(whose) && whose.$unknown === reason ? 'account' : undefined;
}

/** How many reasons are said. */
const MOST_REASONS = 2;

/** The checks that are off because an account or a region is not known, in one line; undefined where none is. */
export function describeUnknownPlaces(notEvaluated: readonly NotEvaluated[]): string | undefined {
  const off = notEvaluated.filter(({ unknown }) => unknown !== undefined);
  if (off.length === 0) return undefined;
  const parts = (['account', 'region'] as const).filter((part) =>
    off.some(({ unknown }) => unknown === part),
  );
  const what = allOf(
    parts.map((part) =>
      part === 'account'
        ? say`the account of ${subjectsOf(off, part)}`
        : say`the region of ${subjectsOf(off, part)}`,
    ),
  );
  const rules = [...new Set(off.map(({ rule }) => rule))].sort();
  const counts = listed(rules.map((id) => `${id} ${off.filter(({ rule }) => rule === id).length}`));
  return inARow([
    say`${off.length === 1 ? say`1 check is` : say`${inWords(off.length)} checks are`} off (${counts}), for ${parts.length === 1 ? say`${said(what)} is` : say`${said(what)} are`} not known:`,
    `${reasonsOf(off)}.`,
    ...(off.some(isOfEnvironment) ? [remedyFor(parts)] : []),
  ]);
}

function subjectsOf(off: readonly NotEvaluated[], part: PlacePart): string {
  const same = off.filter(({ unknown }) => unknown === part);
  const subjects = new Set(
    same.map(({ stack, address, constructPath }) => `${stack} ${address ?? constructPath}`),
  );
  return subjects.size === 1
    ? say`1 stream or resource`
    : say`${inWords(subjects.size)} streams and resources`;
}

function reasonsOf(off: readonly NotEvaluated[]): string {
  const reasons = [...new Set(off.map(({ reason }) => reason))];
  const more = reasons.length - MOST_REASONS;
  return [...reasons.slice(0, MOST_REASONS), ...(more > 0 ? [say`${more} more reasons`] : [])].join('; ');
}

/** A provider or an app can say it then. */
function isOfEnvironment({ reason }: NotEvaluated): boolean {
  return reason === said(FROM_ENVIRONMENT) || reason === said(ACCOUNT_FROM_ENVIRONMENT);
}

function remedyFor(parts: readonly PlacePart[]): string {
  const settings = allOf(parts.map((part) => (part === 'account' ? 'accountId' : 'region')));
  return say`Set ${settings} on the AlicloudProvider, or say it with EventStreams.configure.`;
}

function inWords(number: number): string {
  return number.toLocaleString('en-US');
}
