import { unknown } from '../../../lib/core/model/stream-definition';
import { CATALOGUE } from '../../../lib/core/rules/catalogue';
import { evaluate } from '../../../lib/core/rules/evaluate';
import { DEFAULT_SETTINGS } from '../../../lib/core/rules/settings';
import { resource } from '../../support/rules';

/** What the rules about filters, fields, retries, dead letters and regions say of a rule of an event bus. */
function judge(values: Record<string, unknown>) {
  const resources = [resource('alicloud_event_bridge_rule', { rule_name: 'orders', ...values })];
  const { findings, notEvaluated } = evaluate({ streams: [], resources }, DEFAULT_SETTINGS, CATALOGUE);
  return {
    found: findings
      .filter(({ rule }) => !/service-linked|targets-per/.test(rule))
      .map(({ rule, pointer }) => `${rule} ${pointer}`)
      .sort(),
    skipped: notEvaluated.map(({ rule, pointer }) => `${rule} ${pointer}`),
  };
}

const target = (change: Record<string, unknown> = {}) => ({
  target_id: '1',
  type: 'acs.fc.function',
  endpoint: 'acs:fc:cn-hangzhou:1234567890123456:functions/clean',
  param_list: [{ resource_key: 'Body', form: 'ORIGINAL' }],
  ...change,
});

describe('a rule of an event bus', () => {
  it('is judged as a stream is', () => {
    const { found } = judge({
      filter_pattern: {
        source: [{ wildcard: 'a*' }],
        'detail-type': ['x'],
        data: { status: 'bare', list: [1, 2, 3, 4, 5, 6].map((n) => ({ prefix: `a${n}` })) },
      },
      targets: [
        target({
          endpoint: 'acs:fc:cn-beijing:1234567890123456:functions/clean',
          push_retry_strategy: 'BACKOFF',
          dead_letter_queue: [{ arn: 'acs:ram::1234567890123456:role/dead' }],
          param_list: [
            { resource_key: 'Body', form: 'TEMPLATE', value: '{"a":"$.data.*"}', template: '${a} ${b}' },
            { resource_key: 'Key', form: 'JSONPATH', value: 'data.key' },
          ],
        }),
      ],
    });
    expect(found).toEqual(
      expect.arrayContaining([
        'dead-letter-arn /targets/0/dead_letter_queue/arn',
        'filter-expressions /filter_pattern/data/list',
        'filter-pattern /filter_pattern/data/status',
        'filter-pattern /filter_pattern/detail-type',
        'filter-pattern /filter_pattern/source/0/wildcard',
        'json-path /targets/0/param_list/0/value',
        'json-path /targets/0/param_list/1/value',
        'retry-policy /targets/0/push_retry_strategy',
        'same-region /targets/0/endpoint',
        'template-variables /targets/0/param_list/0',
      ]),
    );
  });

  it('has nothing said against it where it is in order', () =>
    expect(
      judge({
        filter_pattern: { source: ['shop'], data: { level: [{ numeric: ['>', 3] }] } },
        targets: {
          ...target(),
          push_retry_strategy: 'BACKOFF_RETRY',
          dead_letter_queue: { arn: 'acs:mns:cn-hangzhou:1234567890123456:/queues/dead' },
          param_list: { resource_key: 'Body', form: 'JSONPATH', value: '$.data.x', template: '' },
        },
      }).found,
    ).toEqual([]));

  it('is not judged where it is not known, which is said', () => {
    const { found, skipped } = judge({
      filter_pattern: unknown('later'),
      targets: [target({ endpoint: unknown('fc') })],
    });
    expect(found).toEqual([]);
    expect(skipped).toEqual(
      expect.arrayContaining(['filter-pattern /filter_pattern', 'same-region /targets/0/endpoint']),
    );
    expect(judge({ targets: unknown('later') }).found).toEqual([]);
  });

  it('names a pattern that is not JSON', () =>
    expect(judge({ filter_pattern: '{"source":', targets: [target()] }).found).toEqual([
      'filter-pattern /filter_pattern',
    ]));
});
