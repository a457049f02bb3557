import { TerraformProvider, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { needRolesOfResource } from '../access/resource-role-need';
import { reachInstance } from './reach-instance';
import { EventBridgeEventSourceV2 } from '../provider/event-bridge-event-source-v2';
import { validateWithStack } from '../synthesis/app-validation';
import { regionOf } from '../synthesis/provider-region';
import { nameFromPath } from '../synthesis/stream-names';
import { comeAfter } from '../synthesis/where-is';
import { IEventBus } from './event-bus';
import { CustomEventSourceConfig } from './custom-event-source-config';
import { literalProperty } from '../terraform/template';
import { checkProps, checkScope } from '../types/check-types';

/**
 * A source of events on a bus.
 */
export interface CustomEventSourceProps {
  /** The bus that gets the events; a custom one. */
  readonly eventBus: IEventBus;

  /** Where the events come from. */
  readonly config: CustomEventSourceConfig;

  /**
   * The name: 1–127 letters, digits, hyphens and dots. EventBridge would cut a longer one; it is reported at synthesis
   * (rule `source-name`). Events carry it as their `source`.
   *
   * @default - derived from the construct path: stable and unique
   */
  readonly eventSourceName?: string;

  /**
   * What the source is for.
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
 * A custom event source: messages of a broker, or what applications send, become events on a bus.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/event_bridge_event_source_v2
 */
export class CustomEventSource extends Construct {
  /** The Terraform resource, as an escape hatch. */
  public readonly resource: EventBridgeEventSourceV2;

  /** The name of the source. */
  public readonly eventSourceName: string;

  constructor(scope: Construct, id: string, props: CustomEventSourceProps) {
    super(checkScope(scope, id), id);
    checkProps(scope, id, 'CustomEventSourceProps', props);
    const stack = TerraformStack.of(this);
    validateWithStack(stack);
    this.resource = new EventBridgeEventSourceV2(this, 'Resource', {
      provider: props.provider,
      eventBusName: literalProperty(props.eventBus.eventBusName),
      eventSourceName: literalProperty(props.eventSourceName ?? nameFromPath(this.node.path)),
      description: literalProperty(props.description),
      ...props.config._bind(regionOf(stack, props.provider)),
    });
    this.eventSourceName = this.resource.eventSourceName;
    comeAfter(this.resource, props.config._whereabouts?.resources ?? []);
    needRolesOfResource(this.resource);
    reachInstance(this.resource, props.config._instance);
  }
}
