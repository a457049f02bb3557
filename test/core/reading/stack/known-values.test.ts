import { blocksOf } from '../../../../lib/core/reading/stack/blocks';
import { KnownValues } from '../../../../lib/core/reading/stack/known-values';

const MODULE = blocksOf({
  locals: [
    {
      region: 'cn-hangzhou',
      port: 9092,
      list: ['a', 'b'],
      from: '${var.region}',
      both: '${local.region}-${local.port}',
    },
    {
      open: '${alicloud_vpc.v.id}',
      circle: '${local.circle2}',
      circle2: '${local.circle}',
      escaped: 'a $${b}',
    },
  ],
  variable: { region: { default: 'cn-beijing' }, name: {} },
});

describe('what is written in a module', () => {
  const root = new KnownValues(MODULE, undefined);
  const called = new KnownValues(MODULE, { name: 'orders', source: './m' });

  it.each<[unknown, unknown]>([
    ['${local.region}', 'cn-hangzhou'],
    ['in ${local.region}:${ local.port }', 'in cn-hangzhou:9092'],
    ['${local.port}', 9092],
    ['${local.list}', ['a', 'b']],
    [{ deep: ['${local.both}'] }, { deep: ['cn-hangzhou-9092'] }],
    ['{"a":${jsonencode(local.region)},"b":${jsonencode(local.list)}}', '{"a":"cn-hangzhou","b":["a","b"]}'],
    ['${local.escaped}', 'a $${b}'],
  ])('stands in place of %j', (value, expected) => {
    expect(root.in(value)).toEqual(expected);
  });

  it.each([
    ...[
      '${local.open}',
      '${local.circle}',
      '${local.none}',
      '$${local.region}',
      '${var.region}',
      '${var.name}',
    ],
    ...[
      '${local.from}',
      '${upper(local.region)}',
      '${local.list[0]}',
      'list ${local.list}',
      '${jsonencode(local.region}',
    ],
  ])('does not stand in place of %s', (value) => {
    expect(root.in(value)).toBe(value);
  });

  it('is what a call gives, or the default of a variable', () => {
    expect(called.in(['${var.name}', '${var.region}', '${local.from}'])).toEqual([
      'orders',
      'cn-beijing',
      'cn-beijing',
    ]);
    const open = new KnownValues(MODULE, { name: '${alicloud_vpc.v.id}' });
    expect(open.in('${var.name}')).toBe('${var.name}');
  });

  it('ends where locals double each other', () => {
    const locals = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [
        `l${i}`,
        i === 0 ? 'x'.repeat(100) : `\${local.l${i - 1}}\${local.l${i - 1}}`,
      ]),
    );
    const known = new KnownValues(blocksOf({ locals }), undefined);
    expect(String(known.in('${local.l59}')).length).toBeLessThan(1e6);
  });
});
