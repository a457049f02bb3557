import { aboutToBe } from '../contradictions';
import { TerraformProvider, TerraformStack } from 'cdktf';
import { Construct, IConstruct } from 'constructs';
import { formatArn } from '../../core/model/arn';
import { Grant } from '../access/grant';
import { Grantee } from '../access/grantee';
import { EventBridgeEventBus } from '../provider/event-bridge-event-bus';
import { validateWithStack } from '../synthesis/app-validation';
import { accountOf } from '../synthesis/environment';
import { regionOf } from '../synthesis/provider-region';
import { ReadArn, readArn } from '../synthesis/read-arn';
import { nameFromPath } from '../synthesis/stream-names';
import { literalProperty } from '../terraform/template';
import { checkProps, checkScope } from '../types/check-types';
import { checkCalls } from '../types/check-calls';

/**
 * An event bus, made here or somewhere else.
 */
export interface IEventBus extends IConstruct {
  /** The name of the bus. */
  readonly eventBusName: string;

  /**
   * The ARN of the bus: `acs:eventbridge:<region>:<account>:eventbus/<name>`. A region or account that nobody says is `*`
   * in it, as in a policy that holds for all of them.
   */
  readonly eventBusArn: string;

  /**
   * Lets an application put events on the bus.
   *
   * @param grantee the RAM user, group or role
   */
  grantPutEvents(grantee: Grantee): Grant;
}

/**
 * A custom event bus.
 */
export interface EventBusProps {
  /**
   * The name: 2–127 letters, digits and hyphens, the first a letter or digit; not `default` and not beginning with
   * `eventbridge-reserved-`. Another one is reported at synthesis (rule `bus-name`).
   *
   * @default - derived from the construct path: stable and unique
   */
  readonly eventBusName?: string;

  /**
   * What the bus is for.
   *
   * @default - no description
   */
  readonly description?: string;

  /**
   * The provider, which decides the region of the bus, where it is not the default one of the stack.
   *
   * @default - the stack's `AlicloudProvider` without an alias
   */
  readonly provider?: TerraformProvider;
}

/**
 * A custom event bus: sources put events on it, rules route them to targets. An account may have 50 in a region.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/event_bridge_event_bus
 */
export class EventBus extends Construct implements IEventBus {
  /**
   * A bus that exists already and is not managed here, by its name; `default` is the bus of the cloud services.
   *
   * @param scope where to put it
   * @param id its id there
   * @param eventBusName the name of the bus
   */
  public static fromEventBusName(scope: Construct, id: string, eventBusName: string): IEventBus {
    return new ImportedBus(scope, id, { name: eventBusName });
  }

  /**
   * A bus that exists already and is not managed here, by its ARN.
   *
   * @param scope where to put it
   * @param id its id there
   * @param eventBusArn `acs:eventbridge:<region>:<account>:eventbus/<name>`, or a Terraform reference to one, which
   * Terraform takes apart. Another ARN throws.
   */
  public static fromEventBusArn(scope: Construct, id: string, eventBusArn: string): IEventBus {
    const where = readArn(aboutToBe(scope, id), eventBusArn, {
      shape: 'eventBus',
      parameter: 'eventBusArn',
    });
    return new ImportedBus(scope, id, where);
  }

  /** The Terraform resource, as an escape hatch. */
  public readonly resource: EventBridgeEventBus;

  /** The name of the bus; whoever refers to it comes after the bus. */
  public readonly eventBusName: string;

  constructor(scope: Construct, id: string, props: EventBusProps = {}) {
    super(checkScope(scope, id), id);
    checkProps(scope, id, 'EventBusProps', props);
    validateWithStack(TerraformStack.of(this));
    this.resource = new EventBridgeEventBus(this, 'Resource', {
      provider: props.provider,
      eventBusName: literalProperty(props.eventBusName ?? nameFromPath(this.node.path)),
      description: literalProperty(props.description),
    });
    this.eventBusName = this.resource.eventBusName;
  }

  /**
   * The ARN of the bus: `acs:eventbridge:<region>:<account>:eventbus/<name>`. A region or account that nobody says is `*`
   * in it, as in a policy that holds for all of them.
   */
  public get eventBusArn(): string {
    return arnOf(this, this.eventBusName, this.resource.provider);
  }

  /**
   * Lets an application put events on the bus.
   *
   * @param grantee the RAM user, group or role
   */
  public grantPutEvents(grantee: Grantee): Grant {
    return grantEvents(this, grantee, this.resource.provider);
  }
}

checkCalls(EventBus, 'EventBus');

class ImportedBus extends Construct implements IEventBus {
  public readonly eventBusName: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly where: Partial<ReadArn> & Pick<ReadArn, 'name'>,
  ) {
    super(scope, id);
    this.eventBusName = where.name;
  }

  public get eventBusArn(): string {
    return arnOf(this, this.eventBusName, undefined, this.where);
  }

  public grantPutEvents(grantee: Grantee): Grant {
    return grantEvents(this, grantee, undefined);
  }
}

function arnOf(
  scope: IConstruct,
  bus: string,
  provider: TerraformProvider | undefined,
  where: Partial<ReadArn> = {},
): string {
  return formatArn('eventBus', {
    region: where.region ?? regionOf(scope, provider) ?? '*',
    account: where.accountId ?? accountOf(scope, provider) ?? '*',
    bus,
  });
}

function grantEvents(
  bus: Construct & IEventBus,
  grantee: Grantee,
  provider: TerraformProvider | undefined,
): Grant {
  return Grant._give(bus, `GrantPutEvents-${grantee.kind}-${grantee.name}`, {
    grantee,
    actions: ['eventbridge:PutEvents'],
    resources: [bus.eventBusArn],
    provider,
  });
}
