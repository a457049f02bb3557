import { isJsonObject, JsonObject, readJson } from '../../../lib/core/model/json-value';
import { checkPattern } from '../../../lib/core/simulation/pattern-grammar';
import { matchPattern } from '../../../lib/core/simulation/match-pattern';
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
  if (!isJsonObject(pattern) || checkPattern(JSON.parse(patternText)).problems.length > 0)
    return { result: 'invalid', differences: [] };
  const { matches, differences } = matchPattern(pattern, readJson(eventText) as JsonObject);
  return { result: matches ? 'match' : 'no-match', differences };
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

describe('what failed', () => {
  const fails = (pattern: object, event: object) =>
    matchPattern(
      readJson(JSON.stringify(pattern)) as JsonObject,
      readJson(JSON.stringify(event)) as JsonObject,
    ).failed;

  it('is the first field of the pattern that the event does not satisfy', () => {
    const pattern = { source: ['a'], data: { body: { 'l/evel': ['WARN'] } } };
    expect(fails(pattern, { source: 'a', data: { body: { 'l/evel': 'warn' } } })).toEqual({
      pointer: '/data/body/l~1evel',
      path: ['data', 'body', 'l/evel'],
      wanted: ['WARN'],
      got: 'warn',
    });
    expect(fails(pattern, { source: 'b' })).toMatchObject({ pointer: '/source', got: 'b' });
    expect(fails(pattern, { source: 'a', data: 'text' })?.got).toBeUndefined();
    expect(fails(pattern, { source: 'a', data: { body: { 'l/evel': 'WARN' } } })).toBeUndefined();
  });
});
