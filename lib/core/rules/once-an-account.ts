import { said, say, words } from '../language/say';
import { byAccount, mayBeOne } from '../model/account-key';
import { Report, RuleOutput, Subject } from './rule';
import { inOrder } from './subject-order';

/** How to tell accounts apart, for people. */
export const TELL_ACCOUNTS = words`Say whose account it is: accountId on each AlicloudProvider, or EventStreams.configure(stack, { accountId }).`;

/** What is said of the second of what an account has once. */
export interface OnceAnAccount extends Omit<Report, 'message' | 'severity'> {
  /** What is wrong, given where the first is. */
  readonly message: (first: string | undefined) => string;
}

/**
 * Reports what an account has more than once. Where nothing says whether two accounts are one, the second is a warning
 * at most.
 */
export function checkOnceAnAccount(
  same: readonly Subject[],
  { message, ...finding }: OnceAnAccount,
  about: (subject: Subject) => RuleOutput,
): void {
  const accounts = byAccount(inOrder(same));
  accounts.forEach((account, i) => {
    const [first, ...others] = account.items;
    for (const subject of others)
      about(subject).report({ ...finding, message: message(placeOf(first, subject)) });
    const possible = accounts.slice(0, i).find((other) => mayBeOne(other, account));
    if (possible === undefined) return;
    about(first).report({
      ...finding,
      severity: 'warning',
      message: say`${message(placeOf(possible.items[0]))}, if these are one account: ${possible.account} and ${account.account}`,
      fix: say`${said(TELL_ACCOUNTS)} In one account: ${finding.fix}`,
    });
  });
}

/** Where it is; where another of the same construct is spoken of, its address tells them apart. */
function placeOf({ location }: Subject, other?: Subject): string | undefined {
  const { constructPath, address } = location;
  return constructPath === other?.location.constructPath
    ? (address ?? constructPath)
    : (constructPath ?? address);
}
