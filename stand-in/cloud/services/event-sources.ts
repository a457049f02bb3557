import { ApiCall, Operation, refusal, success } from '../api';

/**
 * Event sources of buses, as resource_alicloud_event_bridge_event_source_v2.go at commit
 * 3803d483470e873a71e679d9138f4555600d7e45 of aliyun/terraform-provider-alicloud speaks of them.
 */
export class EventSources {
  private readonly sources = new Map<string, Record<string, unknown>>();

  public left(): string[] {
    return [...this.sources.keys()];
  }

  public readonly operations: Record<string, Operation> = {
    CreateEventSource: (call) => {
      const key = keyOf(call);
      if (this.sources.has(key)) return refusal('EventSourceExisted', 'The event source already exists.');
      this.sources.set(key, { ...describe(call), Status: 'Activated' });
      return success({ EventSourceARN: key });
    },
    UpdateEventSource: (call) => {
      const before = this.sources.get(keyOf(call));
      if (before === undefined) return refusal('EventSourceNotExist', 'The event source does not exist.');
      this.sources.set(keyOf(call), { ...before, ...describe(call) });
      return success();
    },
    DeleteEventSource: (call) => {
      const gone = this.sources.delete(keyOf(call));
      return gone ? success() : refusal('EventSourceNotExist', 'The event source does not exist.');
    },
    ListUserDefinedEventSources: ({ region }) => {
      const found = [...this.sources].filter(([key]) => key.startsWith(`${region}/`));
      const EventSourceList = found.map(([, source]) => source);
      return success({ EventSourceList, Total: EventSourceList.length });
    },
  };
}

function keyOf({ region, parameters }: ApiCall): string {
  return `${region}/${parameters.EventSourceName}`;
}

/** The SDK sends the group of RocketMQ as GroupID and reads it as GroupId (provider, _event_source_v2.go:864). */
function asRead({ GroupID, ...parameters }: Record<string, unknown>): Record<string, unknown> {
  return GroupID === undefined ? parameters : { ...parameters, GroupId: GroupID };
}

/** What was sent, under the names it comes back by; the parameters of a source are JSON text on the way in. */
function describe({ parameters }: ApiCall): Record<string, unknown> {
  const { EventSourceName, EventBusName, Description, LinkedExternalSource } = parameters;
  const given = Object.entries(parameters).filter(([name]) => /^Source\w+Parameters$/.test(name));
  return {
    Name: EventSourceName,
    EventBusName,
    Description,
    LinkedExternalSource: LinkedExternalSource === 'true',
    ...Object.fromEntries(given.map(([name, text]) => [name, asRead(JSON.parse(text))])),
  };
}
