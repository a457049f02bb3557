import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, TerraformStack } from 'cdktf';
import {
  AlicloudProvider,
  DeadLetterQueue,
  Duration,
  ErrorTolerance,
  EventPattern,
  EventStream,
  MnsSink,
  MnsSource,
  provider,
  RetryPolicy,
  ServiceLinkedRoles,
  SinkField,
  StreamStatus,
} from '../../lib';
import { ROLES } from './account';

/** The kinds that a run tries. */
export const KINDS = ['SourceMNSParameters', 'SinkMNSParameters'];

export interface AppOptions {
  readonly prefix: string;
  readonly region: string;
  readonly account: string;
  /** The service-linked roles that the app makes. */
  readonly roles: readonly string[];
  readonly status: StreamStatus;
  /** Where it is synthesized. */
  readonly folder: string;
}

/** The names of what a message goes through. */
export const NAMES = { from: 'in', stream: 'plain', to: 'out' } as const;

/** The stack of a run: three event streams between queues, one of which runs. */
export function synthesize({
  prefix,
  region,
  account,
  roles,
  status,
  folder,
}: AppOptions): Record<string, any> {
  const app = new App({ outdir: folder });
  const stack = new TerraformStack(app, 'verify-cloud');
  new AlicloudProvider(stack, 'alicloud', { region, accountId: account });
  new ServiceLinkedRoles(stack, 'Roles', { existing: ROLES.filter((role) => !roles.includes(role)) });
  const queue = (name: string) =>
    new provider.MessageServiceQueue(stack, `queue-${name}`, { queueName: `${prefix}-${name}` });
  const [from, to, second, third, dead] = [NAMES.from, NAMES.to, 'second', 'third', 'dead'].map(queue);

  new EventStream(stack, 'Plain', {
    streamName: `${prefix}-${NAMES.stream}`,
    source: MnsSource.fromQueue(from),
    sink: MnsSink.toQueue(to),
    status,
  });
  // These two are made and never started: what the service makes of their options shows in the second plan.
  new EventStream(stack, 'Options', {
    streamName: `${prefix}-options`,
    description: 'npm run verify:cloud',
    source: MnsSource.fromQueue(second, { base64Decode: false }),
    filter: EventPattern.fromObject({ source: ['acs:mns'] }),
    sink: MnsSink.toQueue(to, { body: SinkField.jsonPath('$.data'), base64Encode: true }),
    batchWindow: { messages: 10, interval: Duration.seconds(5) },
    tags: { purpose: 'verify-cloud' },
  });
  new EventStream(stack, 'DeadLetters', {
    streamName: `${prefix}-dead-letters`,
    source: MnsSource.fromQueue(third),
    sink: MnsSink.toQueue(to),
    retryPolicy: RetryPolicy.exponentialDecay(),
    errorTolerance: ErrorTolerance.ALL,
    deadLetterQueue: DeadLetterQueue.toMnsQueue(dead),
  });
  app.synth();
  return JSON.parse(readFileSync(join(folder, 'stacks', 'verify-cloud', 'cdk.tf.json'), 'utf8'));
}
