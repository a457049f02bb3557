/**
 * An event bus: an `EventBus`, the resource `alicloud_event_bridge_event_bus`, of this library's bindings or of an app's
 * own, or a construct that says its name.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/event_bridge_event_bus
 */
export interface INamedEventBus {
  /** The name of the bus. */
  readonly eventBusName: string;
}
