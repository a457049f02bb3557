import { streamsPerRegion } from '../../../../lib/core/rules/quotas/streams-per-region';
import { DEFAULT_SETTINGS, Settings } from '../../../../lib/core/rules/settings';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { checkApp, definition } from '../../../support/rules';

describe('streams-per-region', () => {
  const many = (count: number, region: any = 'cn-hangzhou') =>
    Array.from({ length: count }, (_, i) =>
      definition({ region, location: { constructPath: `Stack/S${i}` } }),
    );

  it('warns above 20 connector tasks and errs above 50 streams, each region apart', () => {
    expect(checkApp(streamsPerRegion, { streams: [...many(20), ...many(20, 'cn-beijing')] })).toEqual([]);
    expect(checkApp(streamsPerRegion, { streams: many(21) })).toEqual([
      expect.objectContaining({
        severity: 'warning',
        constructPath: 'Stack/S20',
        got: '21 streams in this app',
      }),
    ]);
    expect(checkApp(streamsPerRegion, { streams: many(50) })[0].severity).toBe('warning');
    expect(checkApp(streamsPerRegion, { streams: many(51) })).toEqual([
      expect.objectContaining({ severity: 'error', constructPath: 'Stack/S50' }),
    ]);
  });

  it('adds what exists, and takes a raised quota at its word, here or in a region', () => {
    const settings = (change: Partial<Settings>) => ({ ...DEFAULT_SETTINGS, ...change });
    const existing = [{ rule: 'streams-per-region', key: 'cn-hangzhou', count: 1 }];
    expect(checkApp(streamsPerRegion, { streams: many(50) }, settings({ existing }))).toEqual([
      expect.objectContaining({ severity: 'error', got: '50 streams in this app and 1 beside it' }),
    ]);
    const raised = [{ rule: 'streams-per-region', maximum: 200 }];
    expect(checkApp(streamsPerRegion, { streams: many(200) }, settings({ raised }))).toEqual([]);
    expect(checkApp(streamsPerRegion, { streams: many(201) }, settings({ raised }))).toEqual([
      expect.objectContaining({ severity: 'error', limit: '200 a region, as raised for the account' }),
    ]);
    const elsewhere = [{ ...raised[0], key: 'cn-beijing' }];
    expect(checkApp(streamsPerRegion, { streams: many(51) }, settings({ raised: elsewhere }))).toHaveLength(
      1,
    );
  });

  it('counts the region of the environment as one, and not what it cannot know', () => {
    const nowhere = many(51).map((stream) => ({ ...stream, region: undefined }));
    expect(checkApp(streamsPerRegion, { streams: nowhere })[0].message).toMatch(
      /^the region of the environment/,
    );
    expect(checkApp(streamsPerRegion, { streams: many(51, unknown('later')) })).toEqual(
      Array(51).fill('not evaluated:  (later)'),
    );
    expect(checkApp(streamsPerRegion, { streams: many(51, unknown('later', 'S:var.region')) })).toHaveLength(
      1,
    );
  });
});
