import { JsonObject, readJson } from '../../../lib/core/model/json-value';
import { isUnknown, unknown } from '../../../lib/core/model/stream-definition';
import { evaluatePattern } from '../../../lib/core/simulation/evaluate-pattern';
import { compilePattern } from '../../../lib/core/simulation/compile-pattern';
import { Gap } from '../../../lib/core/simulation/gap';
import { matchPattern } from '../../../lib/core/simulation/match-pattern';
import { DIFFERENCES, GRAMMAR_DIFFERENCES } from '../../../lib/core/simulation/notes';
import { textOf, vectors } from '../../support/vectors';

/** What we answer where the engine is in doubt: what the published documents say. */
const NAMED = [
  'array-with-objects',
  'block-edges',
  'contains-unknown',
  'exists-on-object-or-array',
  'key-read-as-path',
  'no-data',
  'numeric-tolerance',
  'types-equal-by-text',
];

function answer(patternText: string, eventText: string) {
  let pattern;
  try {
    pattern = readJson(patternText);
  } catch {
    return { result: 'invalid', differences: [] };
  }
  const evaluation = evaluatePattern(pattern, readJson(eventText) as JsonObject);
  if ('problems' in evaluation) return { result: 'invalid', differences: [] };
  return { result: evaluation.outcome, differences: evaluation.differences };
}

describe('matching, against the open-source engine', () => {
  const rows = vectors('patterns').map((row) => ({
    ...row,
    ...{ ours: answer(textOf(row.patternText, row.pattern), textOf(row.eventText, row.event)) },
  })) as Record<string, any>[];

  it('has all the rows', () => expect(rows).toHaveLength(5594));

  it('agrees wherever the engine is not in doubt', () => {
    const wrong = rows.filter(({ doubtful, result, ours }) => !doubtful && result !== ours.result);
    expect(wrong.map(({ id, result, ours }) => [id, result, ours.result])).toEqual([]);
  });

  it('answers as the documents do wherever it differs from the engine', () => {
    const wrong = rows.filter(
      ({ doubtful, documented, result, ours }) =>
        doubtful && result !== ours.result && documented !== undefined && documented !== ours.result,
    );
    expect(wrong.map(({ id, why, documented, ours }) => [id, why, documented, ours.result])).toEqual([]);
  });

  it('differs nowhere but where the tables of the documents say so', () => {
    const tables = [...Object.keys(DIFFERENCES), ...Object.keys(GRAMMAR_DIFFERENCES), 'combined'];
    const silent = rows.filter(
      ({ result, ours, why = [] }) =>
        result !== ours.result && !why.some((reason: string) => tables.includes(reason)),
    );
    expect(silent.map(({ id, why }) => [id, why])).toEqual([]);
  });

  it('names the difference wherever an event decides it', () => {
    const silent = rows.filter(
      ({ doubtful, why, result, ours }) =>
        doubtful &&
        result !== ours.result &&
        why.some((reason: string) => NAMED.includes(reason)) &&
        !(why.includes('contains-unknown') && ours.result === 'no-match') &&
        !why.some((reason: string) => ours.differences.includes(reason)),
    );
    expect(silent.map(({ id, why }) => [id, why])).toEqual([]);
  });
});

/** JSON as JavaScript has it, which is JSON with the spelling of JavaScript. */
const match = (pattern: unknown, event: object, gaps: Gap[] = []) =>
  matchPattern(compilePattern(pattern, isUnknown), event as JsonObject, gaps);

describe('what failed', () => {
  it('is the first field of the pattern that the event does not satisfy', () => {
    const pattern = { source: ['a'], data: { body: { 'l/evel': ['WARN'] } } };
    const fails = (event: object) => match(pattern, event).failed;
    expect(fails({ source: 'a', data: { body: { 'l/evel': 'warn' } } })).toEqual({
      pointer: '/data/body/l~1evel',
      path: ['data', 'body', 'l/evel'],
      wanted: ['WARN'],
      got: 'warn',
    });
    expect(fails({ source: 'b' })).toMatchObject({ pointer: '/source', got: 'b' });
    expect(fails({ source: 'a', data: 'text' })?.got).toBeUndefined();
    expect(fails({ source: 'a', data: { body: { 'l/evel': 'WARN' } } })).toBeUndefined();
  });
});

