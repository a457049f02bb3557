import { repeatsKeys, withRepeatedKeys } from '../../../../lib/core/reading/stack/parse-blocks';
import { fc } from '../../../support/sampling';

const read = (text: string) => withRepeatedKeys(text, JSON.parse(text));

describe('a configuration with keys that repeat', () => {
  it.each<[string, string, unknown]>([
    ['two objects', '{"a":{"x":1},"a":{"y":2}}', { a: [{ x: 1 }, { y: 2 }] }],
    ['an object and a list', '{"a":{"x":1},"a":[{"y":2},{"z":3}]}', { a: [{ x: 1 }, { y: 2 }, { z: 3 }] }],
    ['three of them', '{"a":{},"a":{},"a":{}}', { a: [{}, {}, {}] }],
    ['deeper ones', '{"r":{"t":{"a":{"x":1}},"t":{"b":{}}}}', { r: { t: [{ a: { x: 1 } }, { b: {} }] } }],
    ['a key that is spelt in two ways', '{"a":{"x":1},"\\u0061":{"y":2}}', { a: [{ x: 1 }, { y: 2 }] }],
    ['the last comment', '{"//":"one","//":"two"}', { '//': 'two' }],
    ['a key called __proto__', '{"__proto__":{"x":1},"__proto__":{"y":2}}', undefined],
  ])('has both of %s', (_, text, expected) => {
    const value = read(text);
    if (expected !== undefined) expect(value).toEqual(expected);
    else expect(Object.entries(value as object)).toEqual([['__proto__', [{ x: 1 }, { y: 2 }]]]);
  });

  it.each([
    ['{"resource":{"t":{"a":{"source":"x","source":"y"}}}}', '/resource/t/a/source'],
    ['{"a":{"x/y":1,"x/y":2}}', '/a/x~1y'],
    ['{"a":[{"b":null,"b":{}}]}', '/a/0/b'],
  ])('is refused where an argument does: %s', (text, pointer) => {
    expect(() => read(text)).toThrow(`has ${pointer} twice, which Terraform refuses`);
  });

  it('is told from one in which none does, whatever stands in its texts', () => {
    const json = fc.json({ maxDepth: 4 });
    fc.assert(
      fc.property(json, fc.constantFrom(undefined, 2), (text, indent) => {
        const value: unknown = JSON.parse(text);
        expect(repeatsKeys(JSON.stringify(value, undefined, indent), value)).toBe(false);
      }),
    );
    expect(
      repeatsKeys('{"a\\"b":"c\\\\","d":{"a\\"b":": \\":"}}', { 'a"b': 'c\\', d: { 'a"b': ': ":' } }),
    ).toBe(false);
  });

  it('may nest deeper than functions can call themselves', () => {
    const text = `{"a":1,"a":2,"b":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    expect(read(text)).toHaveProperty('a', 2);
  });
});
