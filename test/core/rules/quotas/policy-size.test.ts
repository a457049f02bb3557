import { policySize } from '../../../../lib/core/rules/quotas/policy-size';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { checkApp, resource } from '../../../support/rules';

const policy = (policy_document: unknown) => resource('alicloud_ram_policy', { policy_document });
const document = (...actions: unknown[]) => ({
  Version: '1',
  Statement: [{ Effect: 'Allow', Action: actions, Resource: ['*'] }],
});

describe('policy-size', () => {
  const ofSize = (bytes: number) => {
    const empty = JSON.stringify(document('')).length;
    return document('x'.repeat(bytes - empty));
  };
  it('allows 6,144 bytes and not one more, and counts bytes', () => {
    const judge = (value: unknown) => checkApp(policySize, { resources: [policy(value)] });
    expect(judge(ofSize(6144))).toEqual([]);
    expect(judge(ofSize(6145))).toEqual([
      expect.objectContaining({ pointer: '/policy_document', got: '6,145 bytes', limit: '6,144 bytes' }),
    ]);
    expect(judge(document('ü'.repeat(3100)))).toHaveLength(1);
    expect(judge(unknown('later'))).toEqual(['not evaluated: /policy_document (later)']);
    expect(judge(undefined)).toEqual([]);
    expect(
      checkApp(policySize, { resources: [resource('alicloud_ram_policy', { document: ofSize(7000) })] }),
    ).toEqual([expect.objectContaining({ pointer: '/document' })]);
  });

  it('counts what is known, and not how a reference is written', () => {
    const reference = unknown(`\${${'a_very_long_name.'.repeat(30)}arn}`, 'S:x.y.arn');
    const arn = { ...reference, $parts: ['acs:mns:', reference, ':/queues/', 'q'.repeat(100)] };
    const judge = (count: number, value: unknown) =>
      checkApp(policySize, { resources: [policy(document(...Array.from({ length: count }, () => value)))] });
    expect(judge(60, reference)).toEqual([]);
    expect(judge(40, arn)).toEqual([]);
    expect(judge(60, arn)).toHaveLength(1);
  });

  it('says what is too large, and the remedy', () =>
    expect(checkApp(policySize, { resources: [policy(ofSize(6145))] })).toEqual([
      expect.objectContaining({
        rule: 'policy-size',
        severity: 'error',
        message: 'the policy is too large',
        source: expect.objectContaining({ date: '2026-08-21' }),
        fix: 'Divide its statements between several policies, as DeployerPolicy does.',
      }),
    ]));
});
