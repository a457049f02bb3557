import { redactApp } from '../../../lib/core/redaction/redact-app';
import { StreamDefinition } from '../../../lib/core/model/stream-definition';
import { NOT_SHOWN } from '../../../lib/core/redaction/texts';

const STREAM: StreamDefinition = {
  name: 'telemetry',
  region: 'cn-hangzhou',
  description: 'from devices to Kafka',
  status: 'READY',
  source: { kind: 'SourceMQTTParameters', parameters: { InstanceId: 'post-cn-1', Topic: 'telemetry' } },
  filterPattern: { data: { level: ['WARN'] } },
  transforms: [{ Arn: 'acs:fc:cn-hangzhou:1234567890123456:functions/clean' }],
  sink: {
    kind: 'SinkKafkaParameters',
    parameters: { Topic: { Form: 'CONSTANT', Value: 'telemetry' } },
  },
  runOptions: { ErrorsTolerance: 'ALL' },
  tags: { team: 'devices' },
  location: { constructPath: 'Stack/Telemetry' },
};
const KEY = 'LTAI5tCanaryCanaryCanary';

function redacted(stream: StreamDefinition): StreamDefinition {
  return redactApp({ streams: [stream], resources: [] }).streams[0];
}

test('a stream without a credential stays the object that it is, so that what is known of it counts', () => {
  expect(redacted(STREAM)).toBe(STREAM);
});

test.each<[keyof StreamDefinition, unknown, string]>([
  ['name', KEY, '/EventStreamingName'],
  ['region', KEY, '/Region'],
  ['description', KEY, '/Description'],
  ['status', KEY, '/Status'],
  ['source', { ...STREAM.source, parameters: { Topic: KEY } }, '/Source/SourceMQTTParameters/Topic'],
  ['sink', { ...STREAM.sink, parameters: { Topic: KEY } }, '/Sink/SinkKafkaParameters/Topic'],
  ['transforms', [STREAM.transforms[0], { Arn: KEY }], '/Transforms/1/Arn'],
  ['runOptions', { ErrorsTolerance: KEY }, '/RunOptions/ErrorsTolerance'],
  ['tags', { team: KEY }, '/Tags/team'],
])('a credential in %s is taken out there, and the rest stays', (name, value, pointer) => {
  const given = { ...STREAM, [name]: value };
  const { secrets, ...shown } = redacted(given);
  expect(secrets).toEqual([{ pointer, is: 'literal' }]);
  expect(JSON.stringify(shown[name as 'tags'])).toContain(NOT_SHOWN);
  expect(JSON.stringify(shown)).not.toContain(KEY);
  expect({ ...shown, [name]: undefined }).toEqual({ ...given, [name]: undefined });
});

test('a credential in the filter is said, and stays where it is matched', () => {
  const filterPattern = { data: { level: [KEY] } };
  const { secrets, ...shown } = redacted({ ...STREAM, filterPattern });
  expect(secrets).toEqual([{ pointer: '/FilterPattern/data/level/0', is: 'literal' }]);
  expect(shown.filterPattern).toBe(filterPattern);
});
