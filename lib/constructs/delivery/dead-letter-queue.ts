import { formatArn } from '../../core/model/arn';
import { StreamNetwork } from '../network/stream-network';

/**
 * Where a dead-letter queue is.
 */
export interface DeadLetterLocation {
  /** The region of the queue, for example `cn-hangzhou`. */
  readonly region: string;

  /** The id of the Alibaba Cloud account that owns the queue: 16 digits. */
  readonly accountId: string;

  /**
   * How EventBridge reaches the queue.
   *
   * @default - not sent: inside Alibaba Cloud
   */
  readonly network?: StreamNetwork;
}

/**
 * A queue that receives the original, unprocessed events whose delivery failed for good.
 * It needs `ErrorTolerance.ALL`: with `NONE` the stream blocks instead.
 *
 * @see https://www.alibabacloud.com/help/en/eventbridge/user-guide/retry-and-dead-letter
 */
export class DeadLetterQueue {
  /**
   * A Simple Message Queue (formerly MNS) queue.
   *
   * @param queueName the name of the queue
   * @param location its region and account
   */
  public static mnsQueue(queueName: string, location: DeadLetterLocation): DeadLetterQueue {
    return new DeadLetterQueue(
      formatArn('mnsQueue', { ...regionAndAccount(location), queue: queueName }),
      location.network,
    );
  }

  /**
   * An ApsaraMQ for RocketMQ topic.
   *
   * @param instanceId the id of the instance
   * @param topic the name of the topic
   * @param location its region and account
   */
  public static rocketMqTopic(
    instanceId: string,
    topic: string,
    location: DeadLetterLocation,
  ): DeadLetterQueue {
    return new DeadLetterQueue(
      formatArn('rocketMqTopic', { ...regionAndAccount(location), instance: instanceId, topic }),
      location.network,
    );
  }

  /**
   * An ApsaraMQ for Kafka topic.
   *
   * @param instanceId the id of the instance
   * @param topic the name of the topic
   * @param location its region and account
   */
  public static kafkaTopic(instanceId: string, topic: string, location: DeadLetterLocation): DeadLetterQueue {
    return new DeadLetterQueue(
      formatArn('kafkaTopic', { ...regionAndAccount(location), instance: instanceId, topic }),
      location.network,
    );
  }

  /**
   * An EventBridge event bus.
   *
   * @param eventBusName the name of the bus
   * @param location its region and account
   */
  public static eventBus(eventBusName: string, location: DeadLetterLocation): DeadLetterQueue {
    return new DeadLetterQueue(
      formatArn('eventBus', { ...regionAndAccount(location), bus: eventBusName }),
      location.network,
    );
  }

  /**
   * A queue known by its ARN, in one of the four shapes that the other functions make.
   *
   * @param queueArn the ARN, for example `acs:mns:cn-hangzhou:1234567890123456:/queues/dead-letters`
   * @param network how EventBridge reaches the queue; not sent by default
   */
  public static fromArn(queueArn: string, network?: StreamNetwork): DeadLetterQueue {
    return new DeadLetterQueue(queueArn, network);
  }

  private constructor(
    /** The ARN of the queue. */
    public readonly queueArn: string,
    private readonly network?: StreamNetwork,
  ) {}

  /** The queue as EventBridge knows it. */
  public toApi(): Record<string, any> {
    return {
      Arn: this.queueArn,
      Network: this.network?.networkType,
      VpcId: this.network?.vpc?.vpcId,
      VSwitchIds: this.network?.vSwitchIdList,
      SecurityGroupId: this.network?.vpc?.securityGroupId,
    };
  }
}

function regionAndAccount({ region, accountId }: DeadLetterLocation): { region: string; account: string } {
  return { region, account: accountId };
}
