import { readSynthesizedStack } from '../../../../lib/core/reading/synthesized-stack';
import { evaluate } from '../../../../lib/core/rules/evaluate';
import { DEFAULT_SETTINGS } from '../../../../lib/core/rules/settings';
import { stackRecord } from '../../../../lib/core/rules/contract/stack-record';

/** What the rule says of a stack with these records. */
function found(ofStack: unknown, ofStream: unknown = {}, ofTopic: unknown = {}): string[] {
  const stack = {
    '//': { metadata: { stackName: 'Shop' }, ...(ofStack === undefined ? {} : { eventStreams: ofStack }) },
    resource: {
      alicloud_event_bridge_event_streaming: { s: { '//': ofStream, event_streaming_name: 's' } },
      alicloud_ons_topic: { t: { '//': ofTopic } },
    },
  };
  const { findings } = evaluate(readSynthesizedStack(stack), DEFAULT_SETTINGS, [stackRecord]);
  return findings.map(({ address, stack: name, pointer }) => `${address ?? name} ${pointer}`);
}

it.each<[string, unknown, string[]]>([
  ['nothing', undefined, []],
  ['what a synthesis writes', JSON.stringify({ raised: [{ rule: 'streams-per-region', maximum: 200 }] }), []],
  ['no text', { raised: [] }, ['Shop /~1~1/eventStreams']],
  ['null', null, ['Shop /~1~1/eventStreams']],
  ['no JSON', '{', ['Shop /~1~1/eventStreams']],
  ['no object', '[]', ['Shop /~1~1/eventStreams']],
  [
    'lists that are none',
    '{"raised":{},"existing":7}',
    ['Shop /~1~1/eventStreams/raised', 'Shop /~1~1/eventStreams/existing'],
  ],
  [
    'items that are none',
    JSON.stringify({
      raised: [null, { rule: 'loop', maximum: 1 }],
      environments: [{ path: 7 }],
      rules: { 'a/b': 'x' },
    }),
    [
      'Shop /~1~1/eventStreams/raised/0',
      'Shop /~1~1/eventStreams/raised/1',
      'Shop /~1~1/eventStreams/environments/0',
      'Shop /~1~1/eventStreams/rules/a~1b',
    ],
  ],
  ['severities that are none', '{"rules":[]}', ['Shop /~1~1/eventStreams/rules']],
])('finds in what a stack records each place that does not count: %s', (_, record, expected) =>
  expect(found(record)).toEqual(expected),
);

it('finds it at streams and at other resources', () =>
  expect(found(undefined, { acknowledged: [null, { rule: 'x' }] }, { unsafeSecrets: 7 })).toEqual([
    'alicloud_event_bridge_event_streaming.s /~1~1/acknowledged/0',
    'alicloud_event_bridge_event_streaming.s /~1~1/acknowledged/1',
    'alicloud_ons_topic.t /~1~1/unsafeSecrets',
  ]));
