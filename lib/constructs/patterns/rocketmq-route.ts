import { say } from '../../core/language/say';
import { Construct } from 'constructs';
import { EventStream } from '../stream/event-stream';
import { EventStreamOptions } from '../stream/event-stream-props';
import { StreamNetwork } from '../network/stream-network';
import { RocketMqSink, RocketMqSinkProps } from '../sinks/rocketmq-sink';
import { RocketMqSource, RocketMqSourceProps } from '../sources/rocketmq-source';
import { SourceConfig, StreamContext, StreamSource } from '../sources/stream-source';
import { SinkField } from '../transforms/sink-field';
import { BorderNetworkProps, crossesBorder, makeBorderNetwork } from './border-network';
import { aboutToBe, refuseContradictions } from '../contradictions';
import { regionAndProvider } from './region-and-provider';
import { checkProps } from '../types/check-types';

/**
 * The RocketMQ topic a route writes to.
 */
export interface RocketMqRouteTarget extends RocketMqSinkProps {
  /**
   * The region of the instance, in which the stream is to live: the provider of the stack for that region is taken.
   * Where the stack has none, the rule `stream-region` says so.
   *
   * @default - the region of the stream's provider
   */
  readonly region?: string;
}

/**
 * A route between two RocketMQ topics.
 */
export interface RocketMqRouteProps extends EventStreamOptions {
  /** The topic to read from. Its `region` may be another than that of the stream. */
  readonly source: RocketMqSourceProps;

  /**
   * The topic to write to. Body, properties, keys and tag are those of the message, unless told otherwise. Across the
   * border of mainland China its public endpoint is used.
   */
  readonly target: RocketMqRouteTarget;

  /**
   * The network to make where the route crosses the border of mainland China; not made where both ends are on one side.
   * A network that exists already is given as `source.crossBorderNetwork` instead.
   *
   * @default - none: a route across the border without a network is reported at synthesis (rule `cross-border`)
   */
  readonly borderNetwork?: BorderNetworkProps;
}

/**
 * Routes the messages of a RocketMQ topic to another one: between instances, regions and versions, for disaster
 * recovery or to bring messages where they are needed. The stream lives in the region of the target. Inside mainland
 * China EventBridge brings its own network; across the border a VPC with a NAT gateway leads to the target's public
 * endpoint.
 *
 * @see https://help.aliyun.com/en/eventbridge/user-guide/apsaramq-for-rocketmq
 */
export class RocketMqRoute extends EventStream {
  constructor(scope: Construct, id: string, props: RocketMqRouteProps) {
    const { source, target, borderNetwork, ...options } = checkProps(scope, id, 'RocketMqRouteProps', props);
    const { region: targetRegion, ...sink } = target;
    refuseContradictions(aboutToBe(scope, id), () => contradictions(props));
    const place = regionAndProvider(scope, targetRegion ?? options.region, options.provider);
    const crosses = crossesBorder(source.region ?? place.region, place.region);
    // Where a region is a reference, who asked for a network gets it.
    const makes = borderNetwork !== undefined && crosses !== false && source.crossBorderNetwork === undefined;
    const message = {
      body: SinkField.jsonPath('$.data.body'),
      properties: SinkField.jsonPath('$.data.userProperties'),
      keys: SinkField.jsonPath('$.data.systemProperties.KEYS'),
      tags: SinkField.jsonPath('$.data.systemProperties.TAGS'),
    };
    const usesPublicEndpoint = crosses === true || makes;
    super(scope, id, {
      ...options,
      provider: place.provider,
      region: targetRegion ?? options.region,
      source: new RouteSource(source, (stream) =>
        makes ? makeBorderNetwork(stream, borderNetwork, place.provider) : source.crossBorderNetwork,
      ),
      sink: new RocketMqSink({
        ...message,
        ...sink,
        instance: usesPublicEndpoint
          ? sink.instance._withDefaultNetwork(StreamNetwork.publicNetwork())
          : sink.instance,
      }),
    });
  }
}

/** Reads a topic through a network that may be made in the stream. */
class RouteSource extends StreamSource {
  private source?: RocketMqSource;

  constructor(
    private readonly props: RocketMqSourceProps,
    private readonly networkIn: (stream: Construct) => StreamNetwork | undefined,
  ) {
    super();
  }

  public _attach(stream: Construct): void {
    this.source = new RocketMqSource({ ...this.props, crossBorderNetwork: this.networkIn(stream) });
  }

  public bind(context: StreamContext): SourceConfig {
    return this.source!.bind(context);
  }
}

function contradictions({ source, target, borderNetwork, region }: RocketMqRouteProps): (string | false)[] {
  return [
    borderNetwork !== undefined &&
      source.crossBorderNetwork !== undefined &&
      say`borderNetwork and source.crossBorderNetwork are both given; the first makes a network, the second takes one that exists`,
    region !== undefined &&
      target.region !== undefined &&
      region !== target.region &&
      say`region is ${region} and target.region ${target.region}; a stream lives in the region of its target, remove one of them`,
  ];
}
