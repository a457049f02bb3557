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
        constructPath: undefined,
        got: '21 streams in this app',
      }),
    ]);
    expect(checkApp(streamsPerRegion, { streams: many(50) })[0].severity).toBe('warning');
    expect(checkApp(streamsPerRegion, { streams: many(51) })).toEqual([
      expect.objectContaining({ severity: 'error', constructPath: undefined }),
    ]);
  });

  it('counts as many as Terraform makes of each', () => {
    const [one] = many(1);
    const each = (instances: any, by: 'count' | 'for_each' = 'count') => ({
      ...one,
      repetition: { by, instances },
    });
    expect(checkApp(streamsPerRegion, { streams: [...many(18), each(2)] })).toEqual([]);
    expect(checkApp(streamsPerRegion, { streams: [each(51, 'for_each')] })).toEqual([
      expect.objectContaining({
        severity: 'error',
        got: '51 streams in this app',
        constructPath: undefined,
      }),
    ]);
    expect(checkApp(streamsPerRegion, { streams: [each(1e9)] })).toHaveLength(1);
    expect(checkApp(streamsPerRegion, { streams: [...many(50), each(0)] })[0].severity).toBe('warning');
    expect(checkApp(streamsPerRegion, { streams: [each(unknown('${var.n}'))] })).toEqual([
      'not evaluated:  (${var.n})',
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

  it('counts each account for itself', () => {
    const of = (count: number, account: string) =>
      many(count).map((stream, i) => ({
        ...stream,
        account,
        location: { constructPath: `Of${account[0]}/S${i}` },
      }));
    const [one, other] = ['1234567890123456', '6543210987654321'];
    expect(checkApp(streamsPerRegion, { streams: [...of(20, one), ...of(20, other)] })).toEqual([]);
    expect(checkApp(streamsPerRegion, { streams: [...of(20, one), ...of(51, other)] })).toEqual([
      expect.objectContaining({
        severity: 'error',
        constructPath: undefined,
        message: `cn-hangzhou in account ${other} has more streams than its quota`,
      }),
    ]);
    const settings: Settings = {
      ...DEFAULT_SETTINGS,
      raised: [{ rule: 'streams-per-region', maximum: 200, account: other }],
      existing: [{ rule: 'streams-per-region', key: 'cn-hangzhou', count: 30, account: one }],
    };
    expect(checkApp(streamsPerRegion, { streams: [...of(21, one), ...of(51, other)] }, settings)).toEqual([
      expect.objectContaining({ constructPath: undefined, got: '21 streams in this app and 30 beside it' }),
    ]);
  });

  it('only warns of accounts that nothing tells apart', () => {
    const of = (count: number, stack: string, change: object = {}) =>
      many(count).map((stream, i) => ({
        ...stream,
        ...change,
        location: { constructPath: `${stack}/S${i}`, stack },
      }));
    const judge = (...streams: any[]) =>
      checkApp(streamsPerRegion, { streams: streams.flat() }).map(
        ({ severity, constructPath, got }) => `${severity} ${constructPath ?? 'app'}: ${got}`,
      );
    expect(judge(of(51, 'A'))).toEqual(['error app: 51 streams in this app']);
    expect(judge(of(20, 'A'), of(40, 'B'))).toEqual([
      'warning app: 40 streams in this app',
      'warning app: 60 streams in this app',
    ]);
    expect(judge(of(15, 'A'), of(15, 'B', { account: '1234567890123456' }))).toEqual([
      'warning app: 30 streams in this app',
    ]);
    expect(judge(of(51, 'A'), of(40, 'B'))).toEqual([
      'error app: 51 streams in this app',
      'warning app: 40 streams in this app',
    ]);
  });
});
