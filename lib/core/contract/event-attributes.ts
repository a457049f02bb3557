/** The attributes of events of EventBridge that are no extensions. */
export const EVENT_ATTRIBUTES: readonly string[] = [
  'id',
  'source',
  'type',
  'specversion',
  'datacontenttype',
  'dataschema',
  'subject',
  'time',
];
