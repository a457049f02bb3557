import { indefinite, jsonPath } from '../../../../lib/core/rules/transformation/json-path';
import { check, definition } from '../../../support/rules';

describe('indefinite', () => {
  it.each([
    '$',
    '$.a',
    '$.a.b',
    '$.a[0]',
    '$.a[10][2].b',
    '$[0]',
    "$['a']",
    "$['a']['b'].c",
    '$["a"]',
    "$['a..b']",
    "$['a*b']",
    "$['a?b']",
    "$['a,b:c']",
    "$['a\\'*']",
    '$["a\\"*"]',
    "$['']",
    '$.a[-1]',
    "$['a b']",
  ])('takes %s', (path) => expect(indefinite(path)).toBeUndefined());

  it.each([
    ['', 'it does not begin with $'],
    ['a$', 'it does not begin with $'],
    ['$..a', 'it scans all levels (..)'],
    ['$.a..b', 'it scans all levels (..)'],
    ['$.*', 'it has a wildcard (*)'],
    ['$.a[*]', 'it has a wildcard (*)'],
    ["$['a'].*", 'it has a wildcard (*)'],
    ['$.a[?(@.b)]', 'it has a filter (?)'],
    ['$.a[0,1]', 'it takes several elements'],
    ['$.a[1:]', 'it takes several elements'],
    ['$.a[:1]', 'it takes several elements'],
    ["$['a','b']", 'it takes several elements'],
    ['$.a b', 'a name with a blank stands without brackets and quotes'],
    ['$.a.length()', 'it calls a function'],
    ['$.', 'it is not complete'],
    ['$a', 'it is not complete'],
    ['$.a[', 'it is not complete'],
    ['$.a[]', 'it is not complete'],
    ['$.a]', 'it is not complete'],
    ['$.a[x]', 'it is not complete'],
    ['$.a[1x]', 'it is not complete'],
    ["$['a", 'it is not complete'],
    ['$.a.', 'it is not complete'],
  ])('says of "%s": %s', (path, why) => expect(indefinite(path)).toBe(why));

  it.each(['[', "['", '[,', '\\\\', '.['])('reads a million times %s in passing', (part) =>
    expect(indefinite(`$${part.repeat(1_000_000)}`)).toBeDefined(),
  );
});

describe('json-path', () => {
  it('leaves what is missing or no text to the contract', () => {
    for (const Value of [undefined, 5, null, ['$..a']]) {
      const sink = { kind: 'SinkKafkaParameters', parameters: { Key: { Form: 'JSONPATH', Value } } };
      expect(check(jsonPath, definition({ sink }))).toEqual([]);
    }
  });
});
