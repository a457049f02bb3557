import { NetworkParameters } from '../../contract/kind-facts';
import { networksOf } from '../../contract/kind-lookups';
import { factsOf } from '../../contract/kinds';
import { isObject } from '../../model/json-object';
import { remembered } from '../../model/remembered';
import { isUnknown, StreamDefinition, StreamPart } from '../../model/stream-definition';

/** A network that one end of a stream goes through, or may. */
export interface StreamNetworkPlace {
  /** The JSON pointer of what has the parameters. */
  readonly pointer: string;
  readonly part: StreamPart;
  readonly network: NetworkParameters;
  /** The source or sink whose broker EventBridge reaches through it; undefined where that is a dead-letter queue. */
  readonly reaches?: StreamPart;
  /** The region that the VPC is in; undefined where it is that of the environment. */
  readonly region: unknown;
}

/** The network of a dead-letter queue. */
const QUEUE_NETWORK: NetworkParameters = {
  type: 'Network',
  vpc: 'VpcId',
  vSwitch: 'VSwitchIds',
  securityGroup: 'SecurityGroupId',
};

/** Every network that a stream names: of its source, of its sink and of its dead-letter queue. */
export const streamNetworks = remembered((stream: StreamDefinition): readonly StreamNetworkPlace[] => {
  const { source, sink, runOptions, region } = stream;
  const border = factsOf(source.kind)?.borderNetwork;
  const own = source.parameters.RegionId ?? region;
  const queue = runOptions.DeadLetterQueue;
  return [
    ...networksOf(source.kind).map((network) => ({
      pointer: `/Source/${source.kind}`,
      part: source,
      network,
      reaches: network === border ? sink : source,
      // The network of a stream across the border is where the stream is.
      region: network === border ? region : own,
    })),
    ...networksOf(sink.kind).map((network) => ({
      pointer: `/Sink/${sink.kind}`,
      part: sink,
      network,
      reaches: sink,
      region,
    })),
    ...(isObject(queue) && !isUnknown(queue)
      ? [
          {
            pointer: '/RunOptions/DeadLetterQueue',
            part: { kind: '', parameters: queue },
            network: QUEUE_NETWORK,
            region,
          },
        ]
      : []),
  ];
});
