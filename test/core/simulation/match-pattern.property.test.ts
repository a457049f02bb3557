import { JsonObject, JsonValue } from '../../../lib/core/model/json-value';
import { evaluatePattern } from '../../../lib/core/simulation/evaluate-pattern';
import { fc, runs } from '../../support/sampling';

/** An alternative of a field, a value that satisfies it and one that does not; undefined is an absent field. */
interface Case {
  readonly item: JsonValue;
  readonly hit: JsonValue | undefined;
  readonly miss: JsonValue | undefined;
}

const text = fc.string({ minLength: 1, maxLength: 8 });
const integer = fc.integer({ min: -1e6, max: 1e6 });
const byte = fc.nat({ max: 255 });

const scalar: fc.Arbitrary<Case> = fc.oneof(
  text.map((value) => ({ item: value, hit: value, miss: `${value}x` })),
  integer.map((value) => ({ item: value, hit: value, miss: value + 1 })),
  fc.boolean().map((value) => ({ item: value, hit: value, miss: !value })),
  fc.constant({ item: null, hit: null, miss: 'null' }),
  fc.tuple(text, text).map(([a, b]) => ({ item: { prefix: a }, hit: a + b, miss: '' })),
  fc.tuple(text, text).map(([a, b]) => ({ item: { suffix: a }, hit: b + a, miss: '' })),
  fc.tuple(text, text, text).map(([a, b, c]) => ({ item: { contains: a }, hit: b + a + c, miss: '' })),
  fc
    .tuple(integer, fc.integer({ min: 1, max: 1000 }))
    .map(([a, width]) => ({ item: { numeric: ['>', a, '<=', a + width] }, hit: a + width, miss: a })),
  integer.map((a) => ({ item: { numeric: ['!=', a] }, hit: a + 1, miss: a })),
  fc.tuple(byte, byte, byte).map(([a, b, c]) => ({
    item: { cidr: `10.${a}.${b}.0/24` },
    hit: `10.${a}.${b}.${c}`,
    miss: `11.${a}.${b}.${c}`,
  })),
);

/** What does not hold for a list as soon as one element does. */
const whole: fc.Arbitrary<Case> = fc.oneof(
  text.map((value) => ({ item: { 'anything-but': value }, hit: `${value}x`, miss: value })),
  fc.tuple(text, integer).map(([a, b]) => ({ item: { 'anything-but': [a, b] }, hit: null, miss: b })),
  fc.tuple(text, text).map(([a, b]) => ({ item: { 'anything-but': { prefix: a } }, hit: '', miss: a + b })),
  fc.constant({ item: { exists: true }, hit: 0, miss: undefined }),
  fc.constant({ item: { exists: false }, hit: undefined, miss: '' }),
);

const inList: fc.Arbitrary<Case> = fc
  .tuple(scalar, fc.array(fc.constant('other'), { maxLength: 2 }))
  .filter(([{ hit, miss }]) => hit !== 'other' && miss !== 'other')
  .map(([{ item, hit, miss }, others]) => ({ item, hit: [...others, hit!], miss: [miss!] }));

/** A field with alternatives that no value here satisfies, before or after the one that counts. */
const field = fc
  .tuple(fc.oneof(scalar, whole, inList), fc.nat({ max: 2 }), fc.nat({ max: 2 }))
  .map(([one, before, after]) => ({
    ...one,
    wanted: [
      ...Array<JsonValue>(before).fill('\u0001before'),
      one.item,
      ...Array<JsonValue>(after).fill('\u0001after'),
    ],
  }));

type Field = Case & { readonly wanted: JsonValue[] };

/** Places that do not lie in each other. */
const PATHS = [
  ['source'],
  ['subject'],
  ['data', 'a'],
  ['data', 'b', 'c'],
  ['data', 'b', 'd', 'e'],
  ['data', 'f'],
];

function put(target: Record<string, any>, path: readonly string[], value: JsonValue | undefined): void {
  if (value === undefined) return;
  const parent = path.slice(0, -1).reduce((object, name) => (object[name] ??= {}), target);
  parent[path[path.length - 1]] = value;
}

const cases = fc
  .uniqueArray(fc.constantFrom(...PATHS), { minLength: 1, maxLength: PATHS.length })
  .chain((paths) =>
    fc.tuple(
      fc.constant(paths),
      fc.array(field, { minLength: paths.length, maxLength: paths.length }),
      fc.nat(),
    ),
  )
  .map(([paths, fields, chosen]) => ({ paths, fields: fields as Field[], chosen: chosen % paths.length }));

it('an event made to match does, and one that misses a single field does not', () =>
  fc.assert(
    fc.property(cases, ({ paths, fields, chosen }) => {
      const [pattern, hit, miss]: Record<string, any>[] = [{}, { data: {} }, { data: {} }];
      paths.forEach((path, i) => {
        put(pattern, path, fields[i].wanted);
        put(hit, path, fields[i].hit);
        put(miss, path, i === chosen ? fields[i].miss : fields[i].hit);
      });
      expect(evaluatePattern(pattern, hit as JsonObject)).toMatchObject({ outcome: 'match' });
      expect(evaluatePattern(pattern, miss as JsonObject)).toMatchObject({
        outcome: 'no-match',
        failed: { pointer: `/${paths[chosen].join('/')}` },
      });
    }),
    { numRuns: runs(10_000, 500) },
  ));
