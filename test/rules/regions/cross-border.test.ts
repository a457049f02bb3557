import { crossBorder } from '../../../lib/rules/regions/cross-border';
import { unknown } from '../../../lib/stream-definition';
import { check, definition } from '../../support/rules';

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
});
