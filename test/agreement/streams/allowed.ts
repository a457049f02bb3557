/** A change to a valid stream that the facts allow in words. */
export interface Allowed {
  readonly facts: string;
  readonly label: string;
  readonly side: 'Source' | 'Sink';
  readonly kind: string;
  readonly change: Readonly<Record<string, unknown>>;
  readonly without?: readonly string[];
}

const field = (Form: string, Value?: string, Template?: string) => ({ Form, Value, Template });

export const ALLOWED: readonly Allowed[] = [
  {
    ...{ facts: '1.2', label: 'AuthType empty', side: 'Source', kind: 'SourceRocketMQParameters' },
    change: { AuthType: '' },
  },
  {
    ...{ facts: '1.2', label: 'a JDBC poll once a day', side: 'Source', kind: 'SourceJDBCParameters' },
    change: { PollingInterval: 86_400 },
  },
  {
    ...{ facts: '1.2', label: 'a position in epoch seconds', side: 'Source', kind: 'SourceSLSParameters' },
    change: { ConsumePosition: '1732147200' },
  },
  {
    ...{ facts: '1.3', label: 'DynamicTopic without Topic', side: 'Sink', kind: 'SinkKafkaParameters' },
    change: { DynamicTopic: field('JSONPATH', '$.data.topic') },
    without: ['Topic'],
  },
  {
    ...{ facts: 'SDK 8.7.0', label: 'a vector deleted', side: 'Sink', kind: 'SinkDashVectorParameters' },
    change: { Operation: 'Delete' },
    without: ['Vector'],
  },
  {
    ...{
      facts: 'SDK 8.7.0',
      label: 'JSON as Update spells it',
      side: 'Source',
      kind: 'SourceKafkaParameters',
    },
    change: { ValueDataType: 'Json' },
  },
  {
    ...{ facts: '1.3', label: 'an execution named by the event', side: 'Sink', kind: 'SinkFnfParameters' },
    change: { ExecutionName: field('JSONPATH', '$.id') },
  },
  {
    ...{ facts: '1.3', label: 'a BLOB topic of DataHub', side: 'Sink', kind: 'SinkDataHubParameters' },
    change: { TopicType: field('CONSTANT', 'BLOB'), Body: field('ORIGINAL') },
  },
  {
    ...{
      facts: '5',
      label: 'ORIGINAL with Value and Template, ignored',
      side: 'Sink',
      kind: 'SinkMNSParameters',
    },
    change: { Body: field('ORIGINAL', 'x', 'y') },
  },
  {
    ...{ facts: '5', label: 'JSONPATH with a Template, ignored', side: 'Sink', kind: 'SinkMNSParameters' },
    change: { Body: field('JSONPATH', '$.data.v', 'y') },
  },
  {
    ...{
      facts: '5',
      label: 'a variable that is not a JSONPath is text',
      side: 'Sink',
      kind: 'SinkMNSParameters',
    },
    change: { Body: field('TEMPLATE', '{"name":"$.data.name","k":"literal"}', '${name} ${k}') },
  },
  {
    ...{ facts: '5', label: 'a value of 10,240 characters', side: 'Sink', kind: 'SinkMNSParameters' },
    change: { Body: field('CONSTANT', 'x'.repeat(10_240)) },
  },
];

/** What the facts allow and the rules refuse on purpose, and why. */
export const STRICTER: Readonly<Record<string, string>> = {
  'AuthType empty': 'the same is said by leaving it out',
};
