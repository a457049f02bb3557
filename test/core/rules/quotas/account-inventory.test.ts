import { Inventory } from '../../../../lib/core/model/app-definition';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { accountInventory } from '../../../../lib/core/rules/quotas/account-inventory';
import { DEFAULT_SETTINGS } from '../../../../lib/core/rules/settings';
import { checkApp, definition } from '../../../support/rules';

const ACCOUNT = '1234567890123456';
const INVENTORY: Inventory = {
  file: 'inventory.json',
  inputs: [
    {
      ...{ path: 'export', kind: 'export', readAt: '2026-11-20T08:00:00Z', account: ACCOUNT },
      ...{ regions: ['cn-hangzhou'], missing: [] },
    },
  ],
  ...{ streams: [], resources: [], notCounted: [] },
};
const OWN = definition({ account: ACCOUNT });

function said(inventory: Partial<Inventory>, own = OWN, today: string | undefined = '2026-11-21'): string[] {
  const app = { streams: [own], inventories: [{ ...INVENTORY, ...inventory }] };
  const found = checkApp(accountInventory, app, { ...DEFAULT_SETTINGS, ...(today && { today }) });
  return found.map((item) =>
    typeof item === 'string' ? item : `${item.severity}: ${item.message}, ${item.got}`,
  );
}

describe('account-inventory', () => {
  it('has nothing to say where there is no inventory, or one that is new and has the account', () => {
    expect(checkApp(accountInventory, { streams: [OWN] })).toEqual([]);
    expect(said({})).toEqual([]);
  });

  it('goes by the oldest of what an inventory is made of', () => {
    const old = { ...INVENTORY.inputs[0], path: 'old', readAt: '2026-11-01T08:00:00Z' };
    expect(said({ inputs: [...INVENTORY.inputs, old] })).toEqual([
      'warning: the inventory inventory.json is older than 7 days, 20 days: old was read on 2026-11-01T08:00:00Z',
    ]);
    expect(said({ inputs: [old] }, OWN, '')).toEqual([]);
  });

  it('says what nobody knows', () => {
    const { readAt: _, ...undated } = INVENTORY.inputs[0];
    const missing = [{ region: 'cn-hangzhou', action: 'ListRules', reason: 'NoPermission' }];
    const notCounted = ['a', 'b', 'c'].map((address) => ({ address, reason: 'its name is not known' }));
    expect(said({ inputs: [{ ...undated, missing }], notCounted })).toEqual([
      'not evaluated:  (inventory.json: nothing says when export was read)',
      'not evaluated:  (inventory.json does not have cn-hangzhou ListRules: NoPermission)',
      'not evaluated:  (inventory.json does not count a and 2 more: its name is not known)',
    ]);
  });

  it.each([
    [definition({ region: 'cn-beijing' }), 'cn-beijing'],
    [definition({ account: '6543210987654321' }), 'cn-hangzhou of account 6543210987654321'],
    [
      definition({ region: undefined }),
      'a region that is not known (the provider takes its region from the environment)',
    ],
    [definition({ region: unknown('var.region') }), 'a region that is not known (var.region)'],
  ])('says what it does not cover: %#', (own, where) => {
    expect(said({}, own)).toEqual([
      `not evaluated:  (no inventory covers ${where}: only what is reviewed is counted there)`,
    ]);
  });

  it('covers what may be the same account', () => {
    expect(said({}, definition())).toEqual([]);
  });
});
