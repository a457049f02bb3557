import { cite } from '../../contract/documents';
import { isUnknown, StreamPart } from '../../model/stream-definition';
import { RuleOutput, StreamRule } from '../rule';
import { pointerOf, valueOf } from '../../model/stream-parts';

const INSTANCE_IDS = cite('eventbridge-sdk');

/** How the ids of each service begin; older instances have ids without such a beginning. */
const BEGINNINGS: readonly [beginning: RegExp, service: string][] = [
  [/^alikafka_/, 'ApsaraMQ for Kafka'],
  [/^MQ_INST_/, 'ApsaraMQ for RocketMQ 4.0'],
  [/^rmq-/, 'ApsaraMQ for RocketMQ 5.0'],
  [/^amqp-/, 'ApsaraMQ for RabbitMQ'],
  [/^(post|mqtt)-/, 'ApsaraMQ for MQTT'],
];

const SERVICES: ReadonlyMap<string, string> = new Map([
  ['SourceKafkaParameters', 'ApsaraMQ for Kafka'],
  ['SinkKafkaParameters', 'ApsaraMQ for Kafka'],
  ['SourceMQTTParameters', 'ApsaraMQ for MQTT'],
  ['SinkMQTTParameters', 'ApsaraMQ for MQTT'],
  ['SourceRabbitMQParameters', 'ApsaraMQ for RabbitMQ'],
  ['SinkRabbitMQParameters', 'ApsaraMQ for RabbitMQ'],
]);

/** The service whose instances a part names; undefined where the part names none of these. */
function serviceOf(part: StreamPart): string | undefined {
  const service = SERVICES.get(part.kind);
  if (service !== undefined) return service;
  if (part.kind !== 'SourceRocketMQParameters' && part.kind !== 'SinkRocketMQParameters') return undefined;
  const type = valueOf(part, 'InstanceType');
  if (type === 'Cloud_5') return 'ApsaraMQ for RocketMQ 5.0';
  return type === undefined || type === 'Cloud_4' ? 'ApsaraMQ for RocketMQ 4.0' : undefined;
}

/** An instance id is one of the service that is meant. */
export const instanceId: StreamRule = {
  id: 'instance-id',
  title: 'The id of an instance has the shape of its service',
  severity: 'error',
  documents: [INSTANCE_IDS],
  protectsFrom:
    'EventBridge does not find the instance: an id of another service, or one with a slip of the keyboard.',
  check({ source, sink }, output) {
    checkPart(source, 'Source', output);
    checkPart(sink, 'Sink', output);
  },
};

function checkPart(part: StreamPart, attribute: string, output: RuleOutput): void {
  const service = serviceOf(part);
  if (service === undefined) return;
  const id = valueOf(part, 'InstanceId');
  const pointer = `/${attribute}/${part.kind}/${pointerOf(part, 'InstanceId')}`;
  if (isUnknown(id)) return output.skip(pointer, id.$unknown);
  // A missing id is the contract's to report.
  if (service === undefined || typeof id !== 'string' || id === '') return;
  const common = {
    pointer,
    got: JSON.stringify(id).slice(0, 60),
    source: INSTANCE_IDS,
    fix: `Give the id of an instance of ${service}, as its console shows it.`,
  };
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(id)) {
    output.report({
      ...common,
      message: 'the instance id has characters that no id has',
      limit: 'letters, digits, _ and -',
    });
    return;
  }
  if (BEGINNINGS.some(([beginning, own]) => own === service && beginning.test(id))) return;
  const other = BEGINNINGS.find(([beginning]) => beginning.test(id))?.[1];
  if (other === undefined) return;
  output.report({
    ...common,
    message: `the instance id is that of ${other}`,
    limit: `an instance of ${service}`,
  });
}
