import { accountId, byAccount, InAccount, mayBeOne } from '../../../lib/core/model/account-key';
import { unknown } from '../../../lib/core/model/stream-definition';

const item = (account: InAccount['account'], credentials?: string, stack?: string): InAccount => ({
  account,
  credentials,
  location: { stack },
});
const ONE = '1234567890123456';
const accounts = (...items: InAccount[]) => byAccount(items).map(({ account }) => account);

describe('byAccount', () => {
  it('knows an account by its id, by a reference to it, by what its provider signs with, or by its stack', () => {
    expect(accounts(item(ONE), item(ONE, undefined, 'Other'))).toEqual([`account ${ONE}`]);
    const reference = unknown('later', 'Stack:var.account');
    expect(accounts(item(reference), item(reference))).toEqual(['the account of Stack:var.account']);
    expect(accounts(item(undefined, 'the profile dev'))).toEqual(['the account of the profile dev']);
    expect(accounts(item(undefined, undefined, 'A'), item(undefined, undefined, 'B'))).toEqual([
      'the account that the environment of A says',
      'the account that the environment of B says',
    ]);
    expect(accounts(item(unknown('a state')), item(undefined))).toEqual([
      'the account that the environment says',
    ]);
  });

  it('tells those apart that say something, and no others', () => {
    const apart = (one: InAccount, other: InAccount) => {
      const [a, b] = byAccount([one, other]);
      return !mayBeOne(a, b);
    };
    expect(apart(item(ONE), item('6543210987654321'))).toBe(true);
    expect(apart(item(ONE), item(undefined, 'the profile dev'))).toBe(true);
    expect(apart(item(ONE), item(undefined, undefined, 'A'))).toBe(false);
    expect(apart(item(ONE), item(unknown('later', 'Stack:var.account')))).toBe(false);
    expect(apart(item(unknown('x', 'A:var.a')), item(unknown('x', 'B:var.a')))).toBe(false);
  });

  it('gives the id where it is known', () => {
    expect(byAccount([item(ONE), item(undefined)]).map(({ id }) => id)).toEqual([ONE, undefined]);
    expect(accountId(item(ONE))).toBe(ONE);
    expect(accountId(item(undefined))).toEqual(
      unknown('the provider takes its account from the environment'),
    );
    expect(accountId(item(undefined, 'the profile dev'))).toEqual(
      unknown('the id of the account of the profile dev is not known'),
    );
  });
});
