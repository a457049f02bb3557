import { Construct } from 'constructs';
import { EventStream } from '../stream/event-stream';
import { EventStreamOptions } from '../stream/event-stream-props';
import { KafkaSink, KafkaSinkProps } from '../sinks/kafka-sink';
import { StreamSource } from '../sources/stream-source';
import { checkProps } from '../types/check-types';

/**
 * A message inflow into an ApsaraMQ for Kafka topic.
 */
export interface KafkaInflowProps extends EventStreamOptions {
  /** Where the messages come from. */
  readonly source: StreamSource;

  /** The Kafka topic to write to, in the stream's region. */
  readonly kafka: KafkaSinkProps;
}

/**
 * Brings the messages of any source into an ApsaraMQ for Kafka topic: a source connector of Connector Ecosystem
 * Integration, new version.
 *
 * @see https://help.aliyun.com/en/eventbridge/user-guide/apsaramq-for-kafka
 */
export class KafkaInflow extends EventStream {
  constructor(scope: Construct, id: string, props: KafkaInflowProps) {
    const { kafka, ...options } = checkProps(scope, id, 'KafkaInflowProps', props);
    super(scope, id, { ...options, sink: new KafkaSink(kafka) });
  }
}
