import {
  isJsonObject,
  isNumber,
  plainJson,
  printJson,
  readJson,
  spellingOf,
} from '../../../lib/core/model/json-value';
import { fc, runs } from '../../support/sampling';

const digits = fc.stringMatching(/^[0-9]{1,20}$/);
const spelt = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.oneof(fc.constant('0'), fc.stringMatching(/^[1-9][0-9]{0,20}$/)),
    fc.oneof(
      fc.constant(''),
      digits.map((part) => `.${part}`),
    ),
    fc.oneof(fc.constant(''), fc.stringMatching(/^[eE][+-]?[0-9]{1,3}$/)),
  )
  .map((parts) => parts.join(''));

describe('readJson', () => {
  it('keeps every spelling of a number, wherever it stands', () =>
    fc.assert(
      fc.property(spelt, spelt, (a, b) => {
        for (const text of [`{"a":${a},"b":[${b},${a}]}`, `[${a},"x",{"n":${b}}]`, a, ` ${b}\n`]) {
          expect(printJson(readJson(text))).toBe(text.trim());
        }
      }),
      { numRuns: runs(2000, 400) },
    ));

  it('reads as JSON.parse does', () =>
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(plainJson(readJson(text))).toEqual(JSON.parse(text));
        expect(plainJson(readJson(`${text.replace(/}$/, ',"n":1.0}')}`.replace('{,', '{')))).toBeDefined();
      }),
    ));

  it('tells numbers from objects', () => {
    for (const text of ['1', '1.0', '1e400']) {
      const value = readJson(text);
      expect([isNumber(value), isJsonObject(value), spellingOf(value as never)]).toEqual([true, false, text]);
    }
  });

  it.each(['', '{', '{"a":01}', '[1.]', '{"a":1.0,}', '"a\u0001"'])('refuses %j', (text) =>
    expect(() => readJson(text)).toThrow(SyntaxError),
  );
});
