import { Fn } from 'cdktf';
import { Construct } from 'constructs';
import { EVERYWHERE, formatArn } from '../../core/model/arn';
import { AssumedRole, AssumedRoleProps } from './assumed-role';

/**
 * A RAM role that EventBridge assumes to reach a source or sink: Simple Log Service, OSS, DataHub or CloudFlow. It trusts
 * EventBridge alone and may do nothing but what its `allow...` methods say. Streams that name it by `roleName` or
 * `roleArn` come after its policy and attachment.
 *
 * A role that exists already needs no construct: give its name to the sink.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/event_bridge_event_source_v2
 */
export class DeliveryRole extends AssumedRole {
  constructor(scope: Construct, id: string, props: AssumedRoleProps = {}) {
    super(scope, id, 'eventbridge.aliyuncs.com', 'Assumed by EventBridge to deliver events', props);
  }

  /**
   * The ARN of the role, for the OSS sink.
   *
   * @param accountId the id of the account: 16 digits
   */
  public roleArn(accountId: string): string {
    // RAM writes the names of roles in small letters in ARNs.
    return formatArn('role', { account: accountId, role: Fn.lower(this.roleName) });
  }

  /**
   * Lets it read a logstore through a consumer group of its own: for the SLS source.
   *
   * @param project the project
   * @param logstore the logstore
   */
  public allowReadLogs(project: string, logstore: string): this {
    const store = formatArn('logstore', { ...EVERYWHERE, project, logstore });
    return this.allow(
      [
        'log:ListShards',
        'log:GetCursorOrData',
        'log:CreateConsumerGroup',
        'log:ListConsumerGroup',
        'log:UpdateConsumerGroup',
        'log:DeleteConsumerGroup',
        'log:ConsumerGroupHeartBeat',
        'log:ConsumerGroupUpdateCheckPoint',
        'log:GetConsumerGroupCheckPoint',
      ],
      [store, `${store}/*`],
    );
  }

  /**
   * Lets it read the objects of a bucket: for the OSS source.
   *
   * @param bucket the bucket
   * @param prefix what the names of the objects begin with; every object by default
   */
  public allowReadBucket(bucket: string, prefix: string = ''): this {
    return this.allow(
      ['oss:ListObjects', 'oss:GetObject'],
      [formatArn('bucket', { ...EVERYWHERE, bucket }), objectsArn(bucket, prefix)],
    );
  }

  /**
   * Lets it write objects to a bucket: for the OSS sink.
   *
   * @param bucket the bucket
   * @param prefix what the names of the objects begin with; every object by default
   */
  public allowWriteBucket(bucket: string, prefix: string = ''): this {
    return this.allow(['oss:PutObject', 'oss:AbortMultipartUpload'], [objectsArn(bucket, prefix)]);
  }

  /**
   * Lets it write records to a DataHub topic: for the DataHub sink.
   *
   * @param project the project
   * @param topic the topic
   */
  public allowWriteDataHub(project: string, topic: string): this {
    return this.allow(
      ['dhs:GetTopic', 'dhs:ListShard', 'dhs:PutRecords'],
      [formatArn('dataHubTopic', { ...EVERYWHERE, project, topic })],
    );
  }

  /**
   * Lets it start a flow: for the CloudFlow sink.
   *
   * @param flowName the flow
   */
  public allowStartFlow(flowName: string): this {
    const flow = formatArn('flow', { ...EVERYWHERE, flow: flowName });
    return this.allow(['fnf:StartExecution'], [flow, `${flow}/*`]);
  }
}

function objectsArn(bucket: string, prefix: string): string {
  return formatArn('objects', { ...EVERYWHERE, bucket, objects: `${prefix}*` });
}
