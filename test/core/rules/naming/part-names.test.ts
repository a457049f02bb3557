import { partNameRule } from '../../../../lib/core/rules/naming/part-names';
import { LIMITS } from '../../../../lib/core/contract/limits';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { check, checkApp, definition, resource } from '../../../support/rules';

const rule = partNameRule('thing-name', '2026-11-21', 'topic', 'A title', 'A reason.');
const part = (kind: string, parameters: Record<string, unknown>) => ({ kind, parameters });
const judge = (source: unknown, sink: unknown) =>
  check(
    rule,
    definition({
      source: part('SourceMQTTParameters', { Topic: source }),
      sink: part('SinkKafkaParameters', { Topic: sink }),
    }),
  );

describe('partNameRule', () => {
  it('judges names in both ends of a stream, and in resources', () => {
    expect(judge('abc', 'abc')).toEqual([]);
    expect(judge('a/b', { Form: 'CONSTANT', Value: 'b/2' })).toEqual([
      expect.objectContaining({
        rule: 'thing-name',
        severity: 'error',
        pointer: '/Source/SourceMQTTParameters/Topic',
      }),
      expect.objectContaining({ rule: 'thing-name', pointer: '/Sink/SinkKafkaParameters/Topic/Value' }),
    ]);
    expect(checkApp(rule, { resources: [resource('alicloud_alikafka_topic', { topic: 'A/1' })] })).toEqual([
      expect.objectContaining({ pointer: '/topic', limit: '1–249 characters: letters, digits, - _ and .' }),
    ]);
  });

  it('takes the bounds of the limit that the card names', () => {
    const { minimum, maximum } = LIMITS.kafkaTopicLength;
    const lengths = [minimum - 1, minimum, maximum, maximum + 1];
    expect(lengths.map((length) => judge('abc', 'x'.repeat(length)).length)).toEqual([1, 0, 0, 1]);
  });

  it.each([
    ['alikafka_serverless-cn-1', [], []],
    ['alikafka_post-cn-1', ['error'], ['error']],
    [unknown('later'), ['warning'], ['warning']],
    [undefined, ['warning'], ['warning']],
  ])('knows the edition of %j, in sources and in sinks', (InstanceId, ofSource, ofSink) => {
    const Topic = 'x'.repeat(100);
    const constant = (Value: unknown) => ({ Form: 'CONSTANT', Value });
    const stream = definition({
      source: part('SourceKafkaParameters', { InstanceId, Topic }),
      sink: part('SinkKafkaParameters', {
        ...(InstanceId !== undefined && { InstanceId: constant(InstanceId) }),
        Topic: constant(Topic),
      }),
    });
    const found = check(rule, stream);
    const at = (side: string) =>
      found.filter(({ pointer }) => pointer?.startsWith(side)).map(({ severity }) => severity);
    expect([at('/Source'), at('/Sink')]).toEqual([ofSource, ofSink]);
  });

  it('leaves what is missing or no text to the contract, and says what it cannot know', () => {
    for (const name of [undefined, null, 5, ['A1'], { Form: 'ORIGINAL' }])
      expect(judge(name, name)).toEqual([]);
    expect(judge(unknown('a'), { Form: 'CONSTANT', Value: unknown('b') })).toEqual([
      'not evaluated: /Source/SourceMQTTParameters/Topic (a)',
      'not evaluated: /Sink/SinkKafkaParameters/Topic/Value (b)',
    ]);
  });

  it('says that it cannot know the edition', () =>
    expect(
      check(
        rule,
        definition({
          source: part('SourceRocketMQParameters', { Topic: 'GIDx', InstanceType: unknown('later') }),
        }),
      ),
    ).toEqual(['not evaluated: /Source/SourceRocketMQParameters/Topic (later)']));

  it('knows no other kind, nor the properties of every object', () => {
    for (const kind of ['SourceC', 'constructor', 'toString', 'SourceApacheKafkaParameters'])
      expect(check(rule, definition({ source: part(kind, { Topic: 'A/1' }) }))).toEqual([]);
  });
});
