import { crossBorder } from '../../../../lib/core/rules/regions/cross-border';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { check, definition } from '../../../support/rules';

const constant = (Value: unknown) => ({ Form: 'CONSTANT', Value });

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

  it('says which regions, what is missing and the remedy', () => {
    expect(check(crossBorder, route('cn-beijing', 'ap-southeast-1'))).toEqual([
      expect.objectContaining({
        rule: 'cross-border',
        severity: 'error',
        message: 'the stream crosses the border of mainland China and has no network for it',
        got: 'source in cn-beijing, stream in ap-southeast-1',
        limit: 'a VPC with NAT, in the region of the stream',
        source: expect.objectContaining({ date: '2026-08-21' }),
        fix: 'Give crossBorderNetwork, or use RocketMqRoute with a borderNetwork, which makes it.',
      }),
      expect.objectContaining({
        message:
          'the stream crosses the border of mainland China and does not use the public endpoint of its target',
        got: 'source in cn-beijing, stream in ap-southeast-1',
        limit: 'PublicNetwork',
        source: expect.objectContaining({ date: '2026-08-21' }),
        fix: 'Give the target instance StreamNetwork.publicNetwork(), and credentials.',
      }),
    ]);
    const [wrong] = check(crossBorder, route('cn-beijing', 'us-west-1', { VpcId: 'v' }, 'PrivateNetwork'));
    expect(wrong.got).toBe('"PrivateNetwork"');
  });

  it('wants a public endpoint of RocketMQ alone', () => {
    const { source } = route('cn-beijing', 'us-west-1');
    expect(
      check(crossBorder, definition({ region: 'us-west-1', source })).map(({ pointer }) => pointer),
    ).toEqual(['/Source/SourceRocketMQParameters']);
  });

  it('is silent where a region is not given, and says where one or the network is not known', () => {
    expect(check(crossBorder, route(undefined, 'cn-beijing'))).toEqual([]);
    expect(check(crossBorder, { ...route('us-west-1', 'cn-beijing'), region: undefined })).toEqual([
      'not evaluated: /Source/SourceRocketMQParameters/RegionId (the provider takes its region from the environment)',
    ]);
    const reference = unknown('later', 'S:var.region');
    expect(check(crossBorder, { ...route(reference, ''), region: reference })).toEqual([]);
    expect(check(crossBorder, route('us-west-1', 'nowhere'))).toEqual([]);
    expect(check(crossBorder, { ...route('us-west-1', 'x'), region: unknown('later') })).toEqual([
      'not evaluated: /Source/SourceRocketMQParameters/RegionId (later)',
    ]);
    const later = unknown('later') as any;
    expect(check(crossBorder, route('us-west-1', 'cn-beijing', { VpcId: 'v' }, later))).toEqual([
      'not evaluated: /Sink/SinkRocketMQParameters/Network/Value (later)',
    ]);
  });

  it('knows no network of a source that it does not know', () => {
    const source = { kind: 'SourceFax', parameters: { RegionId: 'cn-beijing' } };
    expect(check(crossBorder, definition({ region: 'us-west-1', source }))[0].fix).toMatch(
      /no network parameters/,
    );
  });
});
