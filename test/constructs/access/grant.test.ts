import { EventStreams, Grantee } from '../../../lib';
import { synth, testStack, testStream } from '../../support/synth';

describe('grantOperate of an EventStream', () => {
  it('lets somebody start and pause this stream alone', () => {
    const stack = testStack();
    EventStreams.configure(stack, { accountId: '1234567890123456' });
    const grant = testStream(stack, { streamName: 'telemetry' }).grantOperate(Grantee.role('oncall'));
    const { alicloud_ram_policy, alicloud_ram_role_policy_attachment } = synth(stack).resource;
    const [policy] = Object.values<any>(alicloud_ram_policy);
    expect(JSON.parse(policy.policy_document).Statement).toEqual([
      {
        Effect: 'Allow',
        Action: ['GetEventStreaming', 'StartEventStreaming', 'PauseEventStreaming'].map(
          (api) => `eventbridge:${api}`,
        ),
        Resource: ['acs:eventbridge:cn-hangzhou:1234567890123456:eventstreaming/telemetry'],
      },
    ]);
    expect(Object.values<any>(alicloud_ram_role_policy_attachment)[0].role_name).toBe('oncall');
    expect(grant.policyName).toContain('TfToken');
  });
});
