import { JsonObject, readJson } from '../../../lib/core/model/json-value';
import { describeFailure, fieldName } from '../../../lib/core/simulation/describe-failure';
import { compilePattern } from '../../../lib/core/simulation/compile-pattern';
import { matchPattern } from '../../../lib/core/simulation/match-pattern';

/** Why a field `a` of a value is not what is wanted; both are texts of JSON. */
function why(wanted: string, event: string, path = ['data', 'a']) {
  const read = readJson(event) as JsonObject;
  const inner = path.reduceRight((text, name) => `{${JSON.stringify(name)}:${text}}`, wanted);
  const { failed } = matchPattern(compilePattern(readJson(inner)), read);
  return describeFailure(failed!, read);
}

const whyValue = (wanted: string, got: string) => why(wanted, `{"data":{"a":${got}}}`).sentence;

describe('describeFailure', () => {
  it.each([
    ['["WARN"]', '"warn"', 'data.a is "warn", wanted "WARN": compared case-sensitively'],
    ['["WARN"]', '" WARN"', 'data.a is " WARN", wanted "WARN": blanks count'],
    ['["WARN","ERROR"]', '"INFO"', 'data.a is "INFO", wanted "WARN" or "ERROR"'],
    ['[300]', '300.0', 'data.a is the number 300.0, wanted 300: numbers are compared as they are spelt'],
    ['["300"]', '300', 'data.a is the number 300, wanted "300": a number is not a text'],
    ['[true]', '"true"', 'data.a is "true", wanted true: a text is not a boolean'],
    ['[null]', '"null"', 'data.a is "null", wanted null: a text is not null'],
    [
      '["\u00e9"]',
      '"e\u0301"',
      'data.a is "e\u0301", wanted "\u00e9": it is another sequence of Unicode characters',
    ],
    [
      '[{"prefix":"a/"}]',
      '"A/b"',
      'data.a is "A/b", wanted text that begins with "a/": compared case-sensitively',
    ],
    [
      '[{"suffix":"x"}]',
      '5',
      'data.a is the number 5, wanted text that ends with "x": a number is not a text',
    ],
    ['[{"contains":"x"}]', '"y"', 'data.a is "y", wanted text with "x" in it'],
    [
      '[{"numeric":[">",5,"<=",9.0]}]',
      '5',
      'data.a is the number 5, wanted a number greater than 5 and of at most 9.0',
    ],
    ['[{"numeric":["=",5]}]', '"5"', 'data.a is "5", wanted a number equal to 5: a text is not a number'],
    ['[{"cidr":"10.0.0.0/24"}]', '"10.0.1.1"', 'data.a is "10.0.1.1", wanted an address in 10.0.0.0/24'],
    ['[{"exists":false}]', 'null', 'data.a is null, wanted no such field'],
    ['[{"anything-but":["x",1]}]', '"x"', 'data.a is "x", wanted anything but "x" and 1'],
    ['[{"anything-but":"x"}]', '"x"', 'data.a is "x", wanted anything but "x"'],
    [
      '[{"anything-but":{"prefix":"x"}}]',
      '"xy"',
      'data.a is "xy", wanted anything but text that begins with "x"',
    ],
    ['["x"]', '[]', 'data.a is an empty list, wanted "x": an empty list matches nothing but "exists": true'],
    ['["x"]', '["y"]', 'data.a is the list ["y"], wanted "x": none of its elements is'],
    [
      '["x"]',
      '{"b":"x"}',
      'data.a is the object {"b":"x"}, wanted "x": an object has no value of its own; name a field in it',
    ],
  ])('wanted %s, got %s: %s', (wanted, got, sentence) => expect(whyValue(wanted, got)).toBe(sentence));

  it.each([
    ['{}', ['data', 'a'], 'the event has no data.a, wanted "x"'],
    [
      '{"data":{"A":1}}',
      ['data', 'a'],
      'the event has no data.a, wanted "x": it has data.A, which is the number 1',
    ],
    [
      '{"data":{"level":"x"}}',
      ['data', 'body', 'level'],
      'the event has no data.body.level, wanted "x": it has data.level, which is "x"',
    ],
    [
      '{"data":{"body":{"lvel":"x"}}}',
      ['data', 'body', 'level'],
      'the event has no data.body.level, wanted "x": it has data.body.lvel, which is "x"',
    ],
    [
      '{"data":{"body":"{\\"level\\":1}"}}',
      ['data', 'body', 'level'],
      'the event has no data.body.level, wanted "x": data.body is a text with JSON in it, and a filter does not look into a text; the data format JSON makes it an object',
    ],
    [
      '{"data":{"items":[{"id":"x"}]}}',
      ['data', 'items', 'id'],
      'the event has no data.items.id, wanted "x": data.items is a list, and a filter does not look into the objects of a list',
    ],
    [
      '{"data":{"body":"ok"}}',
      ['data', 'body', 'id'],
      'the event has no data.body.id, wanted "x": data.body is "ok"',
    ],
  ])('in %s, %j: %s', (event, path, sentence) => expect(why('["x"]', event, path).sentence).toBe(sentence));

  it('has the parts of the sentence', () =>
    expect(why('["WARN"]', '{"data":{"Level":"WARN"}}', ['data', 'level'])).toMatchObject({
      field: 'data.level',
      wanted: '"WARN"',
      got: 'nothing',
      nearest: 'data.Level',
    }));

  it('shortens what is long', () =>
    expect(whyValue('["x"]', JSON.stringify('y'.repeat(500))).length).toBeLessThan(150));
});

it('names fields as people write them', () =>
  expect(fieldName(['data', 'a.b', 'größe', 'x-y', '0'])).toBe('data["a.b"].größe.x-y["0"]'));
