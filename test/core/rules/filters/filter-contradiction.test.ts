import { unknown } from '../../../../lib/core/model/stream-definition';
import { filterContradiction } from '../../../../lib/core/rules/filters/filter-contradiction';
import { below, spellingsIn } from '../../../../lib/core/model/spellings';
import { check, definition } from '../../../support/rules';

const spelt = (text?: string) =>
  text === undefined
    ? {}
    : { filterPattern: JSON.parse(text), spelt: below('/FilterPattern', spellingsIn(text)) };

const says = (item: unknown, text?: string) =>
  check(filterContradiction, definition({ filterPattern: { data: { x: [item, 'y'] } }, ...spelt(text) })).map(
    ({ pointer, message }) => `${pointer}: ${message}`,
  );

describe('filter-contradiction', () => {
  it.each([
    [['>', 1, '<', 2]],
    [['>=', 1, '<=', 1]],
    [['=', 1, '!=', 2]],
    [['>', 5, '>=', 5]],
    [['<', 1, '>', 0.5]],
    [['!=', 1, '!=', 2]],
    [['!=', 1]],
    [['>', 999999999]],
    [['>', unknown('later'), '<', 5]],
    [['>', 'x']],
    [['~', 1]],
    [[]],
  ])('numeric %j has numbers, or is judged elsewhere', (numeric) => expect(says({ numeric })).toEqual([]));

  it.each([
    [['>=', 50, '<=', 10]],
    [['>', 1, '<', 1]],
    [['>=', 1, '<', 1]],
    [['=', 1, '=', 2]],
    [['>', 5, '=', 5]],
    [['=', 5, '>', 5]],
    [['=', 5, '!=', 5]],
    [['!=', 5, '=', 5]],
    [['<', 0.1, '>', 0.2]],
    [['<=', -1, '>=', 0]],
  ])('numeric %j has none', (numeric) =>
    expect(says({ numeric })).toEqual(['/FilterPattern/data/x/0/numeric: no number is in the range']),
  );

  it('anything-but of an empty list excludes nothing', () => {
    expect(says({ 'anything-but': [] })).toEqual([
      '/FilterPattern/data/x/0/anything-but: anything-but excludes nothing, and the open-source engine lets through whatever is there',
    ]);
    expect(says({ 'anything-but': ['a'] })).toEqual([]);
  });

  it.each([
    ['10.0.0.0/30', 0],
    ['10.0.0.5/24', 0],
    ['0.0.0.0/0', 0],
    ['10.0.0.1', 0],
    ['10.0.0.0/31', 1],
    ['10.0.0.1/32', 1],
    ['10.0.0.1/33', 0],
  ])('cidr %s: %d', (cidr, count) => {
    const found = says({ cidr });
    expect(found).toHaveLength(count);
    for (const message of found) expect(message).toContain('/cidr: the open-source engine leaves out');
  });

  it.each(['1', '1.5', '300.0', '-5', '0.001', '2147483648', '9223372036854775807'])('finds %s', (text) => {
    expect(says(Number(text), `{"data":{"x":[${text}]}}`)).toEqual([]);
    expect(says({ 'anything-but': Number(text) }, `{"data":{"x":[{"anything-but":${text}}]}}`)).toEqual([]);
  });

  it.each([
    ['0.0001', '1.0E-4'],
    ['1.50', '1.5'],
    ['3.0e2', '300'],
    ['1e3', '1000'],
    ['12345678.9', '1.23456789E7'],
    ['-0', '0'],
    ['-3000000000', '1294967296'],
  ])('never finds %s, which is spelt %s', (text, respelt) => {
    const message = `the open-source engine spells the number of an event ${respelt} before it compares it as text, and never finds it equal to ${text}`;
    expect(says(Number(text), `{"data":{"x":[${text}]}}`)).toEqual([`/FilterPattern/data/x/0: ${message}`]);
    expect(says({}, `{"data":{"x":[{"anything-but":["a",${text}]}]}}`)).toEqual([
      `/FilterPattern/data/x/0/anything-but: ${message}`,
    ]);
  });

  it('judges numbers of a pattern without a text as JavaScript spells them', () =>
    expect(says(0.0001)).toHaveLength(1));

  it('says that some attributes are in every event', () => {
    const attribute = (name: string, exists: boolean) =>
      check(filterContradiction, definition({ filterPattern: { [name]: [{ exists }] } })).map(
        ({ message }) => message,
      );
    for (const name of ['id', 'source', 'specversion', 'type'])
      expect(attribute(name, false)).toEqual([`every event has the attribute ${name}`]);
    for (const name of ['subject', 'time', 'aliyunregionid']) expect(attribute(name, false)).toEqual([]);
    expect(attribute('id', true)).toEqual([]);
  });

  it('says nothing of what is not known', () =>
    expect(says(unknown('later')).concat(says({ cidr: unknown('later') }))).toEqual([]));
});
