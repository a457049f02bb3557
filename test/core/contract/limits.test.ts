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
