import { Construct } from 'constructs';
import { EventStream } from '../event-stream';
import { EventStreamOptions } from '../event-stream-props';
import { RocketMqSink, RocketMqSinkProps } from '../sinks/rocketmq-sink';
import { RocketMqSource, RocketMqSourceProps } from '../sources/rocketmq-source';
import { SinkField } from '../transforms/sink-field';

/**
 * A route between two RocketMQ topics.
 */
export interface RocketMqRouteProps extends EventStreamOptions {
  /**
   * The topic to read from. Its `region` may be another than that of the stream; across the border of mainland China
   * it needs a `crossBorderNetwork`, see `NatEgress`.
   */
  readonly from: RocketMqSourceProps;

  /**
   * The topic to write to, in the stream's region. Body, properties, keys and tag are those of the message, unless told
   * otherwise.
   */
  readonly to: RocketMqSinkProps;
}

/**
 * Routes the messages of a RocketMQ topic to another one: between instances, regions and versions, for disaster
 * recovery or to bring messages where they are needed. The stream lives in the region of the target, which is that of
 * its provider. Inside mainland China EventBridge brings its own network.
 *
 * @see https://help.aliyun.com/en/eventbridge/user-guide/apsaramq-for-rocketmq
 */
export class RocketMqRoute extends EventStream {
  constructor(scope: Construct, id: string, props: RocketMqRouteProps) {
    const { from, to, ...options } = props;
    const message = {
      body: SinkField.jsonPath('$.data.body'),
      properties: SinkField.jsonPath('$.data.userProperties'),
      keys: SinkField.jsonPath('$.data.systemProperties.KEYS'),
      tags: SinkField.jsonPath('$.data.systemProperties.TAGS'),
    };
    super(scope, id, {
      ...options,
      source: new RocketMqSource(from),
      sink: new RocketMqSink({ ...message, ...to }),
    });
  }
}
