import { TerraformProvider, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { LIMITS } from '../../core/contract/limits';
import { CmsAlarmContact } from '../provider/cms-alarm-contact';
import { CmsAlarmContactGroup } from '../provider/cms-alarm-contact-group';
import { validateWithStack } from '../synthesis/app-validation';
import { nameFromPath } from '../synthesis/stream-names';
import { literalProperty } from '../terraform/template';
import { checkCalls } from '../types/check-calls';
import { secretProperty } from './secret-property';
import { checkProps, checkScope } from '../types/check-types';

/**
 * A group of people that CloudMonitor tells of alarms: an `AlarmContactGroup`, the resource
 * `alicloud_cms_alarm_contact_group`, of this library's bindings or of an app's own, or a construct that says its name.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/cms_alarm_contact_group
 */
export interface IAlarmContactGroup {
  /** The name of the group. */
  readonly alarmContactGroupName: string;
}

/**
 * Somebody that CloudMonitor tells of alarms: `AlarmContact`, the resource `alicloud_cms_alarm_contact`, of this library's
 * bindings or of an app's own, or a construct that says its name.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/cms_alarm_contact
 */
export interface IAlarmContact {
  /** The name of the contact. */
  readonly alarmContactName: string;
}

/**
 * Somebody that CloudMonitor tells of alarms. One way to reach them is needed.
 */
export interface AlarmContactProps {
  /**
   * The name: 2–40 letters, digits, `.` and `_`, the first a letter. It cannot be changed.
   *
   * @default - derived from the construct path: stable and unique
   */
  readonly contactName?: string;

  /** What the contact is for. CloudMonitor wants it. */
  readonly description: string;

  /**
   * The e-mail address. CloudMonitor sends a link there, and uses the address once somebody has opened it. Until then it
   * answers without it, so that Terraform leaves it alone: another address is another contact, with a name of its own.
   *
   * @default - none
   */
  readonly email?: string;

  /**
   * The number of a phone for text messages. It is confirmed as an e-mail address is.
   *
   * @default - none
   */
  readonly phone?: string;

  /**
   * The web hook of a chatbot of DingTalk. Whoever has it can write there: give a sensitive `TerraformVariable`, or
   * `UnsafeSecret.plainText`. Text is an error at synthesis (rule `plaintext-secret`).
   *
   * @default - none
   */
  readonly dingTalkWebhook?: string;

  /**
   * The language of messages: `en` or `zh-cn`.
   *
   * @default - that of CloudMonitor
   */
  readonly language?: string;

  /**
   * The provider, where it is not the default one of the stack.
   *
   * @default - the stack's `AlicloudProvider` without an alias
   */
  readonly provider?: TerraformProvider;
}

/**
 * Somebody that CloudMonitor tells of alarms, through the groups they are in.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/cms_alarm_contact
 */
export class AlarmContact extends Construct implements IAlarmContact {
  /** The Terraform resource, as an escape hatch. */
  public readonly resource: CmsAlarmContact;

  /** The name of the contact; whoever refers to it comes after the contact. */
  public readonly alarmContactName: string;

  constructor(scope: Construct, id: string, props: AlarmContactProps) {
    super(checkScope(scope, id), id);
    checkProps(scope, id, 'AlarmContactProps', props);
    validateWithStack(TerraformStack.of(this));
    this.resource = new CmsAlarmContact(this, 'Resource', {
      provider: props.provider,
      alarmContactName:
        props.contactName ??
        nameFromPath(this.node.path, 'contact_', LIMITS.alarmContactNameLength.maximum).replaceAll('-', '_'),
      describe: literalProperty(props.description),
      channelsMail: literalProperty(props.email),
      channelsSms: literalProperty(props.phone),
      channelsDingWebHook: secretProperty(props.dingTalkWebhook),
      lang: props.language,
      // What nobody has confirmed yet is not in the answer of CloudMonitor.
      lifecycle: { ignoreChanges: ['channels_mail', 'channels_sms'] },
    });
    this.alarmContactName = this.resource.alarmContactName;
  }
}

/**
 * A group of people that CloudMonitor tells of alarms.
 */
export interface AlarmContactGroupProps {
  /**
   * The name, which cannot be changed.
   *
   * @default - derived from the construct path: stable and unique
   */
  readonly groupName?: string;

  /**
   * Who is in it.
   *
   * @default - nobody yet
   */
  readonly contacts?: IAlarmContact[];

  /**
   * What the group is for.
   *
   * @default - no description
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
 * A group of people that CloudMonitor tells of alarms; an alarm names one at least.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/cms_alarm_contact_group
 */
export class AlarmContactGroup extends Construct implements IAlarmContactGroup {
  /**
   * A group that exists already and is not managed here, by its name.
   *
   * @param groupName the name of the group
   */
  public static fromGroupName(groupName: string): IAlarmContactGroup {
    return { alarmContactGroupName: groupName };
  }

  /** The Terraform resource, as an escape hatch. */
  public readonly resource: CmsAlarmContactGroup;

  /** The name of the group; whoever refers to it comes after the group. */
  public readonly alarmContactGroupName: string;

  constructor(scope: Construct, id: string, props: AlarmContactGroupProps = {}) {
    super(checkScope(scope, id), id);
    checkProps(scope, id, 'AlarmContactGroupProps', props);
    validateWithStack(TerraformStack.of(this));
    this.resource = new CmsAlarmContactGroup(this, 'Resource', {
      provider: props.provider,
      alarmContactGroupName: props.groupName ?? nameFromPath(this.node.path),
      contacts: props.contacts?.map(({ alarmContactName }) => alarmContactName),
      describe: literalProperty(props.description),
    });
    this.alarmContactGroupName = this.resource.alarmContactGroupName;
  }
}

checkCalls(AlarmContactGroup, 'AlarmContactGroup');
