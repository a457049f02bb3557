import { EventPattern, Match } from '../../../lib';
import { filterPattern } from '../../../lib/core/rules/filters/filter-pattern';
import { check, definition } from '../../support/rules';

describe('Match', () => {
  it.each<[() => Match, unknown]>([
    [() => Match.exact('a'), 'a'],
    [() => Match.exact(5), 5],
    [() => Match.exact(true), true],
    [() => Match.emptyString(), ''],
    [() => Match.nullValue(), null],
    [() => Match.prefix('acs.'), { prefix: 'acs.' }],
    [() => Match.suffix('.jpg'), { suffix: '.jpg' }],
    [() => Match.contains('Normal'), { contains: 'Normal' }],
    [() => Match.anythingBut('init'), { 'anything-but': 'init' }],
    [() => Match.anythingBut(1, 2, null), { 'anything-but': [1, 2, null] }],
    [() => Match.anythingButPrefix('init'), { 'anything-but': { prefix: 'init' } }],
    [() => Match.anythingButSuffix('init'), { 'anything-but': { suffix: 'init' } }],
    [() => Match.equalTo(1), { numeric: ['=', 1] }],
    [() => Match.notEqualTo(1), { numeric: ['!=', 1] }],
    [() => Match.greaterThan(1), { numeric: ['>', 1] }],
    [() => Match.atLeast(1), { numeric: ['>=', 1] }],
    [() => Match.lessThan(1), { numeric: ['<', 1] }],
    [() => Match.atMost(1), { numeric: ['<=', 1] }],
    [() => Match.between(0, 5), { numeric: ['>=', 0, '<=', 5] }],
    [() => Match.numeric(['>', 0, '<=', 5]), { numeric: ['>', 0, '<=', 5] }],
    [() => Match.cidr('10.0.0.0/24'), { cidr: '10.0.0.0/24' }],
    [() => Match.exists(), { exists: true }],
    [() => Match.doesNotExist(), { exists: false }],
  ])('is one item of a leaf that EventBridge accepts', (make, api) => {
    const match = make();
    expect(match.toApi()).toEqual(api);
    const pattern = EventPattern.of({
      source: [Match.exact('acs:mq')],
      data: { body: { field: [match, Match.exact('x')] } },
    });
    expect(pattern.toApi()).toEqual({ source: ['acs:mq'], data: { body: { field: [api, 'x'] } } });
    expect(check(filterPattern, definition({ filterPattern: pattern.toApi() }))).toEqual([]);
  });

  it('matches every attribute and extensions', () => {
    const any = [Match.exists()];
    const names = ['id', 'source', 'type', 'specversion', 'datacontenttype', 'dataschema', 'subject', 'time'];
    const pattern = EventPattern.of({
      ...Object.fromEntries(names.map((name) => [name, any])),
      extensions: { aliyunregionid: any },
    });
    expect(Object.keys(pattern.toApi()).sort()).toEqual([...names, 'aliyunregionid'].sort());
    expect(check(filterPattern, definition({ filterPattern: pattern.toApi() }))).toEqual([]);
  });
});
