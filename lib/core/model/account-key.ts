import { say, words } from '../language/say';
import { isUnknown, Location, unknown, Unknown } from './stream-definition';
import { identityOf } from './stream-parts';

/** Whatever is in an account, as far as its provider says whose that is. */
export interface InAccount {
  /** The id of the account; undefined where the provider takes its credentials from the environment. */
  readonly account?: string | Unknown;
  /** What its provider signs with, where it says so and no id is known: `the profile dev`. */
  readonly credentials?: string;
  readonly location: Location;
}

/** The items that are certainly in one account. */
export interface AccountGroup<T> {
  /** The account for people: `account 1234567890123456`, `the account of the profile dev`. */
  readonly account: string;
  /** Its id, where that is known. */
  readonly id?: string;
  /**
   * Whether its provider says whose account it is: by an id, a role or a profile. Two that say different things are two
   * accounts; one that says nothing may be any.
   */
  readonly isTold: boolean;
  readonly items: readonly T[];
}

/** Items by account, in the order of their first. */
export function byAccount<T extends InAccount>(items: readonly T[]): AccountGroup<T>[] {
  const groups = new Map<string, { account: string; id?: string; isTold: boolean; items: T[] }>();
  for (const item of items) {
    const account = describeAccount(item);
    const known = groups.get(account);
    if (known !== undefined) known.items.push(item);
    else groups.set(account, { account, ...idOf(item), isTold: isTold(item), items: [item] });
  }
  return [...groups.values()];
}

/** Whether two groups may be one account: at least one of them says nothing of it. */
export function mayBeOne(one: AccountGroup<unknown>, other: AccountGroup<unknown>): boolean {
  return one.account === other.account || !one.isTold || !other.isTold;
}

/** Whether two things may be in one account. */
export function mayShareAccount(one: InAccount, other: InAccount): boolean {
  const groups = byAccount([one, other]);
  return groups.length === 1 || mayBeOne(groups[0], groups[1]);
}

/** Why an account is not known of which its provider says nothing. */
export const ACCOUNT_FROM_ENVIRONMENT = words`the provider takes its account from the environment`;

/** The account by its id, or why that is not known. */
export function accountId({ account, credentials }: InAccount): string | Unknown {
  if (account !== undefined) return account;
  return unknown(
    credentials === undefined
      ? ACCOUNT_FROM_ENVIRONMENT
      : say`the id of the account of ${credentials} is not known`,
  );
}

/** The account for people, which is the same for all that are certainly in one account: a stack is deployed with one environment. */
function describeAccount({ account, credentials, location: { stack } }: InAccount): string {
  const identity = identityOf(account);
  if (identity !== undefined)
    return isUnknown(account) ? say`the account of ${identity}` : say`account ${identity}`;
  if (credentials !== undefined) return say`the account of ${credentials}`;
  return say`the account that ${stack === undefined ? say`the environment` : say`the environment of ${stack}`} says`;
}

function idOf({ account }: InAccount): { id?: string } {
  return account === undefined || isUnknown(account) ? {} : { id: account };
}

/** References differ also where their values do not. */
function isTold({ account, credentials }: InAccount): boolean {
  return account === undefined ? credentials !== undefined : !isUnknown(account);
}
