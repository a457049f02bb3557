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
    for (const action of ['log:Get*', 'ram:PassRole', unknown('later')])
      expect(judge(document(action))).toEqual([]);
  });
  it('takes denials, single values and what is no document', () => {
    expect(judge({ Statement: { Effect: 'Allow', Action: '*', Resource: '*' } })).toHaveLength(1);
    expect(judge({ Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }] })).toEqual([]);
    expect([judge('text'), judge({})]).toEqual([[], []]);
    expect(judge(unknown('later'))).toEqual(['not evaluated: /policy_document (later)']);
  });

  it('says what it found in full, and in which statement', () => {
    const wide = { Effect: 'Allow', Action: ['ram:*', 'ram:PassRole', 'oss:*', 5] };
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

  it.each(['**', '*:*:x', 'a:b:*', 'ram:*x', 'x*', ':*', ['*'], { a: '*' }, null])(
    'takes %j for no such action',
    (action) => expect(judge(document(action))).toEqual([]),
  );

  it.each(['ECS:*', 'a-b:*', 'k8s:*'])('knows the service of %s', (action) =>
    expect(judge(document(action))).toHaveLength(1),
  );

  it('takes statements that are none', () => {
    for (const Statement of [null, [null], [undefined], 'text', [{ Effect: 'Allow' }], []])
      expect(judge({ Statement })).toEqual([]);
    for (const value of [null, 5, undefined]) expect(judge(value)).toEqual([]);
  });

  it('looks at either name of the document', () =>
    expect(
      checkApp(policyWildcard, { resources: [resource('alicloud_ram_policy', { document: document('*') })] }),
    ).toEqual([expect.objectContaining({ pointer: '/document/Statement/0/Action' })]));
});
