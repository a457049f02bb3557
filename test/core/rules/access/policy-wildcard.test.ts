import { policyWildcard } from '../../../../lib/core/rules/access/policy-wildcard';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { checkApp, resource } from '../../../support/rules';

const policy = (policy_document: unknown) => resource('alicloud_ram_policy', { policy_document });
const document = (...actions: unknown[]) => ({
  Version: '1',
  Statement: [{ Effect: 'Allow', Action: actions, Resource: ['*'] }],
});

describe('policy-wildcard', () => {
  const judge = (value: unknown) => checkApp(policyWildcard, { resources: [policy(value)] });
  it('warns of every action of a service or of all, and of nothing narrower', () => {
    for (const action of ['*', 'ram:*', 'eventbridge:*'])
      expect(judge(document('a:B', action))).toEqual([
        expect.objectContaining({
          severity: 'warning',
          pointer: '/policy_document/Statement/0/Action',
          got: action,
        }),
      ]);
    for (const action of ['log:Get*', 'ram:PassRole']) expect(judge(document(action))).toEqual([]);
  });
  it('takes denials, single values and what is not a document', () => {
    expect(judge({ Statement: { Effect: 'Allow', Action: '*', Resource: '*' } })).toHaveLength(1);
    expect(judge({ Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }] })).toEqual([]);
    expect(judge({})).toEqual(['not evaluated: /policy_document (it has no Statement)']);
    const small = { version: '1', statement: [{ effect: 'allow', action: '*', resource: '*' }] };
    expect(judge(small)).toEqual(['not evaluated: /policy_document (it has no Statement)']);
    expect(judge(unknown('later'))).toEqual(['not evaluated: /policy_document (later)']);
  });

  it.each([null, '', undefined])(
    'finds it in the document beside a policy_document of %p',
    (policy_document) => {
      const values = { policy_document, document: document('*') };
      expect(checkApp(policyWildcard, { resources: [resource('alicloud_ram_policy', values)] })).toEqual([
        expect.objectContaining({ pointer: '/document/Statement/0/Action' }),
      ]);
    },
  );

  it('says of a statement that is not known what it waits for', () =>
    expect(judge({ Statement: [unknown('later')] })).toEqual([
      'not evaluated: /policy_document/Statement/0/Effect (later)',
    ]));

  it('says what it found in full, and in which statement', () => {
    const wide = { Effect: 'Allow', Action: ['ram:*', 'ram:PassRole', 'oss:*'] };
    const narrow = { Effect: 'Allow', Action: ['ram:PassRole'] };
    expect(judge({ Statement: [narrow, wide] })).toEqual([
      expect.objectContaining({
        rule: 'policy-wildcard',
        pointer: '/policy_document/Statement/1/Action',
        message: 'the policy allows every action',
        got: 'ram:*, oss:*',
        limit: 'the actions that are needed, by name',
        source: expect.objectContaining({ title: 'RAM: policy structure and syntax' }),
        fix: expect.stringMatching(/^Name the actions; DeployerPolicy\.explain/),
      }),
    ]);
  });

  it.each(['*:*:x', 'a:b:*', 'ram:*x', 'x*', ':*', 'ram:?', 'ram:', ''])(
    'takes %j for no such action',
    (action) => expect(judge(document(action))).toEqual([]),
  );

  it.each(['**', '*:*', 'ram:**', 'r*:*', ' * ', 'ram:?*'])('takes %j for every action', (action) =>
    expect(judge(document(action))).toEqual([expect.objectContaining({ got: action })]),
  );

  it('warns of every action but some, and of another spelling of Allow', () => {
    const Statement = [
      { Effect: 'Allow', NotAction: ['oss:*'] },
      { Effect: 'allow', Action: '*' },
    ];
    expect(judge({ Statement })).toEqual([
      expect.objectContaining({ pointer: '/policy_document/Statement/0/NotAction' }),
      expect.objectContaining({ pointer: '/policy_document/Statement/1/Action' }),
    ]);
    expect(judge({ Statement: [{ Effect: 'Deny', NotAction: ['oss:*'] }] })).toEqual([]);
  });

  it('says what it cannot know', () => {
    const later = unknown('later');
    const place = '/policy_document/Statement';
    const cases: [unknown, string][] = [
      [document(later), `${place}/0/Action (later)`],
      [document(['*']), `${place}/0/Action (it is not a text)`],
      [{ Statement: later }, `${place} (later)`],
      [{ Statement: [{ Effect: later, Action: '*' }] }, `${place}/0/Effect (later)`],
      [{ Statement: [{ Action: '*' }] }, `${place}/0/Effect (it is not said)`],
      ['text', '/policy_document (it is not a policy document)'],
    ];
    for (const [value, place] of cases) expect(judge(value)).toEqual([`not evaluated: ${place}`]);
  });

  it('looks at the blocks of an older configuration', () => {
    const statement = [{ effect: 'Allow', action: ['oss:*'], resource: ['*'] }];
    expect(checkApp(policyWildcard, { resources: [resource('alicloud_ram_policy', { statement })] })).toEqual(
      [expect.objectContaining({ pointer: '/statement/0/Action', got: 'oss:*' })],
    );
  });

  it('warns of the system policy that allows everything', () => {
    const attach = (values: Record<string, unknown>, to = 'role') =>
      checkApp(policyWildcard, { resources: [resource(`alicloud_ram_${to}_policy_attachment`, values)] });
    for (const to of ['role', 'user', 'group'])
      expect(attach({ policy_type: 'System', policy_name: 'AdministratorAccess' }, to)).toEqual([
        expect.objectContaining({ pointer: '/policy_name', got: 'AdministratorAccess' }),
      ]);
    expect(attach({ policy_type: 'System', policy_name: 'AliyunLogReadOnlyAccess' })).toEqual([]);
    expect(attach({ policy_type: 'Custom', policy_name: 'AdministratorAccess' })).toEqual([]);
    expect(attach({ policy_type: 'System', policy_name: unknown('later') })).toEqual([
      'not evaluated: /policy_name (later)',
    ]);
    expect(attach({ policy_name: unknown('it', 'S:alicloud_ram_policy.p.policy_name') })).toEqual([]);
  });

  it.each(['ECS:*', 'a-b:*', 'k8s:*'])('knows the service of %s', (action) =>
    expect(judge(document(action))).toHaveLength(1),
  );

  it('takes what has no statements', () => {
    for (const Statement of [[{ Effect: 'Allow' }], []]) expect(judge({ Statement })).toEqual([]);
    for (const value of [null, undefined, '']) expect(judge(value)).toEqual([]);
  });

  it('looks at either name of the document', () =>
    expect(
      checkApp(policyWildcard, { resources: [resource('alicloud_ram_policy', { document: document('*') })] }),
    ).toEqual([expect.objectContaining({ pointer: '/document/Statement/0/Action' })]));
});
