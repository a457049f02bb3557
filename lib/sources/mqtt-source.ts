import { StreamNetwork } from '../network/stream-network';
import { DataFormat } from './data-format';
import { SourceConfig, StreamContext, StreamSource } from './stream-source';

/**
 * An ApsaraMQ for MQTT topic to read from.
 */
export interface MqttSourceProps {
  /**
   * The id of the ApsaraMQ for MQTT instance, for example `post-cn-jajh8i` or `mqtt-cn-jajh8i`.
   */
  readonly instanceId: string;

  /**
   * The parent (first-level) topic: 1–64 letters, digits, `-` or `_`. Messages of its subtopics are included.
   *
   * An empty or malformed topic is reported at synthesis by the rule `contract`.
   */
  readonly topic: string;

  /**
   * The region of the MQTT instance.
   *
   * @default - the region of the stream
   */
  readonly region?: string;

  /**
   * How a payload becomes a value in the event.
   *
   * @default DataFormat.JSON
   */
  readonly dataFormat?: DataFormat;

  /**
   * How EventBridge reaches the instance.
   *
   * The values are not documented for this source; they are those of its sibling sources.
   *
   * @default - not sent: EventBridge reaches the instance inside Alibaba Cloud
   */
  readonly network?: StreamNetwork;
}

/**
 * Reads the messages that MQTT clients publish to a topic of an ApsaraMQ for MQTT instance.
 *
 * @see https://help.aliyun.com/en/eventbridge/user-guide/apsaramq-for-mqtt
 */
export class MqttSource extends StreamSource {
  constructor(private readonly props: MqttSourceProps) {
    super();
  }

  public bind(context: StreamContext): SourceConfig {
    const { instanceId, topic, region, dataFormat, network } = this.props;
    return {
      kind: 'SourceMQTTParameters',
      parameters: {
        RegionId: region ?? context.region,
        InstanceId: instanceId,
        Topic: topic,
        BodyDataType: dataFormat ?? DataFormat.JSON,
        NetworkType: network?.networkType,
        VpcId: network?.vpc?.vpcId,
        VSwitchIds: network?.vSwitchIdList,
        SecurityGroupId: network?.vpc?.securityGroupId,
      },
    };
  }
}
