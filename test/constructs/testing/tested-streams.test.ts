import { App, TerraformVariable } from 'cdktf';
import {
  EventPattern,
  EventStreamRules,
  FunctionTransform,
  KafkaSink,
  Match,
  SinkField,
  StreamSource,
  testing,
} from '../../../lib';
import { testStack, testStream } from '../../support/synth';

const filter = EventPattern.of({ data: { body: { level: [Match.exact('WARN')] } } });
const sink = new KafkaSink({
  instanceId: 'alikafka_post-cn-1',
  topic: 'warnings',
  value: SinkField.jsonPath('$.data.body'),
});

function twoStacks() {
  const app = new App();
  const stack = testStack('cn-hangzhou', app);
  const other = testStack('cn-beijing', app);
  testStream(stack, { streamName: 'warnings', filter, sink }, 'Warnings');
  const topic = new TerraformVariable(other, 'topic', { type: 'string' }).stringValue;
  testStream(other, { streamName: 'a_b', description: topic }, 'Other');
  return { app, stack, other };
}

describe('the streams of an app under test', () => {
  it('are data, with what Terraform knows later', () => {
    const { app, stack } = twoStacks();
    const streams = testing.TestedStreams.of(app);
    expect(streams.streams.map(({ path }) => path)).toEqual(['Stack0/Warnings', 'Stack1/Other']);
    expect(streams.stream('warnings').definition).toMatchObject({
      EventStreamingName: 'warnings',
      FilterPattern: { data: { body: { level: ['WARN'] } } },
      Sink: { SinkKafkaParameters: { Topic: { Form: 'CONSTANT', Value: 'warnings' } } },
    });
    expect(streams.stream('Stack1/Other').definition.Description).toEqual({
      $unknown: expect.any(String),
      $reference: expect.any(String),
    });
    expect(testing.TestedStreams.of(stack).streams).toHaveLength(1);
  });

  it('have the findings of all rules, those that fail a synthesis first', () => {
    const { app, stack, other } = twoStacks();
    expect(testing.TestedStreams.of(stack).errors).toEqual([]);
    const { errors, findings } = testing.TestedStreams.of(app);
    expect(errors).toEqual([
      expect.objectContaining({
        rule: 'stream-name',
        severity: 'error',
        path: 'Stack1/Other',
        pointer: '/EventStreamingName',
      }),
    ]);
    expect(findings[0]).toEqual(errors[0]);
    EventStreamRules.of(other).acknowledge({ rule: 'stream-name', reason: 'old' });
    const accepted = testing.TestedStreams.of(app);
    expect(accepted.errors).toEqual([]);
    expect(accepted.findings).toContainEqual(
      expect.objectContaining({ rule: 'stream-name', severity: 'acknowledged', message: 'old' }),
    );
  });

  it('say what they deliver and drop', () => {
    const stream = testing.TestedStreams.of(twoStacks().app).stream('warnings');
    const [warning, debug] = [{ body: { level: 'WARN' } }, { body: { level: 'DEBUG' } }];
    expect(stream.delivered(warning)).toMatchObject({ Value: '{"level":"WARN"}' });
    expect(stream.allDelivered(warning)).toHaveLength(1);
    expect(stream.dropped(debug)).toBe('data.body.level is "DEBUG", wanted "WARN"');
    expect(() => stream.delivered(debug)).toThrow(
      'Stack0/Warnings was to deliver the event, and drops it: data.body.level is "DEBUG", wanted "WARN".',
    );
    expect(() => stream.dropped(warning)).toThrow('Stack0/Warnings was to drop the event, and delivers it.');
  });

  it('say that it is not known', () => {
    const stack = testStack();
    const transforms = [FunctionTransform.fromArn('acs:fc:cn-hangzhou:1234567890123456:functions/f')];
    testStream(stack, { streamName: 'a', transforms });
    expect(() => testing.TestedStreams.of(stack).stream('a').delivered({ body: 'x' })).toThrow(
      /^Stack0\/Stream was to deliver the event, and what it does is not known: the function .*say what it returns\.$/,
    );
  });

  it('have every number as it is spelt', () => {
    const stack = testStack();
    const numbers = ['300.0', '3.0e2', '1234567890123456789', '-0', '7', '1e400'];
    const filter = EventPattern.fromJson(`{"data":{"n":[${numbers.join(',')}]}}`);
    const source = StreamSource.fromJson(
      `{"SourceMNSParameters":{"RegionId":"cn-hangzhou","QueueName":"q","Odd":[${numbers.join(',')}]}}`,
    );
    testStream(stack, { streamName: 'a', filter, source });
    const { definition } = testing.TestedStreams.of(stack).stream('a');
    expect(definition.FilterPattern.data.n.map(String)).toEqual(numbers);
    expect(definition.Source.SourceMNSParameters.Odd.map(String)).toEqual(numbers);
    expect(definition.FilterPattern.data.n[4]).toBe(7);
  });

  it('deliver every record of a function', () => {
    const stack = testStack();
    const transforms = [FunctionTransform.fromArn('acs:fc:cn-hangzhou:1234567890123456:functions/f')];
    testStream(stack, { streamName: 'a', transforms });
    const stream = testing.TestedStreams.of(stack).stream('a');
    const message = { body: 'x', functionResults: [[{ n: 1 }, { n: 2 }, { n: 3 }]] };
    expect(stream.allDelivered(message)).toHaveLength(3);
    expect(() => stream.delivered(message)).toThrow(
      'Stack0/Stream delivers the event as 3 records; allDelivered has the fields of each.',
    );
  });

  it.each([
    ['warning', 'Stack0: there is no stream "warning". Did you mean "warnings"? In it there are warnings.'],
    ['Stack1/Other', 'Stack0: there is no stream "Stack1/Other". In it there are warnings.'],
  ])('do not have %s', (name, sentence) =>
    expect(() => testing.TestedStreams.of(twoStacks().stack).stream(name)).toThrow(sentence),
  );

  it('of one name are told apart by path', () => {
    const stack = testStack();
    for (const id of ['A', 'B']) testStream(stack, { streamName: 'same' }, id);
    expect(() => testing.TestedStreams.of(stack).stream('same')).toThrow(
      'Stack0: 2 streams are called "same"; give a path: Stack0/A, Stack0/B.',
    );
  });
});
