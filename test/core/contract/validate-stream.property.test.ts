import Ajv from 'ajv/dist/2020';
import { fc, runs } from '../../support/sampling';
import { validateStream } from '../../../lib/core/contract/validate-stream';
import { contract } from '../../../lib/core/rules/contract/contract';
import { evaluateAll } from '../../../lib/core/rules/evaluate-all';
import { StreamDefinition, toApiRequest, unknown } from '../../../lib/core/model/stream-definition';
import { PARTS, SHIPPED, validParameters } from '../../support/arbitrary';
import { RawSink, RawSource } from '../../support/raw-parts';
import { check, definition } from '../../support/rules';
import { judgeParts, readBack, testStack, testStream } from '../../support/synth';

/** A thorough run sees at least 1,000 cases a property over all kinds; 60 a kind make 3,000. */
const RUNS = runs(60, 3);

const shipped = new Ajv({ allErrors: true, strict: false }).compile(SHIPPED);

function streamWith(side: string, kind: string, parameters: Record<string, any>) {
  return definition(side === 'source' ? { source: { kind, parameters } } : { sink: { kind, parameters } });
}

describe.each(PARTS.map((part) => [part.kind, part] as const))('%s', (kind, { side, schema }) => {
  const attribute = side === 'source' ? 'Source' : 'Sink';

  it('random valid parameters synthesize, satisfy the shipped schema, and read back equal', () => {
    fc.assert(
      fc.property(validParameters(kind), (parameters) => {
        const stack = testStack();
        judgeParts(stack);
        const part = { kind, parameters };
        testStream(stack, side === 'source' ? { source: new RawSource(part) } : { sink: new RawSink(part) });
        const stream = readBack(stack);
        expect(stream[side]).toEqual(part);
        expect([shipped(toApiRequest(stream)), shipped.errors]).toEqual([true, null]);
        expect(validateStream(toApiRequest(stream))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('any value may be unknown, for the contract and for the shipped schema', () => {
    fc.assert(
      fc.property(validParameters(kind), fc.nat(), (parameters, pick) => {
        const names = Object.keys(parameters);
        fc.pre(names.length > 0);
        const name = names[pick % names.length];
        const value = parameters[name];
        const isObject = typeof value === 'object' && value !== null;
        const isField = isObject && 'Form' in value && value.Value !== undefined;
        const later = isField ? { ...value, Value: unknown('later') } : isObject ? value : unknown('later');
        const changed = { ...parameters, [name]: later };
        const stream = streamWith(side, kind, changed);
        // A template of any text may yield no JSON, of which the contract warns.
        expect(check(contract, stream).filter(({ severity }) => severity === 'error')).toEqual([]);
        expect([shipped(toApiRequest(stream)), shipped.errors]).toEqual([true, null]);
      }),
      { numRuns: RUNS },
    );
  });

  it('every single broken constraint is rejected at its pointer', () => {
    const [base] = fc.sample(validParameters(kind), { numRuns: 1, seed: 7 });
    for (const [name, inner] of Object.entries(schema.properties as Record<string, any>)) {
      for (const [value, below] of broken(inner)) {
        const pointer = `/${attribute}/${kind}/${name}${below}`;
        const rules = rulesAt(streamWith(side, kind, { ...base, [name]: value }), pointer);
        // One problem, one finding: whichever rule it is that reports it.
        expect([kind, name, value, rules]).toEqual([kind, name, value, [expect.any(String)]]);
      }
    }
    for (const name of schema.required ?? []) {
      const { [name]: _, ...rest } = base;
      const rules = rulesAt(streamWith(side, kind, rest), `/${attribute}/${kind}/${name}`);
      expect([kind, name, rules]).toEqual([kind, name, [expect.any(String)]]);
    }
    const [extra] = check(contract, streamWith(side, kind, { ...base, NoSuchParameter: 1 }));
    expect(extra).toMatchObject({ pointer: `/${attribute}/${kind}/NoSuchParameter`, severity: 'warning' });
  });
});

/** The rules that err at a place of a stream. What a credential is made of is no matter of the contract. */
function rulesAt(stream: StreamDefinition, pointer: string): string[] {
  const { findings } = evaluateAll({ streams: [stream], resources: [] });
  const there = findings.filter((finding) => finding.pointer === pointer && finding.severity === 'error');
  return [...new Set(there.map(({ rule }) => rule))].filter((rule) => rule !== 'plaintext-secret');
}

/** Values that a parameter must refuse, and where below it the complaint points. */
function broken(schema: Record<string, any>): [unknown, string][] {
  const field = schema['x-sink-field'];
  if (field !== undefined) {
    const cases: [unknown, string][] = [
      ['text', ''],
      [{ Form: 'NO_FORM' }, '/Form'],
      [{ Form: 'CONSTANT', Value: 5 }, '/Value'],
    ];
    if (field.forms && !field.forms.includes('ORIGINAL')) cases.push([{ Form: 'ORIGINAL' }, '/Form']);
    if (field.value?.enum) cases.push([{ Form: 'CONSTANT', Value: 'no-such-value' }, '/Value']);
    if (field.value?.pattern) cases.push([{ Form: 'CONSTANT', Value: '' }, '/Value']);
    return cases;
  }
  if (schema['x-any']) return [];
  if (schema.type === 'integer') {
    const cases: [unknown, string][] = [
      ['1', ''],
      [1.5, ''],
    ];
    if (schema.minimum !== undefined) cases.push([schema.minimum - 1, '']);
    if (schema.maximum !== undefined) cases.push([schema.maximum + 1, '']);
    return cases;
  }
  if (schema.type === 'boolean') return [['true', '']];
  if (schema.type === 'array')
    return [
      [[], ''],
      ['text', ''],
    ];
  if (schema.type === 'object') return [['text', '']];
  if (schema.enum)
    return [
      ['no-such-value', ''],
      [1, ''],
    ];
  return [
    ['', ''],
    [1, ''],
  ];
}
