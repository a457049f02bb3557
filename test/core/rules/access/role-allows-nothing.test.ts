import { unknown } from '../../../../lib/core/model/stream-definition';
import { roleAllowsNothing } from '../../../../lib/core/rules/access/role-allows-nothing';
import { checkApp, resource } from '../../../support/rules';

const at = (type: string, id: string, values: Record<string, unknown>) =>
  resource(type, values, { location: { address: `${type}.${id}`, stack: 'S' } });
const role = at('alicloud_ram_role', 'role', { role_name: 'role' });
const policy = (Statement: unknown, id = 'policy') =>
  at('alicloud_ram_policy', id, { policy_name: id, policy_document: { Version: '1', Statement } });
const attach = (change: Record<string, unknown> = {}) =>
  at('alicloud_ram_role_policy_attachment', 'attachment', {
    role_name: unknown('later', 'S:alicloud_ram_role.role.role_name'),
    policy_name: unknown('later', 'S:alicloud_ram_policy.policy.policy_name'),
    policy_type: 'Custom',
    ...change,
  });
const ALLOW = { Effect: 'Allow', Action: ['a:B'], Resource: '*' };
const said = (...resources: ReturnType<typeof resource>[]) =>
  checkApp(roleAllowsNothing, { resources }).map((item) =>
    typeof item === 'string' ? item : `${item.address}: ${item.got}`,
  );
const ONE = 'alicloud_ram_role.role: 1 attached policy without an allowed action';

describe('role-allows-nothing', () => {
  it('wants one statement that allows something', () => {
    expect(said(role, attach(), policy([ALLOW]))).toEqual([]);
    expect(said(role, attach(), policy(ALLOW))).toEqual([]);
    for (const statements of [
      [],
      undefined,
      [{ Effect: 'Allow', Action: [] }],
      [{ ...ALLOW, Effect: 'Deny' }],
    ])
      expect(said(role, attach(), policy(statements))).toEqual([ONE]);
  });

  it.each<[string, unknown]>([
    ['every action but some', [{ Effect: 'Allow', NotAction: ['a:B'], Resource: '*' }]],
    ['another spelling of Allow', [{ ...ALLOW, Effect: 'allow' }]],
    ['an action that is not known', [{ ...ALLOW, Action: unknown('later') }]],
  ])('takes %s for something', (_, statements) =>
    expect(said(role, attach(), policy(statements))).toEqual([]),
  );

  it.each<[string, unknown]>([
    ['an effect', [{ ...ALLOW, Effect: unknown('later') }]],
    ['a statement', [unknown('later')]],
    ['all statements', unknown('later')],
  ])('does not judge where %s is not known', (_, statements) => {
    expect(said(role, attach(), policy(statements))).toEqual(['not evaluated:  (later)']);
    const second = attach({ policy_name: 'more' });
    expect(said(role, attach(), second, policy(statements), policy([ALLOW], 'more'))).toEqual([]);
  });

  it.each([null, '', undefined])('finds what allows something beside a policy_document of %p', (none) => {
    const beside = (values: object) =>
      at('alicloud_ram_policy', 'policy', { policy_name: 'policy', policy_document: none, ...values });
    expect(said(role, attach(), beside({ document: { Statement: [ALLOW] } }))).toEqual([]);
    const statement = [{ effect: 'Allow', action: ['a:B'], resource: ['*'] }];
    expect(said(role, attach(), beside({ document: none, statement }))).toEqual([]);
    expect(said(role, attach(), beside({ statement: unknown('later') }))).toEqual([
      'not evaluated:  (later)',
    ]);
    expect(said(role, attach(), beside({ statement: [{ ...statement[0], effect: 'Deny' }] }))).toEqual([ONE]);
  });

  it('says of what is not a document that it is none', () =>
    expect(
      said(role, attach(), at('alicloud_ram_policy', 'policy', { policy_document: '{"Statement":' })),
    ).toEqual(['not evaluated:  (an attached policy has no valid policy document)']));

  it('finds role and policy by their names too, as in a plan of what exists', () => {
    const named = attach({ role_name: 'role', policy_name: 'policy' });
    expect(said(role, named, policy([]))).toEqual([ONE]);
    expect(said(role, named, policy([ALLOW]))).toEqual([]);
  });

  it('asks all policies of a role together', () => {
    const second = attach({ policy_name: 'more' });
    expect(said(role, attach(), second, policy([]), policy([ALLOW], 'more'))).toEqual([]);
    expect(said(role, attach(), second, policy([]), policy([], 'more'))).toEqual([
      'alicloud_ram_role.role: 2 attached policies without an allowed action',
    ]);
  });

  it('trusts system policies, and says of others that it does not see them', () => {
    expect(said(role, attach({ policy_type: 'System', policy_name: 'AliyunLogFullAccess' }))).toEqual([]);
    expect(said(role, attach({ policy_name: 'elsewhere' }))).toEqual([
      'not evaluated:  (the app does not make the policy that is attached)',
    ]);
    const later = at('alicloud_ram_policy', 'policy', { policy_document: unknown('later') });
    expect(said(role, attach(), later)).toEqual(['not evaluated:  (later)']);
  });

  it('leaves roles alone to which the app attaches nothing', () => {
    expect(said(role, policy([]))).toEqual([]);
    expect(said(role, attach({ role_name: 'other' }), policy([]))).toEqual([]);
  });

  it('does not judge where a policy is attached to a role that is not known', () => {
    const stray = attach({ role_name: unknown('later') });
    expect(said(role, stray, policy([]))).toEqual(['not evaluated: /role_name (later)']);
    expect(said(role, attach(), stray, policy([]))).toEqual([
      'not evaluated:  (later)',
      'not evaluated: /role_name (later)',
    ]);
  });
});
