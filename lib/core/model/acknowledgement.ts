import { say } from '../language/say';
import { listed } from '../language/lists';
/** What somebody says who accepts what a rule finds. */
export interface Acknowledgement {
  /** The id of the rule. */
  readonly rule: string;
  readonly reason: string;
  /** Only what is found at this JSON pointer, or below it. */
  readonly pointer?: string;
  /** The last day on which it counts, as `2027-01-31`. */
  readonly expires?: string;
  /** Where it was agreed, for example the number of an issue. */
  readonly ticket?: string;
  /** Who answers for it, for example a team. */
  readonly owner?: string;
}

/** What it may say; each is a text. */
export const ACKNOWLEDGEMENT_PARTS = ['rule', 'reason', 'pointer', 'expires', 'ticket', 'owner'] as const;

/** Its own parts alone, without those that are not given. */
export function acknowledgementOf(said: Acknowledgement): Acknowledgement {
  const entries = ACKNOWLEDGEMENT_PARTS.map((name) => [name, said[name]]).filter(
    ([, value]) => value !== undefined,
  );
  return Object.fromEntries(entries) as Acknowledgement;
}

/** A day as acknowledgements say it, in UTC: `2027-01-31`. */
export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 'yyyy-mm-dd'.length);
}

/** Whether it counts no longer, on a day that is given as `2027-01-31`. */
export function isExpired({ expires }: Acknowledgement, today: string | undefined): boolean {
  return expires !== undefined && today !== undefined && expires < today;
}

/** Why something is accepted, as reports say it: `agreed with support (team-iot, OPS-12, until 2027-01-31)`. */
export function describeAcknowledgement({
  reason,
  ticket,
  expires,
  owner,
}: Pick<Acknowledgement, 'reason' | 'ticket' | 'expires' | 'owner'>): string {
  const more = listed([owner, ticket, expires && say`until ${expires}`].filter(Boolean));
  return more === '' ? reason : `${reason} (${more})`;
}
