import { Fn } from 'cdktf';
import { Construct } from 'constructs';
import { EVERYWHERE, formatArn } from '../../core/model/arn';
import { accountInArn, accountOf } from '../synthesis/environment';
import { AssumedRole, AssumedRoleProps, LogstoreReference } from './assumed-role';
import { checkCalls } from '../types/check-calls';

/**
 * Objects of an OSS bucket.
 */
export interface BucketObjects {
  /** The name of the bucket. */
  readonly bucket: string;

  /**
   * What the names of the objects begin with.
   *
   * @default - every object
   */
  readonly prefix?: string;
}

/**
 * A topic of DataHub.
 */
export interface DataHubTopic {
  /** The name of its project. */
  readonly project: string;

  /** Its name. */
  readonly topic: string;
}

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
   * The ARN of the role, for the OSS sink; whoever refers to it comes after the role's permissions. Its account is that
   * of its provider, or what `EventStreams.configure` says; where neither says it, Terraform takes it from the role.
   */
  public get roleArn(): string {
    const account = accountOf(this, this.attachment.provider) ?? accountInArn(this.arn);
    // RAM writes the names of roles in small letters in ARNs.
    return formatArn('role', { account, role: Fn.lower(this.roleName) });
  }

  /**
   * Lets it read a logstore through a consumer group of its own: for the SLS source.
   *
   * @param target the logstore
   */
  public allowReadLogs(target: LogstoreReference): void {
    const { project, logstore } = target;
    const store = formatArn('logstore', { ...EVERYWHERE, project, logstore });
    this.allow({
      actions: [
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
      resources: [store, `${store}/*`],
    });
  }

  /**
   * Lets it read the objects of a bucket: for the OSS source.
   *
   * @param target the bucket, and which of its objects
   */
  public allowReadBucket(target: BucketObjects): void {
    const { bucket } = target;
    this.allow({
      actions: ['oss:ListObjects', 'oss:GetObject'],
      resources: [formatArn('bucket', { ...EVERYWHERE, bucket }), objectsArn(target)],
    });
  }

  /**
   * Lets it write objects to a bucket: for the OSS sink.
   *
   * @param target the bucket, and which of its objects
   */
  public allowWriteBucket(target: BucketObjects): void {
    this.allow({ actions: ['oss:PutObject', 'oss:AbortMultipartUpload'], resources: [objectsArn(target)] });
  }

  /**
   * Lets it write records to a DataHub topic: for the DataHub sink.
   *
   * @param target the topic
   */
  public allowWriteDataHub(target: DataHubTopic): void {
    const { project, topic } = target;
    this.allow({
      actions: ['dhs:GetTopic', 'dhs:ListShard', 'dhs:PutRecords'],
      resources: [formatArn('dataHubTopic', { ...EVERYWHERE, project, topic })],
    });
  }

  /**
   * Lets it start a flow: for the CloudFlow sink.
   *
   * @param flowName the flow
   */
  public allowStartFlow(flowName: string): void {
    const flow = formatArn('flow', { ...EVERYWHERE, flow: flowName });
    this.allow({ actions: ['fnf:StartExecution'], resources: [flow, `${flow}/*`] });
  }
}

checkCalls(DeliveryRole, 'DeliveryRole');

function objectsArn({ bucket, prefix = '' }: BucketObjects): string {
  return formatArn('objects', { ...EVERYWHERE, bucket, objects: `${prefix}*` });
}
