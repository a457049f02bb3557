import { ResourceActions, TAGS } from './resource-actions';

/** No document says how ARNs of these look. */
const UNPUBLISHED = '*';

/** EventBridge itself. */
export const EVENTBRIDGE_ACTIONS: Readonly<Record<string, ResourceActions>> = {
  alicloud_event_bridge_event_streaming: {
    service: 'eventbridge',
    resource: 'eventbridge:{region}:{account}:eventstreaming/{event_streaming_name}',
    create: ['CreateEventStreaming'],
    // The provider reads the tags of every stream, those without any too.
    read: ['GetEventStreaming', 'ListTagResources'],
    update: [
      'UpdateEventStreaming',
      'StartEventStreaming',
      'PauseEventStreaming',
      'TagResources',
      'UntagResources',
    ],
    delete: ['DeleteEventStreaming'],
    onlyWith: { ...TAGS, StartEventStreaming: 'status', PauseEventStreaming: 'status' },
  },
  alicloud_event_bridge_event_bus: {
    service: 'eventbridge',
    resource: 'eventbridge:{region}:{account}:eventbus/{event_bus_name}',
    create: ['CreateEventBus'],
    read: ['GetEventBus'],
    update: ['UpdateEventBus'],
    delete: ['DeleteEventBus'],
  },
  alicloud_event_bridge_event_source_v2: {
    service: 'eventbridge',
    resource: UNPUBLISHED,
    create: ['CreateEventSource'],
    read: ['ListUserDefinedEventSources'],
    update: ['UpdateEventSource'],
    delete: ['DeleteEventSource'],
  },
  alicloud_event_bridge_rule: {
    service: 'eventbridge',
    resource: 'eventbridge:{region}:{account}:eventbus/{event_bus_name}/rule/{rule_name}',
    create: ['CreateRule'],
    read: ['GetRule'],
    update: ['UpdateRule', 'PutTargets', 'EnableRule', 'DisableRule'],
    delete: ['DeleteRule'],
    onlyWith: { EnableRule: 'status', DisableRule: 'status' },
  },
  alicloud_event_bridge_connection: {
    service: 'eventbridge',
    resource: UNPUBLISHED,
    create: ['CreateConnection'],
    read: ['GetConnection'],
    update: ['UpdateConnection'],
    delete: ['DeleteConnection'],
  },
  alicloud_event_bridge_api_destination: {
    service: 'eventbridge',
    resource: UNPUBLISHED,
    create: ['CreateApiDestination'],
    read: ['GetApiDestination'],
    update: ['UpdateApiDestination'],
    delete: ['DeleteApiDestination'],
  },
  // Their ram:CreateServiceLinkedRole comes with a condition, see needed-actions.ts.
  alicloud_event_bridge_service_linked_role: {
    service: 'eventbridge',
    resource: '*',
    create: ['CreateServiceLinkedRoleForProduct'],
    read: ['CheckRoleForProduct'],
    update: [],
    delete: [],
  },
};
