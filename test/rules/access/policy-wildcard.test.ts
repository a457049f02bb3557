import { policyWildcard } from '../../../lib/rules/access/policy-wildcard';
import { unknown } from '../../../lib/stream-definition';
import { checkApp, resource } from '../../support/rules';

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
});
