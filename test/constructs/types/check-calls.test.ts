import { TerraformStack, TerraformVariable, Testing } from 'cdktf';
import {
  DeadLetterQueue,
  Duration,
  EventPattern,
  EventStream,
  EventStreams,
  EventValue,
  FunctionTransform,
  KafkaSource,
  Match,
  RetryPolicy,
  RuleTarget,
  SinkField,
  StreamNetwork,
} from '../../../lib';

const stack = () => new TerraformStack(Testing.app(), 'S');

describe('the arguments of a function', () => {
  const never = undefined as never;

  it.each<[() => unknown, string]>([
    [() => Duration.seconds('3' as never), 'Duration.seconds: amount is the text "3"; give a number.'],
    [() => Duration.minutes(NaN), 'Duration.minutes: amount is NaN; give a number.'],
    [() => SinkField.jsonPath(5 as never), 'SinkField.jsonPath: path is 5; give text.'],
    [() => SinkField.template('a', { b: 5 as never }), 'SinkField.template: variables.b is 5; give text.'],
    [
      () => SinkField.json(new Map() as never),
      'SinkField.json: value is a Map; give an object of JSON values',
    ],
    [() => Match.prefix(never), 'Match.prefix: text is missing; give text.'],
    [() => EventPattern.of(never), 'EventPattern.of: props are missing; give an object with'],
    [() => EventPattern.fromJson(null as never), 'EventPattern.fromJson: text is null; give text.'],
    [() => DeadLetterQueue.mnsQueue(never), 'DeadLetterQueue.mnsQueue: queueName is missing; give text.'],
    [
      () => DeadLetterQueue.mnsQueue('q', { accountId: '12345' }),
      'location.accountId is the text "12345"; give the id of an Alibaba Cloud account: a text of 16 digits.',
    ],
    [
      () => RetryPolicy.backoff({ maximumRetryAttempts: '3' as never, maximumEventAg: 1 } as never),
      'limits.maximumRetryAttempts is the text "3"; give a number; there is no property limits.maximumEventAg (did you mean limits.maximumEventAge?).',
    ],
    [
      () => KafkaSource.fromTopic(never, never),
      'KafkaSource.fromTopic: topic is missing; give a resource or construct with instanceId and topic; group is missing;',
    ],
    [
      () => RuleTarget.mnsQueue(null as never),
      'RuleTarget.mnsQueue: props is null; give an object with queueName',
    ],
    [() => FunctionTransform.fromFunction({} as never), 'reference.functionName is missing; give text.'],
    [() => StreamNetwork.privateNetwork([] as never), 'access is a list; give an object with'],
    [
      () => EventStream.fromEventStreamName(stack(), 'A', 5 as never),
      'S/A: EventStream.fromEventStreamName: streamName is 5; give text.',
    ],
    [
      () => EventStreams.configure(stack(), { region: 5 as never }),
      'S: EventStreams.configure: configuration.region is 5; give text.',
    ],
  ])('%s is one sentence', (call, sentence) => expect(call).toThrow(sentence));

  it('may be references, left out, or anything where anything is taken', () => {
    const variable = new TerraformVariable(stack(), 'v', { type: 'number' });
    const later = variable.numberValue;
    expect(Duration.seconds(later).toSeconds()).toBe(later);
    expect(SinkField.constant(variable.stringValue).toApi().Form).toBe('CONSTANT');
    expect(() => RetryPolicy.backoff()).not.toThrow();
    expect(() => DeadLetterQueue.mnsQueue('q', { accountId: undefined })).not.toThrow();
    expect(() => Match.exact({})).not.toThrow();
    expect(() => SinkField.json({ a: EventValue.text('$.a'), b: undefined })).not.toThrow();
  });
});
