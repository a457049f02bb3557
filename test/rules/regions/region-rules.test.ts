import { crossBorder } from '../../../lib/rules/regions/cross-border';
import { streamRegion } from '../../../lib/rules/regions/stream-region';
import { streamsPerRegion } from '../../../lib/rules/quotas/streams-per-region';
import { DEFAULT_SETTINGS, Settings } from '../../../lib/rules/settings';
import { unknown } from '../../../lib/stream-definition';
import { check, checkApp, definition } from '../../support/rules';

const constant = (Value: unknown) => ({ Form: 'CONSTANT', Value });

describe('stream-region', () => {
  it('takes the word of the author, and that of the OSS sink', () => {
    expect(check(streamRegion, definition())).toEqual([]);
    expect(check(streamRegion, definition({ sinkRegion: 'cn-hangzhou' }))).toEqual([]);
    expect(check(streamRegion, definition({ sinkRegion: 'cn-beijing' }))).toEqual([
      expect.objectContaining({ got: 'sink in cn-beijing, stream in cn-hangzhou' }),
    ]);
    const sink = { kind: 'SinkOSSParameters', parameters: { RegionId: 'cn-beijing' } };
    expect(check(streamRegion, definition({ sink }))).toHaveLength(1);
    expect(check(streamRegion, definition({ sink, region: 'cn-beijing' }))).toEqual([]);
  });

  it('says where the region comes from, and when it cannot know', () => {
    expect(check(streamRegion, definition({ sinkRegion: 'cn-beijing', region: undefined }))).toEqual([
      expect.objectContaining({ got: 'sink in cn-beijing, stream in the region of the environment' }),
    ]);
    expect(check(streamRegion, definition({ sinkRegion: unknown('later') }))).toEqual([
      'not evaluated: /Sink/SinkKafkaParameters (later)',
    ]);
  });
});

describe('cross-border', () => {
  function route(from: unknown, region: string, source: object = {}, network?: string) {
    return definition({
      region,
      source: { kind: 'SourceRocketMQParameters', parameters: { RegionId: from, ...source } },
      sink: {
        kind: 'SinkRocketMQParameters',
        parameters: network === undefined ? {} : { Network: constant(network) },
      },
    });
  }

  it.each([
    ['cn-beijing', 'cn-shanghai'],
    ['cn-hongkong', 'ap-southeast-1'],
    ['ap-southeast-1', 'us-west-1'],
    ['nowhere', 'cn-beijing'],
    ['valueOf', 'cn-beijing'],
  ])('%s to %s needs nothing', (from, to) => expect(check(crossBorder, route(from, to))).toEqual([]));

  it.each([
    ['cn-beijing', 'cn-hongkong'],
    ['cn-beijing', 'ap-southeast-1'],
    ['us-west-1', 'cn-hangzhou'],
  ])('%s to %s needs a network and the public endpoint', (from, to) => {
    expect(check(crossBorder, route(from, to)).map(({ pointer }) => pointer)).toEqual([
      '/Source/SourceRocketMQParameters',
      '/Sink/SinkRocketMQParameters/Network/Value',
    ]);
    expect(check(crossBorder, route(from, to, { VpcId: 'vpc-1' }, 'PublicNetwork'))).toEqual([]);
    expect(check(crossBorder, route(from, to, { VpcId: 'vpc-1' }, 'PrivateNetwork'))).toHaveLength(1);
  });

  it('tells what else would do, and when it cannot know', () => {
    const { source } = definition();
    const [mqtt] = check(crossBorder, definition({ region: 'ap-southeast-1', source }));
    expect(mqtt.fix).toMatch(/Give the source a private network with a NAT gateway/);
    const mns = { kind: 'SourceMNSParameters', parameters: { RegionId: 'cn-beijing' } };
    expect(check(crossBorder, definition({ region: 'ap-southeast-1', source: mns }))[0].fix).toMatch(
      /no network parameters/,
    );
    expect(check(crossBorder, route(unknown('later'), 'cn-beijing'))).toEqual([
      'not evaluated: /Source/SourceRocketMQParameters/RegionId (later)',
    ]);
  });
});

describe('streams-per-region', () => {
  const many = (count: number, region: any = 'cn-hangzhou') =>
    Array.from({ length: count }, (_, i) => definition({ region, origin: { constructPath: `Stack/S${i}` } }));

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
    const raised = [{ rule: 'streams-per-region', maximum: 200, path: 'Stack' }];
    expect(checkApp(streamsPerRegion, { streams: many(200) }, settings({ raised }))).toEqual([]);
    expect(checkApp(streamsPerRegion, { streams: many(201) }, settings({ raised }))).toEqual([
      expect.objectContaining({ severity: 'error', limit: '200 a region, as raised for Stack' }),
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
    expect(checkApp(streamsPerRegion, { streams: many(51, unknown('later')) })).toHaveLength(51);
  });
});
