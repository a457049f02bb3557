import { checkCalls } from '../types/check-calls';

/**
 * Where the consumer group of a stream begins to read a RocketMQ topic.
 *
 * @see https://help.aliyun.com/en/eventbridge/user-guide/apsaramq-for-rocketmq
 */
export class RocketMqConsumePosition {
  /** With messages that arrive from now on. */
  public static latest(): RocketMqConsumePosition {
    return new RocketMqConsumePosition({ Offset: 'CONSUME_FROM_LAST_OFFSET' });
  }

  /** With the oldest message that is still there. */
  public static earliest(): RocketMqConsumePosition {
    return new RocketMqConsumePosition({ Offset: 'CONSUME_FROM_FIRST_OFFSET' });
  }

  /**
   * With messages that arrived at or after a time.
   *
   * @param millis the time, in milliseconds since 1970
   */
  public static timestamp(millis: number): RocketMqConsumePosition {
    return new RocketMqConsumePosition({ Offset: 'CONSUME_FROM_TIMESTAMP', Timestamp: millis });
  }

  private constructor(private readonly parameters: Record<string, any>) {}

  /** The parameters as EventBridge knows them. */
  public toApi(): Record<string, any> {
    return this.parameters;
  }
}

checkCalls(RocketMqConsumePosition, 'RocketMqConsumePosition');
