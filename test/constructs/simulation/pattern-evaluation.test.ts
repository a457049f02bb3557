import { TerraformVariable } from 'cdktf';
import { EventPattern, Match, SimulationOutcome } from '../../../lib';
import { testStack } from '../../support/synth';

const WARNINGS = EventPattern.of({ data: { body: { level: [Match.exact('WARN'), Match.prefix('ERR')] } } });

describe('EventPattern.evaluate', () => {
  it('says that an event matches', () =>
    expect(WARNINGS.evaluate({ data: { body: { level: 'ERROR' } } })).toEqual({
      outcome: SimulationOutcome.MATCH,
      notes: [],
    }));

  it('names the field that stops it', () =>
    expect(WARNINGS.evaluate({ data: { body: { level: 'warn' } } })).toEqual({
      outcome: SimulationOutcome.NO_MATCH,
      reason:
        'data.body.level is "warn", wanted "WARN" or text that begins with "ERR": compared case-sensitively',
      failed: expect.objectContaining({
        field: 'data.body.level',
        pointer: '/data/body/level',
        got: '"warn"',
      }),
      notes: [],
    }));

  it('takes the spelling of numbers from a text', () => {
    const pattern = EventPattern.of({ data: { code: [Match.exact(300)] } });
    expect(pattern.evaluate('{"data":{"code":300}}').outcome).toBe('MATCH');
    expect(pattern.evaluate('{"data":{"code":300.0}}').outcome).toBe('NO_MATCH');
  });

  it('leaves open what a reference decides, and nothing else', () => {
    const level = new TerraformVariable(testStack(), 'level', { type: 'string' }).stringValue;
    const pattern = EventPattern.of({ data: { level: [Match.exact(level)], id: Match.exists() } });
    expect(pattern.evaluate({ data: { level: 'x', id: 1 } })).toMatchObject({
      outcome: 'UNKNOWN',
      reason: 'data.level is not known: a Terraform reference, known after apply',
    });
    expect(pattern.evaluate({ data: { level: 'x' } }).outcome).toBe('NO_MATCH');
  });

  it('says that a pattern is none', () =>
    expect(EventPattern.fromObject({ data: { a: 'x' } }).evaluate({})).toEqual({
      outcome: 'INVALID',
      reason: 'the field has a bare value at /data/a',
      notes: [],
    }));

  it('notes where the engine answers otherwise', () =>
    expect(
      EventPattern.of({ data: { a: Match.contains('x') } }).evaluate({ data: { a: 'axb' } }).notes,
    ).toEqual([{ id: 'contains-unknown', text: 'the open-source engine has no operator contains' }]));

  it.each([
    ['{', 'EventPattern.evaluate: the text is not JSON ('],
    [[], 'EventPattern.evaluate: the event is a list; give an object, or its JSON as text.'],
    [5, 'EventPattern.evaluate: the event is a number; give'],
    ['"x"', 'EventPattern.evaluate: the event is a string; give'],
    [undefined, 'EventPattern.evaluate: the event is null; give'],
    [{ a: ['${TfToken[TOKEN.1]}'] }, undefined],
  ])('refuses the sample %j', (sample, sentence) => {
    const call = () => WARNINGS.evaluate(sample);
    if (sentence === undefined) expect(call).toThrow(/a Terraform reference stands in the sample/);
    else expect(call).toThrow(sentence);
  });
});
