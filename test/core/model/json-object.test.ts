import {
  haveSameMembers,
  isComposite,
  isObject,
  listOf,
  mapMembers,
  objectOf,
  oneOrMore,
  setMember,
} from '../../../lib/core/model/json-object';

const PLAIN = [undefined, null, 'text', '', 0, 1, true, false];

it.each([{}, { length: 1 }])('%j is an object', (value) =>
  expect([isObject(value), isComposite(value)]).toEqual([true, true]),
);
it.each([[[]], [[{}]]])('%j is composite, and no object', (value) =>
  expect([isObject(value), isComposite(value)]).toEqual([false, true]),
);
it.each(PLAIN)('%j is neither', (value) =>
  expect([isObject(value), isComposite(value)]).toEqual([false, false]),
);

it.each([...PLAIN, []])('objectOf(%j) is empty', (value) => expect(objectOf(value)).toEqual({}));
it.each([...PLAIN, {}, { 0: 'a', length: 1 }])('listOf(%j) is empty', (value) =>
  expect(listOf(value)).toEqual([]),
);

it.each([
  [undefined, []],
  [null, [null]],
  [{ a: 1 }, [{ a: 1 }]],
  [
    [1, 2],
    [1, 2],
  ],
  [[], []],
])('oneOrMore(%j) is %j', (value, list) => expect(oneOrMore(value)).toEqual(list));

it.each<[boolean, Record<string, unknown>, Record<string, unknown>]>([
  [true, {}, {}],
  [true, { a: '1', b: undefined }, { b: undefined, a: '1' }],
  [false, { a: '1' }, { a: '2' }],
  [false, { a: '1' }, { a: '1', b: '2' }],
  [false, { a: undefined }, { b: undefined }],
  [false, { a: {} }, { a: {} }],
])('it is %j that %j and %j have the same members', (isSame, one, other) =>
  expect(haveSameMembers(one, other)).toBe(isSame),
);

describe('mapMembers', () => {
  it.each(PLAIN)('leaves %j', (value) => expect(mapMembers(value, () => 'changed')).toBe(value));

  it('changes each member by its key, in a copy', () => {
    const value = { a: 1, list: [1] };
    expect(mapMembers(value, (member, key) => [key, member])).toEqual({ a: ['a', 1], list: ['list', [1]] });
    expect(mapMembers(['x', 'y'], (member, key) => `${key}${member}`)).toEqual(['0x', '1y']);
    expect(value).toEqual({ a: 1, list: [1] });
  });

  it('keeps a key that is called like a part of JavaScript', () => {
    const value = JSON.parse('{"__proto__":{"a":1},"constructor":2}');
    expect(JSON.stringify(mapMembers(value, (member) => member))).toBe(
      '{"__proto__":{"a":1},"constructor":2}',
    );
  });
});

describe.each(['a', '__proto__', 'constructor', 'toString'])('setMember of %s', (name) => {
  it('sets a member that stands in JSON, and another one in its place', () => {
    const object = {};
    for (const value of [{ a: 1 }, { a: 2 }]) {
      setMember(object, name, value);
      expect(JSON.stringify(object)).toBe(`{"${name}":${JSON.stringify(value)}}`);
    }
    expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });
});
