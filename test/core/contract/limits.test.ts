import { describeSource } from '../../../lib/core/contract/documents';
import { allowedValues, limitOf } from '../../../scripts/parts/model';
import { describeRange, LIMITS } from '../../../lib/core/contract/limits';

describe('limits', () => {
  it.each(Object.entries(LIMITS))('%s has bounds in order, a unit and a dated document', (_, limit) => {
    expect(limit.maximum).toBeGreaterThan(limit.minimum);
    expect(limit.unit).toMatch(/^[A-Za-z/ ]+$/);
    expect(limit.source).toMatchObject({
      title: expect.stringMatching(/\S/),
      date: expect.stringMatching(/\S/),
    });
  });

  it('are raised on request where they are quotas', () => {
    expect(LIMITS.streamsPerRegion.canBeRaised).toBe(true);
    expect(LIMITS.streamNameLength.canBeRaised).toBeUndefined();
  });
});

it.each<[keyof typeof LIMITS, number, string]>([
  // The limits page of 10 March 2026, and what newer pages did not say of streams.
  ['busesPerRegion', 50, '2026-03-10'],
  ['rulesPerBus', 50, '2026-03-10'],
  ['targetsPerRule', 5, '2026-03-10'],
  ['filterExpressions', 5, '2026-03-10'],
  ['templateLength', 10240, '2026-03-10'],
  ['valueLength', 10240, '2026-03-10'],
  ['eventSize', 256 * 1024, '2026-03-10'],
  ['busNameLength', 127, '2026-03-10'],
  ['ruleNameLength', 127, '2026-03-10'],
  ['streamsPerRegion', 50, '2024-07-06'],
  ['streamNameLength', 127, '2024-07-06'],
  ['valueLengthOfConnectors', 1024, '2023-12-28'],
  ['batchWindowMessages', 10000, '2026-03-11'],
  ['batchWindowSeconds', 15, '2026-03-11'],
  ['tags', 20, '2026-09-17'],
])('%s is at most %d, by the document of %s', (id, maximum, date) =>
  expect(LIMITS[id]).toMatchObject({ maximum, source: { date } }),
);

describe('describeRange', () => {
  it('says both bounds with the unit', () => {
    expect(describeRange(LIMITS.batchWindowMessages)).toBe('1–10,000 messages');
    expect(describeRange(LIMITS.batchWindowSeconds)).toBe('0–15 seconds');
  });

  it('begins at nought where there is no least', () =>
    expect(describeRange(LIMITS.policySize)).toBe('0–6,144 bytes'));
});

describe('describeSource', () => {
  it('names the document and its date', () =>
    expect(describeSource({ title: 'Limits', date: '2024-07-06', url: 'https://x' })).toBe(
      'Limits (2024-07-06)',
    ));
});

describe('a limit that a card names', () => {
  it('is one of these', () => {
    expect(limitOf({ 'x-limit': 'concurrentTasks' })).toBe(LIMITS.concurrentTasks);
    expect(limitOf({})).toBeUndefined();
    expect(() => limitOf({ 'x-limit': 'toString' })).toThrow('limits.ts has no limit toString.');
  });

  it('is shown with its unit, where a length would not be clear', () => {
    expect(allowedValues({ type: 'string', 'x-limit': 'streamNameLength' })).toBe('1–127 characters');
    expect(allowedValues({ type: 'integer', 'x-limit': 'concurrentTasks' })).toBe('1–32');
  });
});
