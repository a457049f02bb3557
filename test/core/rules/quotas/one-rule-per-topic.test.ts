import { oneRulePerTopic } from '../../../../lib/core/rules/quotas/one-rule-per-topic';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { checkApp, definition } from '../../../support/rules';
import { inflow, outflow } from '../mqtt-streams';

describe('one-rule-per-topic', () => {
  it('allows one inbound and one outbound rule on a topic, and as many topics as there are', () => {
    const streams = [
      inflow(),
      outflow('p'),
      inflow({ ParentTopic: 'q' }),
      inflow({ InstanceId: 'post-cn-2' }),
    ];
    expect(checkApp(oneRulePerTopic, { streams })).toEqual([]);
  });

  it('finds the second one', () => {
    expect(
      checkApp(oneRulePerTopic, { streams: [inflow({}, {}, 'Stack/A'), inflow({}, {}, 'Stack/B')] }),
    ).toEqual([
      expect.objectContaining({
        constructPath: 'Stack/B',
        pointer: '/Sink/SinkMQTTParameters',
        message: 'the topic has a data inbound rule already, Stack/A',
      }),
    ]);
    expect(checkApp(oneRulePerTopic, { streams: [outflow('p'), outflow('p')] })).toHaveLength(1);
  });

  it('says that it cannot know', () =>
    expect(checkApp(oneRulePerTopic, { streams: [inflow({ ParentTopic: unknown('later') })] })).toEqual([
      'not evaluated: /Sink/SinkMQTTParameters (later)',
    ]));

  it('says what it found in full, and names a twin without a construct by its address', () => {
    const first = { ...outflow('p'), location: { address: 'x.first' } };
    expect(checkApp(oneRulePerTopic, { streams: [first, outflow('p')] })).toEqual([
      expect.objectContaining({
        rule: 'one-rule-per-topic',
        severity: 'warning',
        pointer: '/Source/SourceMQTTParameters',
        message: 'the topic has a data outbound rule already, x.first',
        got: 'topic "p"',
        limit: 'one data inbound and one data outbound rule a topic',
        source: expect.objectContaining({ date: '2023-09-22' }),
        fix: expect.stringMatching(/^Merge the two streams, or acknowledge it/),
      }),
    ]);
  });

  it('takes references for what they refer to, and leaves out what is missing', () => {
    const topic = unknown('later', 'S:x.y.topic');
    const twice = [inflow({ ParentTopic: topic }), inflow({ ParentTopic: topic })];
    expect(checkApp(oneRulePerTopic, { streams: twice })).toHaveLength(1);
    const missing = [inflow({ ParentTopic: undefined }), inflow({ InstanceId: undefined })];
    expect(checkApp(oneRulePerTopic, { streams: [...missing, ...missing] })).toEqual([]);
    expect(checkApp(oneRulePerTopic, { streams: [inflow({ InstanceId: unknown('later') })] })).toEqual([
      'not evaluated: /Sink/SinkMQTTParameters (later)',
    ]);
    expect(checkApp(oneRulePerTopic, { streams: [definition(), definition()] })).toEqual([]);
  });
});
