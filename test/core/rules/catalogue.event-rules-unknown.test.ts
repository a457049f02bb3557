import { mapMembers } from '../../../lib/core/model/json-object';
import { unknown } from '../../../lib/core/model/stream-definition';
import { CATALOGUE } from '../../../lib/core/rules/catalogue';
import { evaluate } from '../../../lib/core/rules/evaluate';
import { DEFAULT_SETTINGS } from '../../../lib/core/rules/settings';
import { resource } from '../../support/rules';

const ACCOUNT = '1234567890123456';
const QUEUE = `acs:mns:cn-beijing:${ACCOUNT}:queues/paid`;

/** An event rule in which as much as possible is wrong, each at a place of its own. */
const WRONG = {
  rule_name: 'orders',
  event_bus_name: 'orders',
  targets: [
    {
      target_id: 'a',
      type: 'acs.mns.queu',
      endpoint: QUEUE,
      push_retry_strategy: 'BACKOFF',
      dead_letter_queue: [{ arn: QUEUE }],
      param_list: [
        { resource_key: 'Body', form: 'TEMPLATE', value: '{"a":"$.data.*"}', template: '${a} ${b}' },
        { resource_key: 'Key', form: 'JSONPAHT', value: 'data.key' },
      ],
    },
    {
      target_id: 'a',
      type: 'acs.rocketmq',
      endpoint: `acs:mq:cn-hangzhou:9999999999999999:/instances/i/topic/t`,
      dead_letter_queue: [{ arn: `acs:ram::${ACCOUNT}:role/dead` }],
      param_list: [
        { resource_key: 'InstanceType', form: 'CONSTANT', value: 'Cloud_5' },
        { resource_key: 'Network', form: 'CONSTANT', value: 'PublicNetwork' },
      ],
    },
  ],
};

/** The rules that say themselves what they wait for; of the others, it is enough that somebody does. */
const SAY_THEMSELVES = [
  'credentials-missing',
  'dead-letter-source',
  'event-target',
  'same-account',
  'same-region',
  'targets-per-rule',
];

/** The places that may be unknown as a whole: lists and blocks. */
const PLACES = [
  '/targets',
  ...[0, 1].flatMap((i) =>
    ['', '/param_list', '/param_list/0', '/param_list/1', '/dead_letter_queue', '/dead_letter_queue/0'].map(
      (place) => `/targets/${i}${place}`,
    ),
  ),
];

function without(value: unknown, place: string, at = ''): unknown {
  if (at === place) return unknown('later');
  return mapMembers(value, (member, key) => without(member, place, `${at}/${key}`));
}

function judge(values: unknown) {
  const { findings, notEvaluated } = evaluate(
    {
      streams: [],
      resources: [
        resource('alicloud_event_bridge_rule', values as Record<string, unknown>, { account: ACCOUNT }),
      ],
    },
    DEFAULT_SETTINGS,
    CATALOGUE,
  );
  return { findings, notEvaluated };
}

/** A finding of a block that its resource has once leads past its place in the list. */
const isBelow = (pointer = '', place: string) =>
  pointer === place || `${pointer}/`.startsWith(`${place.replace(/(dead_letter_queue)\/0$/, '$1')}/`);

describe('a rule about event rules', () => {
  const { findings } = judge(WRONG);
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();

  it('is one of many', () => {
    const others = ['dead-letter-arn', 'json-path', 'retry-policy', 'template-variables'];
    expect(rules).toEqual(expect.arrayContaining([...SAY_THEMSELVES, ...others]));
  });

  it.each(PLACES)('says that it is not evaluated what is not known at %s', (place) => {
    const { findings: now, notEvaluated } = judge(without(WRONG, place));
    const lost = findings.filter(({ pointer }) => isBelow(pointer, place)).map(({ rule }) => rule);
    const said = new Set([...notEvaluated, ...now].map(({ rule }) => rule));
    expect(lost.filter((rule) => SAY_THEMSELVES.includes(rule) && !said.has(rule))).toEqual([]);
    expect(notEvaluated.filter(({ pointer }) => isBelow(pointer, place))).not.toEqual([]);
    // Nothing is found that was not: what is not known is not missing.
    const before = new Set(findings.map(({ rule, pointer }) => `${rule} ${pointer}`));
    const isNew = ({ rule, pointer }: { rule: string; pointer?: string }) =>
      !before.has(`${rule} ${pointer}`);
    expect(now.filter(isNew)).toEqual([]);
  });
});
