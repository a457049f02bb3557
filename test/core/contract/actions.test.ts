import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ACTIONS } from '../../../lib/core/contract/actions/index';
import { SERVICE_LINKED_ROLES } from '../../../lib/core/contract/service-linked-roles';
import { FUNCTION_TRIGGERS } from '../../../lib/core/model/resource-types';
import { KINDS } from '../../../lib/core/contract/kinds';

const PROVIDER = join(__dirname, '..', '..', '..', 'lib', 'constructs', 'provider');

describe('the actions of resources', () => {
  it('are known for every resource that has a binding, and for triggers of functions', () => {
    const bound = readdirSync(PROVIDER)
      .filter(
        (name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && !/^(index|provider|data-)/.test(name),
      )
      .map((name) => `alicloud_${name.replace('.ts', '').replaceAll('-', '_')}`);
    expect(Object.keys(ACTIONS).sort()).toEqual([...bound, ...FUNCTION_TRIGGERS].sort());
  });

  it.each(Object.entries(ACTIONS))(
    'of %s say what they are about, with conditions that name one of them',
    (_, actions) => {
      const all = [...actions.create, ...actions.read, ...actions.update, ...actions.delete];
      expect(actions.resource).toMatch(/^(\*|[a-z]+:.*)$/);
      for (const name of actions.onEverything ?? []) expect(all).toContain(name);
      expect(all.length).toBeGreaterThan(1);
    },
  );
});

describe('service-linked roles', () => {
  it('of every kind are known with their service', () => {
    const named = Object.values(KINDS).flatMap((kind) => [
      ...kind.serviceLinkedRoles,
      ...kind.serviceLinkedRolesInVpc,
    ]);
    expect(named.filter((role) => SERVICE_LINKED_ROLES[role] === undefined)).toEqual([]);
  });
});