describe('what is not known', () => {
  const later = unknown('known after apply');

  it.each([
    [{ data: later }, { data: {} }, 'unknown'],
    [{ data: { a: later } }, { data: { a: 1 } }, 'unknown'],
    [{ data: { a: ['x', later] } }, { data: { a: 'x' } }, 'match'],
    [{ data: { a: ['x', later] } }, { data: { a: 'y' } }, 'unknown'],
    [{ data: { a: [{ prefix: later }] } }, { data: { a: 'y' } }, 'unknown'],
    [{ data: { a: [{ 'anything-but': ['x', later] }] } }, { data: { a: 'y' } }, 'unknown'],
    [{ data: { a: [{ 'anything-but': ['x', later] }] } }, { data: { a: 'x' } }, 'no-match'],
    [{ data: { a: [{ 'anything-but': ['x', later] }] } }, { data: { a: ['x', 'y'] } }, 'unknown'],
    [{ data: { a: [{ 'anything-but': ['x', later] }] } }, { data: {} }, 'no-match'],
    [{ data: { a: [{ 'anything-but': later }] } }, { data: { a: 'x' } }, 'unknown'],
    [{ data: { a: [{ 'anything-but': { prefix: later } }] } }, { data: { a: 'x' } }, 'unknown'],
    [{ data: { a: ['x', { 'anything-but': ['x', later] }] } }, { data: { a: 'x' } }, 'match'],
    [{ data: { a: [{ prefix: later }] } }, { data: { a: 1 } }, 'no-match'],
    [{ data: { a: [{ suffix: later }] } }, { data: {} }, 'no-match'],
    [{ data: { a: [{ numeric: ['>', 5, '<', later] }] } }, { data: { a: 4 } }, 'no-match'],
    [{ data: { a: [{ numeric: ['>', 5, '<', later] }] } }, { data: { a: 6 } }, 'unknown'],
    [{ data: { a: [{ numeric: ['>', later] }] } }, { data: { a: '6' } }, 'no-match'],
    [{ data: { a: [{ cidr: later }] } }, { data: { a: 'x' } }, 'no-match'],
    [{ data: { a: [{ cidr: later }] } }, { data: { a: '10.0.0.1' } }, 'unknown'],
    [{ data: { a: [{ exists: later }] } }, { data: {} }, 'unknown'],
    [{ data: { a: [later] } }, { data: {} }, 'unknown'],
    [{ data: { a: [later], b: ['x'] } }, { data: { a: 'y', b: 'y' } }, 'no-match'],
    [later, {}, 'unknown'],
  ])('of the pattern %j leaves %j %s', (pattern, event, outcome) =>
    expect(match(pattern, event).outcome).toBe(outcome),
  );

  it('of the event decides nothing, and what is known does', () => {
    const gaps = [{ pointer: '/data/body', reason: 'no document says' }];
    const pattern = { data: { body: { a: ['x'] }, topic: ['t'] } };
    expect(match(pattern, { data: { topic: 't' } }, gaps)).toEqual({
      outcome: 'unknown',
      unknowns: gaps,
      differences: [],
    });
    expect(match(pattern, { data: { topic: 'u' } }, gaps).outcome).toBe('no-match');
    expect(match(pattern, { data: { topic: 't', body: { a: 'x' } } }, gaps).outcome).toBe('match');
    expect(match({ data: { bodyguard: ['x'] } }, { data: {} }, gaps).outcome).toBe('no-match');
    expect(match({ data: { body: [{ exists: false }] } }, { data: {} }, gaps).outcome).toBe('unknown');
  });
});
