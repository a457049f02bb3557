import { Lazy, TerraformProvider, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { LIMITS } from '../contract/limits';
import { RamPolicy, RamRole, RamRolePolicyAttachment } from '../provider';
import { validateWithStack } from '../synthesis/app-validation';
import { nameFromPath } from '../synthesis/stream-names';
import { Allowance, policyText, trustText } from './policy-statements';

/**
 * A role for EventBridge to assume.
 */
export interface DeliveryRoleProps {
  /**
   * The name: 1–64 letters, digits, `.` and `-`. Another one is reported at synthesis (rule `role-name`).
   *
   * @default - derived from the construct path
   */
  readonly roleName?: string;

  /**
   * What it is for: 1–1,024 characters.
   *
   * @default "Assumed by EventBridge to deliver events"
   */
  readonly description?: string;

  /**
   * The provider, where it is not the default one of the stack.
   *
   * @default - the stack's `AlicloudProvider` without an alias
   */
  readonly provider?: TerraformProvider;
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
export class DeliveryRole extends Construct {
  /** The name of the role, for sources and sinks; whoever refers to it comes after the role's permissions. */
  public readonly roleName: string;

  private readonly role: RamRole;
  private readonly allowances: Allowance[] = [];

  constructor(scope: Construct, id: string, props: DeliveryRoleProps = {}) {
    super(scope, id);
    validateWithStack(TerraformStack.of(this));
    const { provider } = props;
    this.role = new RamRole(this, 'Role', {
      provider,
      roleName: props.roleName ?? nameFromPath(this.node.path, '', LIMITS.roleNameLength.maximum),
      description: props.description ?? 'Assumed by EventBridge to deliver events',
      assumeRolePolicyDocument: trustText('eventbridge.aliyuncs.com'),
    });
    const policy = new RamPolicy(this, 'Policy', {
      provider,
      policyName: nameFromPath(this.node.path),
      policyDocument: Lazy.stringValue({ produce: () => policyText(this.allowances) }),
    });
    const attachment = new RamRolePolicyAttachment(this, 'Attachment', {
      provider,
      policyName: policy.policyName,
      policyType: 'Custom',
      roleName: this.role.roleName,
    });
    // The attachment's role is the same name, but whoever refers to it comes after the attachment.
    this.roleName = attachment.roleName;
    this.node.addValidation({
      validate: () =>
        this.allowances.length > 0
          ? []
          : [
              `${this.node.path}: the role is allowed nothing. Call allowWriteLogs, allowReadBucket or another.`,
            ],
    });
  }

  /**
   * The ARN of the role, for the OSS sink.
   *
   * @param accountId the id of the account: 16 digits
   */
  public roleArn(accountId: string): string {
    return `acs:ram::${accountId}:role/${this.roleName}`;
  }

  /**
   * Lets it write to a logstore: for the SLS sink.
   *
   * @param project the project
   * @param logstore the logstore
   */
  public allowWriteLogs(project: string, logstore: string): this {
    return this.allow(['log:PostLogStoreLogs'], [`acs:log:*:*:project/${project}/logstore/${logstore}`]);
  }

  /**
   * Lets it read a logstore through a consumer group of its own: for the SLS source.
   *
   * @param project the project
   * @param logstore the logstore
   */
  public allowReadLogs(project: string, logstore: string): this {
    const store = `acs:log:*:*:project/${project}/logstore/${logstore}`;
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
      [`acs:oss:*:*:${bucket}`, `acs:oss:*:*:${bucket}/${prefix}*`],
    );
  }

  /**
   * Lets it write objects to a bucket: for the OSS sink.
   *
   * @param bucket the bucket
   * @param prefix what the names of the objects begin with; every object by default
   */
  public allowWriteBucket(bucket: string, prefix: string = ''): this {
    return this.allow(['oss:PutObject', 'oss:AbortMultipartUpload'], [`acs:oss:*:*:${bucket}/${prefix}*`]);
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
      [`acs:dhs:*:*:projects/${project}/topics/${topic}`],
    );
  }

  /**
   * Lets it start a flow: for the CloudFlow sink.
   *
   * @param flowName the flow
   */
  public allowStartFlow(flowName: string): this {
    const flow = `acs:fnf:*:*:flow/${flowName}`;
    return this.allow(['fnf:StartExecution'], [flow, `${flow}/*`]);
  }

  /**
   * Lets it do something else.
   *
   * @param actions RAM actions, for example `log:PostLogStoreLogs`
   * @param resources ARNs, for example `acs:log:*:*:project/p/logstore/l`
   */
  public allow(actions: string[], resources: string[]): this {
    this.allowances.push({ actions, resources });
    return this;
  }
}
