import { unknown } from '../../../../lib/core/model/stream-definition';
import { rocketMqFilter } from '../../../../lib/core/rules/filters/rocketmq-filter';
import { resourceCases } from '../../../support/resource-cases';
import { check, definition } from '../../../support/rules';

const judge = (parameters: Record<string, unknown>, kind = 'SourceRocketMQParameters') =>
  check(rocketMqFilter, definition({ source: { kind, parameters } }));

describe('rocketmq-filter', () => {
  it('finds what the broker cannot read', () => {
    expect(judge({ Tag: 'paid | shipped', FilterSql: '(a > 1' })).toEqual([
      expect.objectContaining({
        pointer: '/Source/SourceRocketMQParameters/Tag',
        message: 'the tag expression has a single |: || stands between tags',
        got: '"paid | shipped"',
      }),
      expect.objectContaining({
        pointer: '/Source/SourceRocketMQParameters/FilterSql',
        message: 'the SQL expression has the end where ) is expected',
      }),
    ]);
  });

  it('says nothing of what is in order, missing, or of another kind', () => {
    expect(judge({ Tag: 'paid || shipped', FilterSql: 'a > 1' })).toEqual([]);
    expect(judge({ Tag: '', FilterSql: 5 })).toEqual([]);
    expect(judge({ Tag: 'a | b' }, 'SourceKafkaParameters')).toEqual([]);
  });

  it('says what it cannot judge yet', () =>
    expect(judge({ Tag: unknown('later') })).toEqual([
      'not evaluated: /Source/SourceRocketMQParameters/Tag (later)',
    ]));
});

resourceCases(rocketMqFilter, 'alicloud_event_bridge_event_source_v2', [
  [{ source_rocketmq_parameters: { tag: 'a || b' } }, []],
  [{ source_rocketmq_parameters: [{ tag: 'a | b' }] }, ['/source_rocketmq_parameters/tag: "a | b"']],
]);
