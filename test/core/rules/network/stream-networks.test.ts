import { streamNetworks } from '../../../../lib/core/rules/network/stream-networks';
import { definition } from '../../../support/rules';

describe('the networks of a stream', () => {
  it('are those of its source, across the border, of its sink and of its dead-letter queue, each in its region', () => {
    const stream = definition({
      region: 'cn-shanghai',
      source: { kind: 'SourceRocketMQParameters', parameters: { RegionId: 'ap-southeast-1' } },
      sink: { kind: 'SinkDorisParameters', parameters: {} },
      runOptions: { DeadLetterQueue: { Arn: 'x' } },
    });
    const found = streamNetworks(stream).map(({ pointer, region, network, reaches }) => [
      pointer,
      network.vpc,
      region,
      reaches?.kind,
    ]);
    expect(found).toEqual([
      ['/Source/SourceRocketMQParameters', 'InstanceVpcId', 'ap-southeast-1', 'SourceRocketMQParameters'],
      ['/Source/SourceRocketMQParameters', 'VpcId', 'cn-shanghai', 'SinkDorisParameters'],
      ['/Sink/SinkDorisParameters', 'VpcId', 'cn-shanghai', 'SinkDorisParameters'],
      ['/RunOptions/DeadLetterQueue', 'VpcId', 'cn-shanghai', undefined],
    ]);
  });
});
