import { TerraformProvider, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { CmsEventRule } from '../provider/cms-event-rule';
import { IMnsQueue } from '../resources/mns-queue';
import { validateWithStack } from '../synthesis/app-validation';
import { regionOf } from '../synthesis/provider-region';
import { nameFromPath } from '../synthesis/stream-names';
import { whereIs } from '../synthesis/where-is';
import { literalProperty } from '../terraform/template';
import { checkProps, checkScope } from '../types/check-types';
import { Duration } from '../values/duration';
import { secretProperty } from './secret-property';
import { IAlarmContactGroup } from './alarm-contact-group';

/**
 * How bad a system event is.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/cms_event_rule
 */
export enum SystemEventLevel {
  /** The worst. */
  CRITICAL = 'CRITICAL',
  /** Somebody should look. */
  WARN = 'WARN',
  /** For the record. */
  INFO = 'INFO',
  /** All of them. */
  ALL = '*',
}

/**
 * What a system event is about.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/cms_event_rule
 */
export enum SystemEventType {
  /** The status of something is another. */
  STATUS_NOTIFICATION = 'StatusNotification',
  /** Something failed. */
  EXCEPTION = 'Exception',
  /** Somebody works on it. */
  MAINTENANCE = 'Maintenance',
  /** All of them. */
  ALL = '*',
}

/**
 * Which system events of a service are told, and to whom.
 */
export interface SystemEventAlarmProps {
  /**
   * The service as CloudMonitor calls it, for example `ecs`. No document that could be read lists the system events of
   * EventBridge and the brokers: `aliyun cms DescribeSystemEventMetaList` does.
   */
  readonly product: string;

  /**
   * How bad they are.
   *
   * @default - all of them
   */
  readonly levels?: SystemEventLevel[];

  /**
   * What they are about.
   *
   * @default - all of them
   */
  readonly types?: SystemEventType[];

  /**
   * Their names, as CloudMonitor lists them.
   *
   * @default - all of them
   */
  readonly eventNames?: string[];

  /**
   * An SQL condition that an event has to meet, for example that it names an instance.
   *
   * @default - none
   */
  readonly sqlFilter?: string;

  /**
   * Which groups are told.
   *
   * @default - none
   */
  readonly contactGroups?: IAlarmContactGroup[];

  /**
   * The number by which CloudMonitor knows how people are told; its documents say which there are.
   *
   * @default - that of CloudMonitor
   */
  readonly contactLevel?: string;

  /**
   * The queues of Simple Message Queue (formerly MNS) that get the events, each in the region of its provider.
   *
   * @default - none
   */
  readonly queues?: IMnsQueue[];

  /**
   * The web hook that is called by POST. Who has it can call it: give a sensitive `TerraformVariable`, or
   * `UnsafeSecret.plainText`. Text is an error at synthesis (rule `plaintext-secret`).
   *
   * @default - none
   */
  readonly webhook?: string;

  /**
   * How long nobody is told again.
   *
   * @default - that of CloudMonitor
   */
  readonly silence?: Duration;

  /**
   * What the rule is for.
   *
   * @default - no description
   */
  readonly description?: string;

  /**
   * Whether anybody is told.
   *
   * @default true
   */
  readonly enabled?: boolean;

  /**
   * The name, which cannot be changed.
   *
   * @default - derived from the construct path: stable and unique
   */
  readonly ruleName?: string;

  /**
   * The provider, where it is not the default one of the stack.
   *
   * @default - the stack's `AlicloudProvider` without an alias
   */
  readonly provider?: TerraformProvider;
}

/**
 * Tells people, queues or a web hook of system events: what Alibaba Cloud itself reports of a service.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/cms_event_rule
 */
export class SystemEventAlarm extends Construct {
  /** The Terraform resource, as an escape hatch. */
  public readonly resource: CmsEventRule;

  /** The name of the rule. */
  public readonly ruleName: string;

  constructor(scope: Construct, id: string, props: SystemEventAlarmProps) {
    super(checkScope(scope, id), id);
    checkProps(scope, id, 'SystemEventAlarmProps', props);
    validateWithStack(TerraformStack.of(this));
    const { webhook, provider } = props;
    this.resource = new CmsEventRule(this, 'Resource', {
      provider,
      ruleName: literalProperty(props.ruleName) ?? nameFromPath(this.node.path),
      description: literalProperty(props.description),
      status: (props.enabled ?? true) ? 'ENABLED' : 'DISABLED',
      silenceTime: props.silence?.toSeconds(),
      eventPattern: {
        product: literalProperty(props.product),
        levelList: props.levels ?? [SystemEventLevel.ALL],
        eventTypeList: props.types ?? [SystemEventType.ALL],
        nameList: props.eventNames?.map((name) => literalProperty(name)),
        sqlFilter: literalProperty(props.sqlFilter),
      },
      contactParameters: props.contactGroups?.map(({ alarmContactGroupName }, i) => ({
        contactParametersId: `contact-${i + 1}`,
        contactGroupName: alarmContactGroupName,
        level: props.contactLevel,
      })),
      mnsParameters: props.queues?.map((queue, i) => ({
        mnsParametersId: `queue-${i + 1}`,
        queue: queue.queueName,
        region: whereIs(queue).region ?? regionOf(this, provider),
      })),
      webhookParameters:
        webhook === undefined
          ? undefined
          : [
              {
                webhookParametersId: 'webhook-1',
                protocol: 'http',
                method: 'post',
                url: secretProperty(webhook),
              },
            ],
    });
    this.ruleName = this.resource.ruleName;
  }
}
