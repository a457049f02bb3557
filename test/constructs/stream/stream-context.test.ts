import { FunctionTransform, KafkaSink, MnsSink, SinkField, StreamSink } from '../../../lib';
import { payloadPathOf } from '../../../lib/core/contract/event-envelopes';
import { readParts } from '../../../scripts/parts/model';
import { EVERY_SOURCE } from '../../support/every-source';
import { judgeParts, kafka, readBack, testStack, testStream } from '../../support/synth';

/** The parameters of a sink, the message read from MQTT unless told otherwise. */
function written(sink: StreamSink, props: object = {}): Record<string, any> {
  const stack = testStack();
  judgeParts(stack);
  testStream(stack, { sink, ...props });
  return readBack(stack).sink.parameters;
}

const MESSAGE = { Form: 'JSONPATH', Value: '$.data.body' };
const WHOLE = { Form: 'ORIGINAL' };

describe('what a sink gets where nothing is said', () => {
  it.each(EVERY_SOURCE.map(([source, api]) => [Object.keys(api)[0], source] as const))(
    'is the message of %s where a document shows its place, else the whole event',
    (kind, source) => {
      const path = payloadPathOf(kind);
      const expected = path === undefined ? WHOLE : { Form: 'JSONPATH', Value: path };
      expect(written(kafka, { source }).Value).toEqual(expected);
    },
  );

  it('is the message in these parameters', () => {
    const parameters = readParts().flatMap(({ kind, schema }) =>
      Object.entries(schema.properties as Record<string, Record<string, unknown>>)
        .filter(([, parameter]) => parameter['x-default'] === 'PAYLOAD')
        .map(([name]) => `${kind.slice('Sink'.length, -'Parameters'.length)} ${name}`),
    );
    expect(parameters).toEqual([
      'AgentRun Body',
      'ApacheKafka Value',
      'Doris Body',
      'Fc Body',
      'Fnf Input',
      'Https Body',
      'Kafka Value',
      'MNS Body',
      'MQTT Payload',
      'OSS ContentTransform',
      'OpenSourceRabbitMQ Body',
      'RabbitMQMsgSync Body',
      'RabbitMQ Body',
      'SLS Body',
    ]);
  });

  it('follows the source where one sink is used in several streams', () => {
    const sink = new MnsSink({ queueName: 'out' });
    const paths = EVERY_SOURCE.map(([source]) => written(sink, { source }).Body.Value);
    expect(new Set(paths)).toEqual(new Set(['$.data.body', '$.data.value', '$.data.messageBody', undefined]));
  });

  it('is all that comes out of a transform', () => {
    const transforms = [FunctionTransform.fromArn('acs:fc:cn-hangzhou:1234567890123456:functions/f')];
    expect(written(kafka, { transforms }).Value).toEqual(WHOLE);
    expect(written(kafka, { transforms: [] }).Value).toEqual(MESSAGE);
  });

  it('is the whole event where a sink is asked without a stream', () =>
    expect(kafka.bind({}).parameters.Value).toEqual(WHOLE));

  it('adds no key', () => expect(written(kafka)).not.toHaveProperty('Key'));

  it('is no more than a default', () => {
    const sink = new KafkaSink({ instanceId: 'alikafka_post-cn-1', topic: 't', value: SinkField.original() });
    expect(written(sink).Value).toEqual(WHOLE);
  });

  it('is what a simulation delivers', () => {
    const stream = testStream(testStack());
    const { fields } = stream.simulate({ body: { level: 'WARN' } });
    expect(fields.Value).toBe('{"level":"WARN"}');
  });
});
