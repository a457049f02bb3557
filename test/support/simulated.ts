import { StreamDefinition } from '../../lib/core/model/stream-definition';
import { buildEvent } from '../../lib/core/simulation/build-event';
import { BuiltEvent, Message } from '../../lib/core/simulation/message';

/** A stream from a Kafka topic to another, as data. */
export function kafkaStream(changes: Partial<StreamDefinition> = {}): StreamDefinition {
  return {
    name: 'orders',
    region: 'cn-hangzhou',
    source: {
      kind: 'SourceKafkaParameters',
      parameters: {
        InstanceId: 'alikafka_post-cn-1',
        Topic: 'orders',
        RegionId: 'cn-hangzhou',
        ValueDataType: 'JSON',
      },
    },
    filterPattern: {},
    transforms: [],
    sink: {
      kind: 'SinkKafkaParameters',
      parameters: {
        InstanceId: { Form: 'CONSTANT', Value: 'alikafka_post-cn-2' },
        Topic: { Form: 'CONSTANT', Value: 'copies' },
        Value: { Form: 'ORIGINAL' },
      },
    },
    runOptions: { ErrorsTolerance: 'ALL', RetryStrategy: { PushRetryStrategy: 'BACKOFF_RETRY' } },
    tags: {},
    location: {},
    ...changes,
  };
}

/** The event of a message; one of which none can be made fails the test. */
export function eventOf(stream: StreamDefinition, message: Message): BuiltEvent {
  const built = buildEvent(stream, message);
  if ('problem' in built) throw new Error(built.problem);
  return built;
}
