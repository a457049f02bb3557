import { checkPattern } from '../../../lib/core/simulation/pattern-grammar';
import { unknown } from '../../../lib/core/model/stream-definition';

/** What is wrong with one item of a field. */
const problems = (item: unknown) =>
  checkPattern({ data: { a: [item] } }).problems.map(({ pointer, expected }) => [pointer.slice(8), expected]);

describe('checkPattern', () => {
  it('says what it got and what it expected', () => {
    expect(checkPattern(5).problems).toEqual([
      {
        pointer: '',
        message: 'the pattern is not an object',
        got: 5,
        expected: 'a JSON object; {} lets every event through',
      },
    ]);
    for (const pattern of [null, [], 'x', undefined]) expect(checkPattern(pattern).problems).toHaveLength(1);
  });

  it.each([
    'id',
    'source',
    'type',
    'specversion',
    'datacontenttype',
    'dataschema',
    'subject',
    'time',
    'aliyunx',
  ])('knows the attribute %s', (name) => {
    expect(checkPattern({ [name]: ['x'] }).problems).toEqual([]);
    expect(checkPattern({ [name]: 'x' }).problems).toHaveLength(1);
  });

  it('names the attributes where there is no such one', () => {
    for (const name of ['xaliyun', 'Source', 'data2'])
      expect(checkPattern({ [name]: ['x'] }).problems).toEqual([
        expect.objectContaining({
          got: name,
          expected:
            'data, id, source, type, specversion, datacontenttype, dataschema, subject, time or an aliyun extension',
        }),
      ]);
  });

  it('wants fields in data, at each level', () => {
    expect(checkPattern({ data: {} }).problems).toHaveLength(1);
    expect(checkPattern({ data: null }).problems).toHaveLength(1);
    expect(checkPattern({ data: { a: { b: {} }, c: null } }).problems.map(({ pointer }) => pointer)).toEqual([
      '/data/a/b',
      '/data/c',
    ]);
  });

  it('sets aside what is not known, at each level, and goes on', () => {
    const { problems: found, unknowns } = checkPattern({
      source: unknown('a'),
      data: { b: unknown('b'), c: { d: [unknown('d'), { prefix: unknown('e') }, []] } },
    });
    expect(found.map(({ pointer }) => pointer)).toEqual(['/data/c/d/2']);
    expect([...unknowns]).toEqual([
      ['/source', 'a'],
      ['/data/b', 'b'],
      ['/data/c/d/0', 'd'],
      ['/data/c/d/1/prefix', 'e'],
    ]);
    expect([...checkPattern({ data: unknown('x') }).unknowns]).toEqual([['/data', 'x']]);
    expect(checkPattern({ data: unknown('x') }).problems).toEqual([]);
  });
});

describe('operators', () => {
  it('are not judged where what they want is not known', () => {
    for (const name of ['prefix', 'anything-but', 'numeric', 'cidr', 'exists'])
      expect(problems({ [name]: unknown('later') })).toEqual([]);
    const { unknowns } = checkPattern({ data: { a: [{ 'anything-but': { prefix: unknown('later') } }] } });
    expect([...unknowns]).toEqual([['/data/a/0/anything-but/prefix', 'later']]);
  });

  it('are these', () =>
    expect(problems({ like: 'x' })).toEqual([
      ['0/like', 'prefix, suffix, contains, anything-but, numeric, cidr, exists'],
    ]));

  it.each(['prefix', 'suffix', 'contains'])('%s wants text', (name) => {
    expect(problems({ [name]: 'x' })).toEqual([]);
    for (const value of ['', 5, null, ['x']])
      expect(problems({ [name]: value })).toEqual([[`0/${name}`, 'text that is not empty']]);
  });

  it('anything-but takes plain values, or one prefix or suffix', () => {
    for (const value of [
      'x',
      '',
      5,
      null,
      true,
      ['x', 5, null, false, unknown('later')],
      { prefix: 'x' },
      { suffix: 'x' },
    ])
      expect(problems({ 'anything-but': value })).toEqual([]);
    expect(problems({ 'anything-but': ['x', {}, ['y']] }).map(([pointer]) => pointer)).toEqual([
      '0/anything-but/1',
      '0/anything-but/2',
    ]);
    for (const value of [{}, { prefix: 'x', suffix: 'y' }, { contains: 'x' }])
      expect(problems({ 'anything-but': value })).toEqual([
        ['0/anything-but', '{"prefix": text} or {"suffix": text}'],
      ]);
    expect(problems({ 'anything-but': { suffix: '' } })).toEqual([
      ['0/anything-but/suffix', 'text that is not empty'],
    ]);
  });

  it('numeric takes one or two comparisons with numbers in range', () => {
    for (const comparison of ['=', '!=', '>', '>=', '<', '<='])
      expect(problems({ numeric: [comparison, 1] })).toEqual([]);
    expect(problems({ numeric: ['>', -1e9, '<', 1e9] })).toEqual([]);
    for (const value of [[], ['>'], ['>', 1, '<'], ['>', 1, '<', 2, '<', 3], '>1', null])
      expect(problems({ numeric: value })).toEqual([
        ['0/numeric', '1–2 comparisons, each an operator and a number'],
      ]);
    for (const number of [1e9 + 1, -1e9 - 1, NaN, '1', null])
      expect(problems({ numeric: ['>', 1, '<', number] })).toEqual([
        ['0/numeric/3', 'a number from -1,000,000,000 to 1,000,000,000'],
      ]);
    expect(problems({ numeric: ['==', 1] })).toEqual([['0/numeric/0', '= != > >= < <=']]);
    expect(problems({ numeric: [unknown('a'), unknown('b')] })).toEqual([]);
  });

  it.each(['0.0.0.0', '255.255.255.255', '10.0.0.0/0', '10.0.0.0/32', '1.2.3.4/9'])(
    'cidr takes %s',
    (value) => expect(problems({ cidr: value })).toEqual([]),
  );

  it.each([
    '256.0.0.0',
    '0.256.0.0',
    '0.0.256.0',
    '0.0.0.256',
    '10.0.0.0/33',
    '10.0.0',
    '10.0.0.0/',
    'x10.0.0.0',
    '10.0.0.0x',
    '1000.0.0.0',
    '10.0.0.0/008',
    '',
    5,
    [['10.0.0.0']],
  ])('cidr refuses %p', (value) =>
    expect(problems({ cidr: value })).toEqual([
      ['0/cidr', 'a block such as 10.0.0.0/24, or one IPv4 address'],
    ]),
  );

  it('exists takes a boolean', () => {
    for (const value of [true, false]) expect(problems({ exists: value })).toEqual([]);
    for (const value of ['true', 1, null])
      expect(problems({ exists: value })).toEqual([['0/exists', 'true or false']]);
  });
});
