import { instanceNames } from '../../../../lib/core/rules/naming/instance-names';
import { Repetition, unknown } from '../../../../lib/core/model/stream-definition';
import { evaluate } from '../../../../lib/core/rules/evaluate';
import { DEFAULT_SETTINGS } from '../../../../lib/core/rules/settings';
import { definition } from '../../../support/rules';

const GROUP = '/Source/SourceKafkaParameters/ConsumerGroup';
const each = unknown('n-${each.key}');

function found(repetition: Repetition | undefined, name: unknown, group: unknown = each): string[] {
  const source = { kind: 'SourceKafkaParameters', parameters: { ConsumerGroup: group } };
  const stream = definition({ name: name as string, source, ...(repetition && { repetition }) });
  const { findings, notEvaluated } = evaluate({ streams: [stream], resources: [] }, DEFAULT_SETTINGS, [
    instanceNames,
  ]);
  return [
    ...findings.map(({ severity, pointer, message }) => `${severity} ${pointer}: ${message}`),
    ...notEvaluated.map(({ pointer, reason }) => `not evaluated ${pointer}: ${reason}`),
  ];
}

describe('instance-names', () => {
  const name = (by: string) =>
    `error /EventStreamingName: streamName (EventStreamingName): each stream that ${by} makes has the same name`;
  const group = (by: string) =>
    `warning ${GROUP}: consumerGroup (ConsumerGroup): each stream that ${by} makes reads with the same consumer group`;
  const open = unknown('${var.l}');

  it.each<[string, Repetition | undefined, unknown, unknown, string[]]>([
    ['one stream', undefined, 'a', 'g', []],
    ['one item', { by: 'for_each', instances: 1 }, 'a', 'g', []],
    ['a count of one', { by: 'count', instances: 1 }, 'a', 'g', []],
    ['no stream', { by: 'count', instances: 0 }, 'a', 'g', []],
    [
      'names of their own',
      { by: 'for_each', instances: 2 },
      each,
      unknown('jsonencode("g-${each.value}")'),
      [],
    ],
    [
      'names by index',
      { by: 'count', instances: 2 },
      unknown('x-${tostring(count.index)}'),
      unknown('${count.index}'),
      [],
    ],
    ['one name', { by: 'for_each', instances: 2 }, 'a', each, [name('for_each')]],
    ['one name by count', { by: 'count', instances: 2 }, 'a', each, [name('count')]],
    ['one reference', { by: 'for_each', instances: open }, unknown('${var.name}'), each, [name('for_each')]],
    ['no iterator but the word', { by: 'for_each', instances: 2 }, 'each-key', each, [name('for_each')]],
    ['one group', { by: 'for_each', instances: open }, each, 'g', [group('for_each')]],
    ['no group', { by: 'for_each', instances: 2 }, each, '', []],
    [
      'a stream that count makes or not',
      { by: 'count', instances: unknown('${var.on ? 1 : 0}') },
      'a',
      'g',
      ['not evaluated /EventStreamingName: ${var.on ? 1 : 0}', `not evaluated ${GROUP}: \${var.on ? 1 : 0}`],
    ],
  ])('%s', (_, repetition, streamName, consumerGroup, expected) =>
    expect(found(repetition, streamName, consumerGroup)).toEqual(expected),
  );
});
