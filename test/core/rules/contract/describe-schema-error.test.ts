import { cite } from '../../../../lib/core/contract/documents';
import { describeComplaint } from '../../../../lib/core/rules/contract/describe-schema-error';
import { Complaint, documentAt } from '../../../../lib/core/rules/contract/schema-errors';

const TOPIC = '/Source/SourceMQTTParameters/Topic';

/** A complaint of one keyword about a value. */
function complaint(
  keyword: string,
  params: Record<string, unknown>,
  change: Partial<Complaint> & { schema?: object } = {},
) {
  const { schema = {}, ...given } = change;
  const error = { instancePath: '', keyword, params, parentSchema: schema };
  return describeComplaint({ error, pointer: TOPIC, value: 5, ...given });
}

describe('what a value must be', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>, string]>([
    ['minimum', { comparison: '>=', limit: 1 }, { minimum: 1, maximum: 32 }, '1–32'],
    ['maximum', { comparison: '<=', limit: 32 }, { minimum: 1, maximum: 32 }, '1–32'],
    ['maximum', { comparison: '<=', limit: 9 }, { minimum: 0, maximum: 9 }, '0–9'],
    ['minimum', { comparison: '>=', limit: 1 }, { minimum: 1 }, 'at least 1'],
    ['maximum', { comparison: '<=', limit: 32 }, { maximum: 32 }, '<= 32'],
    ['enum', { allowedValues: ['JSON', 'Text'] }, { minimum: 1 }, 'JSON, Text'],
    ['const', { allowedValue: 'CONSTANT' }, {}, 'CONSTANT'],
    ['const', { allowedValue: 1 }, {}, '1'],
    ['type', { type: 'string' }, { minimum: 1, maximum: 2 }, 'a value of type string'],
    ['pattern', { pattern: '^a$' }, {}, 'text that matches ^a$'],
    ['minLength', { limit: 3 }, {}, 'at least 3 characters'],
    ['maxLength', { limit: 9 }, {}, 'at most 9 characters'],
    ['exclusiveMinimum', { comparison: '>', limit: 0 }, {}, '> 0'],
    ['maxItems', { limit: 4 }, {}, 'maxItems 4'],
    ['pattern', { pattern: '^a$' }, { 'x-expected': 'the letter a' }, 'the letter a'],
  ])('by %s %j', (keyword, params, schema, limit) =>
    expect(complaint(keyword, params, { schema })).toEqual({
      pointer: TOPIC,
      source: documentAt(TOPIC),
      message: '{property} is not valid',
      got: '5',
      limit,
      fix: 'Correct {property}.',
    }),
  );
});

describe('what was got', () => {
  const got = (value: unknown, pointer = TOPIC) => complaint('type', { type: 'x' }, { value, pointer }).got;

  it.each([
    ['text', '"text"'],
    [5, '5'],
    [null, 'null'],
    [false, 'false'],
    [undefined, undefined],
    [[], 'a list of 0'],
    [['s', 's'], 'a list of 2'],
    [{}, 'an empty object'],
    [{ A: 's', B: 's' }, 'an object with A, B'],
  ])('%j is shown as %s', (value, shown) => expect(got(value)).toBe(shown));

  it('is shown to 80 characters', () => {
    expect(got('x'.repeat(78))).toBe(`"${'x'.repeat(78)}"`);
    expect(got('x'.repeat(79))).toBe(`"${'x'.repeat(79)}`);
    expect(got({ ['x'.repeat(63)]: 1 })).toHaveLength(78);
    expect(got({ ['x'.repeat(99)]: 1 })).toHaveLength(80);
  });

  it('is not shown where it is a secret', () =>
    expect(got('hunter2', '/Sink/SinkDorisParameters/Password/Value')).toBe('a secret (not shown)'));
});

