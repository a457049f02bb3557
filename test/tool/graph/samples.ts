import * as fc from 'fast-check';
import { AppDefinition } from '../../../lib/core/model/app-definition';
import { StreamDefinition, StreamPart } from '../../../lib/core/model/stream-definition';
import { definition } from '../../support/rules';
import { CODE_POINT } from '../../support/code-point';

const constant = (Value: unknown) => ({ Form: 'CONSTANT', Value });

/** A RocketMQ topic that is read. */
export function rocketMqSource(
  InstanceId: unknown,
  Topic: unknown,
  RegionId: unknown = 'cn-hangzhou',
): StreamPart {
  return { kind: 'SourceRocketMQParameters', parameters: { RegionId, InstanceId, Topic } };
}

/** A RocketMQ topic that is delivered to. */
export function rocketMqSink(instance: unknown, topic: unknown): StreamPart {
  return {
    kind: 'SinkRocketMQParameters',
    parameters: { InstanceId: constant(instance), Topic: constant(topic) },
  };
}

/** Run options with an MNS queue for what fails. */
export function deadLetters(queue: string, region = 'cn-hangzhou'): Record<string, unknown> {
  return { DeadLetterQueue: { Arn: `acs:mns:${region}:1234567890123456:/queues/${queue}` } };
}

/** An app of streams alone, each with a place of its own. */
export function appOf(...changes: readonly Partial<StreamDefinition>[]): AppDefinition {
  const streams = changes.map((change, i) =>
    definition({ name: `stream-${i}`, location: { constructPath: `Stack/Stream${i}` }, ...change }),
  );
  return { streams, resources: [] };
}

/** Two topics that feed each other across the border, and an alarm that reads the dead letters of one way. */
export const CIRCLE: AppDefinition = appOf(
  {
    name: 'outward',
    status: 'RUNNING',
    source: rocketMqSource('rmq-1', 'a'),
    sink: rocketMqSink('rmq-2', 'b'),
    runOptions: deadLetters('dead'),
  },
  {
    name: 'homeward',
    status: 'PAUSED',
    region: 'ap-southeast-1',
    source: rocketMqSource('rmq-2', 'b'),
    sink: rocketMqSink('rmq-1', 'a'),
    filterPattern: { data: { level: ['ERROR', { prefix: 'W' }] } },
    transforms: [{ Arn: 'acs:fc:ap-southeast-1:1234567890123456:functions/enrich' }],
  },
  {
    name: 'alarm',
    source: { kind: 'SourceMNSParameters', parameters: { RegionId: 'cn-hangzhou', QueueName: 'dead' } },
    sink: {
      kind: 'SinkHttpsParameters',
      parameters: { URL: constant('https://ops:hunter2@alarm.example/in'), Token: constant('hunter2') },
    },
  },
);

/** Texts that mean something to one of the formats. */
export const HOSTILE = [
  '"',
  "it's",
  '`code`',
  '-->',
  '</script><script>alert(1)</script>',
  '<b>bold</b> &amp; &lt;',
  ']]>',
  '#35;',
  'style x:#35;y;',
  'classDef a:#fff;',
  '%%{init: {"theme": "dark"}}%%',
  '%% comment',
  '1. one',
  '- item',
  '* item',
  '# heading',
  '**strong** _weak_ [link](https://example.com)',
  '$$x^2$$',
  '$& $1 $`',
  'end',
  'subgraph x',
  'fa:fa-car',
  '@{ shape: circle }',
  '\\N \\G \\l \\',
  'a\nb\r\nc\td',
  'ﬂ°°35¶ß',
  '{{x}} [[y]] ((z))',
  '消息 🚀 é',
  '\u202Egnirts',
  '\u0000\u0007\u001B[31m',
  '\uD800',
  '__proto__',
  '|"label"|',
];

/** Any text, hostile ones often. */
export const hostileText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ maxLength: 30 }),
  fc.string({ maxLength: 12, unit: CODE_POINT }),
  fc.tuple(fc.constantFrom(...HOSTILE), fc.constantFrom(...HOSTILE)).map((pair) => pair.join(' ')),
);

/** Apps in which every text that a person writes is any text. */
export const hostileApp: fc.Arbitrary<AppDefinition> = fc
  .array(
    fc.record({
      name: hostileText,
      region: fc.option(hostileText, { nil: undefined }),
      status: fc.option(hostileText, { nil: undefined }),
      source: fc.tuple(hostileText, hostileText, hostileText).map((texts) => rocketMqSource(...texts)),
      sink: fc.oneof(
        fc.tuple(hostileText, hostileText).map((texts) => rocketMqSink(...texts)),
        fc.tuple(hostileText, hostileText).map(([kind, value]) => ({ kind, parameters: { [kind]: value } })),
      ),
      filterPattern: fc.dictionary(hostileText, fc.array(hostileText, { maxLength: 2 }), { maxKeys: 2 }),
      transforms: fc.array(
        hostileText.map((text) => ({ Arn: text })),
        { maxLength: 1 },
      ),
      runOptions: hostileText.map((text) => deadLetters(text)),
      description: hostileText,
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((changes) => appOf(...changes));
