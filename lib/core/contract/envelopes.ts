import { DocumentId } from './documents';

/** The CloudEvents envelope of the events that a source produces, as far as it is known. */
export interface Envelope {
  readonly source?: string;
  readonly type?: string;
  /** The shape of the subject; parts in angle brackets differ. */
  readonly subject?: string;
  /** Names of fields under `data`. */
  readonly dataFields: readonly string[];
  /** Fields of the message itself come on top of `dataFields`. */
  readonly openData?: boolean;
  /** What a reader must know before relying on it. */
  readonly note?: string;
  readonly document: DocumentId;
}

/** By kind of source; a kind that is not here has no published sample. */
export const ENVELOPES: Readonly<Record<string, Envelope>> = {
  SourceRocketMQParameters: {
    source: 'acs:mq',
    type: 'mq:Topic:SendMessage',
    subject: 'acs:mq:<region>:<account>:<instance>%<topic>',
    dataFields: ['topic', 'body', 'systemProperties', 'userProperties', 'msgId'],
    document: 'eventbridge-rocketmq-events',
  },
  SourceKafkaParameters: {
    source: 'acs:alikafka',
    type: 'alikafka:Topic:Message',
    subject: 'acs:alikafka:<instance>:topic:<topic>',
    dataFields: ['topic', 'partition', 'offset', 'timestamp', 'headers', 'key', 'value'],
    note: 'Captured from event streams; the document writes the subject acs:<instance>:topic:<topic>. Event sources of a bus use other types and subjects.',
    document: 'function-compute-trigger-events',
  },
  SourceMNSParameters: {
    source: 'acs:mns',
    type: 'mns:Queue:SendMessage',
    subject: 'acs:mns:<region>:<account>:queues/<queue>',
    dataFields: ['requestId', 'messageId', 'messageBody'],
    document: 'eventbridge-mns-events',
  },
  SourceRabbitMQParameters: {
    type: 'amqp:Queue:SendMessage',
    subject: 'acs:amqp:<region>:<account>:/instances/<instance>/vhosts/<vhost>/queues/<queue>',
    dataFields: ['envelope', 'body', 'props'],
    note: 'The sample is from an event source of a bus, where the user chooses the source.',
    document: 'eventbridge-rabbitmq-events',
  },
  SourceSLSParameters: {
    type: 'sls:connector',
    subject: 'acs:log:<region>:<account>:project/<project>/logstore/<logstore>',
    dataFields: ['__topic__', '__source__', '__client_ip__', '__receive_time__', '__pack_id__'],
    openData: true,
    note: 'The sample is from an event source of a bus, where the user chooses the source. The fields of the log stand beside these.',
    document: 'eventbridge-sls-events',
  },
};
