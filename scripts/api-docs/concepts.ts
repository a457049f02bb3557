/** A page of the reference: the types of one folder of the constructs. */
export interface Concept {
  /** The folder below `lib/constructs`, and the name of the page. */
  readonly folder: string;
  readonly title: string;
  /** What is on the page, in a sentence of the index. */
  readonly about: string;
}

/** The pages, in the order in which a newcomer needs them. */
export const CONCEPTS: readonly Concept[] = [
  { folder: 'patterns', title: 'Ready-made streams', about: 'Streams between the usual brokers.' },
  { folder: 'stream', title: 'Event streams', about: 'Any source to any sink, and streams that exist.' },
  { folder: 'sources', title: 'Sources', about: 'What a stream reads from.' },
  { folder: 'sinks', title: 'Sinks', about: 'What a stream delivers to.' },
  { folder: 'filters', title: 'Filters and events', about: 'Which events pass, and the fields they have.' },
  { folder: 'transforms', title: 'Transforms', about: 'Functions and models between filter and sink.' },
  {
    folder: 'delivery',
    title: 'Delivery',
    about: 'Batches, retries, dead-letter queues and capacity.',
  },
  { folder: 'values', title: 'Values', about: 'Instances, positions, durations and enumerations.' },
  { folder: 'functions', title: 'Functions', about: 'Function Compute as a transform or a sink.' },
  { folder: 'event-bus', title: 'Event buses', about: 'Buses, their sources, rules and targets.' },
  { folder: 'network', title: 'Networks', about: 'VPCs, security groups, and the way across the border.' },
  { folder: 'access', title: 'Access', about: 'Roles of streams, and permissions of those who deploy.' },
  { folder: 'monitoring', title: 'Monitoring', about: 'Metrics, alarms and contacts.' },
  {
    folder: 'synthesis',
    title: 'Rules, quotas and tags',
    about: 'What an app acknowledges, raises and tags.',
  },
  { folder: 'simulation', title: 'Simulation', about: 'What a stream does with an event.' },
  { folder: 'testing', title: 'Testing', about: 'The submodule `testing`.' },
  { folder: 'resources', title: 'Resources of an app', about: 'What sources and sinks are made from.' },
  { folder: 'provider', title: 'Provider', about: 'The Terraform provider `aliyun/alicloud`.' },
];
