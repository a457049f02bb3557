import { say } from '../../core/language/say';
import { mistakeAt } from '../contradictions';
import { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { ArnNames, ArnShape, formatArn } from '../../core/model/arn';
import { IMnsQueue } from '../resources/mns-queue';
import { accountOf } from '../synthesis/environment';
import { regionOf } from '../synthesis/provider-region';
import { whereIs } from '../synthesis/where-is';
import { checkCalls } from '../types/check-calls';

/**
 * Where the target of an alarm is.
 */
export interface AlarmTargetLocation {
  /**
   * The region, for example `cn-hangzhou`.
   *
   * @default - that of the provider of the target where it is a construct, otherwise that of the alarm
   */
  readonly region?: string;

  /**
   * The id of the Alibaba Cloud account that owns it: 16 digits.
   *
   * @default - that of the provider of the target where it is a construct, otherwise that of the alarm
   */
  readonly accountId?: string;
}

/** The ARN of a target that is in a region and account. */
type ArnIn = (where: { readonly region: string; readonly account: string }) => string;

/**
 * What CloudMonitor sends an alarm to, beside people.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/cms_alarm
 */
export class AlarmTarget {
  /**
   * A Simple Message Queue (formerly MNS) queue of the app.
   *
   * @param queue the queue: a resource of this library's bindings or of the app's own, or a construct
   * @param location where it is, where its provider does not say it
   */
  public static toMnsQueue(queue: IMnsQueue, location: AlarmTargetLocation = {}): AlarmTarget {
    return targetOf('alarmQueue', { queue: queue.queueName }, location, queue);
  }

  /**
   * A Simple Message Queue (formerly MNS) queue.
   *
   * @param queueName the name of the queue
   * @param location where it is, where that is not where the alarm is
   */
  public static mnsQueue(queueName: string, location: AlarmTargetLocation = {}): AlarmTarget {
    return targetOf('alarmQueue', { queue: queueName }, location);
  }

  /**
   * A Simple Message Queue (formerly MNS) topic.
   *
   * @param topicName the name of the topic
   * @param location where it is, where that is not where the alarm is
   */
  public static mnsTopic(topicName: string, location: AlarmTargetLocation = {}): AlarmTarget {
    return targetOf('alarmTopic', { topic: topicName }, location);
  }

  /**
   * A function of Function Compute 2.0, which is in a service. The document of the provider names no ARN of a function of
   * Function Compute 3.0.
   *
   * @param serviceName the name of the service
   * @param functionName the name of the function
   * @param location where it is, where that is not where the alarm is
   */
  public static functionOfService(
    serviceName: string,
    functionName: string,
    location: AlarmTargetLocation = {},
  ): AlarmTarget {
    const names = { 'service.qualifier': serviceName, function: functionName };
    return targetOf('serviceFunction', names, location);
  }

  /**
   * A logstore of Simple Log Service.
   *
   * @param project the name of the project
   * @param logstore the name of the logstore
   * @param location where it is, where that is not where the alarm is
   */
  public static logstore(project: string, logstore: string, location: AlarmTargetLocation = {}): AlarmTarget {
    return targetOf('logstore', { project, logstore }, location);
  }

  /**
   * A target by its ARN, for example of Auto Scaling.
   *
   * @param targetArn the ARN, as the document of the provider writes it
   */
  public static fromArn(targetArn: string): AlarmTarget {
    return new AlarmTarget(() => targetArn);
  }

  /** @internal */
  public static _in(arnIn: ArnIn, { region, accountId }: AlarmTargetLocation, thing?: object): AlarmTarget {
    const own = thing && whereIs(thing);
    return new AlarmTarget((alarm, provider) => {
      const where = {
        region: region ?? own?.region ?? regionOf(alarm, provider),
        account: accountId ?? own?.accountId ?? accountOf(alarm, provider),
      };
      for (const [name, value] of Object.entries(where))
        if (value === undefined)
          throw mistakeAt(alarm, () =>
            name === 'region'
              ? say`the region of a target is not known, and its address holds it. Set region on the AlicloudProvider, on the target, or by EventStreams.configure.`
              : say`the account of a target is not known, and its address holds it. Set accountId on the AlicloudProvider, on the target, or by EventStreams.configure.`,
          );
      return arnIn(where as { region: string; account: string });
    });
  }

  private constructor(
    private readonly arnOf: (alarm: Construct, provider: TerraformProvider | undefined) => string,
  ) {}

  /** @internal */
  public _arn(alarm: Construct, provider: TerraformProvider | undefined): string {
    return this.arnOf(alarm, provider);
  }
}

checkCalls(AlarmTarget, 'AlarmTarget');

function targetOf<Shape extends ArnShape>(
  shape: Shape,
  names: Omit<ArnNames<Shape>, 'region' | 'account'>,
  location: AlarmTargetLocation,
  thing?: object,
): AlarmTarget {
  const arnIn: ArnIn = (where) => formatArn(shape, { ...where, ...names } as ArnNames<Shape>);
  return AlarmTarget._in(arnIn, location, thing);
}