describe('what a complaint says', () => {
  it('names the parameter, not the Value of its sink field', () => {
    const { message, fix } = complaint(
      'minLength',
      { limit: 1 },
      {
        value: '',
        pointer: '/Sink/SinkKafkaParameters/Topic/Value',
      },
    );
    expect([message, fix]).toEqual(['{property} is empty', 'Correct {property}.']);
    expect(complaint('type', { type: 'object' }, { pointer: '' }).message).toBe(' is not valid');
  });

  it('of what is missing takes the remedy from the schema, where it has one', () => {
    const missing = (properties?: object) =>
      complaint('required', { missingProperty: 'Topic' }, { missing: 'Topic', schema: { properties } });
    const common = { pointer: TOPIC, source: documentAt(TOPIC), message: '{property} is missing' };
    expect(missing({ Topic: { 'x-fix': 'Name it.' } })).toEqual({ ...common, fix: 'Name it.' });
    for (const properties of [{ Topic: {} }, {}, undefined])
      expect(missing(properties)).toEqual({ ...common, fix: 'Set {property}.' });
  });

  it.each([
    [
      { 'x-effect': ['Offset', 'NEW'] },
      {
        severity: 'warning',
        message: '{property} has no effect without {property Offset} NEW',
        limit: '{property Offset} NEW',
        fix: 'Set {property Offset} to NEW, or remove {property}.',
      },
    ],
    [
      { 'x-only-with': ['Target', 'Queue'] },
      {
        message: '{property} goes with {property Target} Queue alone',
        limit: '{property Target} Queue',
        fix: 'Set {property Target} to Queue, or remove {property}.',
      },
    ],
    [
      { 'x-instead-of': ['Table'] },
      {
        message: '{property} and {property Table} are both given',
        limit: 'one of {property Table} and {property}',
        fix: 'Remove {property} or {property Table}.',
      },
    ],
  ])('of what is excluded says by what: %j', (schema, said) =>
    expect(complaint('not', {}, { schema })).toEqual({
      pointer: TOPIC,
      source: documentAt(TOPIC),
      ...said,
    }),
  );
});

describe('what a complaint says of a name that is not known', () => {
  const extra = (pointer: string, properties?: object) =>
    complaint('additionalProperties', { additionalProperty: 'New' }, { pointer, schema: { properties } });

  it.each([
    ['/Source', 'source'],
    ['/Sink', 'sink'],
  ])('in %s: that there is no such kind', (pointer, side) =>
    expect(extra(pointer, { One: {}, Two: {} })).toEqual({
      pointer: `${pointer}/New`,
      source: documentAt(pointer),
      message: `New is not a kind of ${side} known here`,
      limit: 'One, Two',
      fix: expect.stringMatching(/^Correct the spelling of New .* acknowledge the rule contract there\.$/),
    }),
  );

  it('in a kind: only warns, for the service may be newer', () =>
    expect(extra('/Source/SourceMQTTParameters', { Topic: {} })).toEqual({
      severity: 'warning',
      pointer: '/Source/SourceMQTTParameters/New',
      source: documentAt('/Source/SourceMQTTParameters'),
      message: 'New is not a parameter known here',
      limit: 'Topic',
      fix: expect.stringMatching(
        /^Correct the spelling of New or remove it; .*sourceOverrides or sinkOverrides, or /,
      ),
    }));

  it.each(['/RunOptions', '/Sink/SinkKafkaParameters/Topic', '/Other/Source/Kind', ''])(
    'in "%s": only warns',
    (pointer) => expect(extra(pointer).severity).toBe('warning'),
  );

  it('lists nothing where the schema allows nothing', () => expect(extra('/RunOptions').limit).toBe(''));
});

describe('where it was read', () => {
  const own = { 'x-document': 'eventbridge-sdk' };

  it('is the document of the kind', () =>
    expect(complaint('enum', { allowedValues: [] }).source).toEqual(cite('eventbridge-mqtt')));

  it('is that of the parameter, where it has one', () =>
    expect(complaint('enum', { allowedValues: [] }, { schema: own }).source).toEqual(
      cite('eventbridge-sdk'),
    ));

  it('is that of a missing parameter', () =>
    expect(
      complaint('required', {}, { missing: 'VpcId', schema: { properties: { VpcId: own } } }).source,
    ).toEqual(cite('eventbridge-sdk')));
});
