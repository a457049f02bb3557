import { ITerraformDependable, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { Grant } from '../access/grant';
import { Grantee } from '../access/grantee';
import { needRoles } from '../access/role-needs';
import { runOptionsToApi } from '../delivery/run-options';
import { EventStreamAttributes, IEventStream } from './event-stream-interface';
import { EventStreamProps } from './event-stream-props';
import { arnOfStream, grantOperation, ImportedStream } from './imported-stream';
import { patternOf } from '../filters/pattern-of';
import { IMonitoredStream } from '../monitoring/monitored-stream';
import { MetricOptions, MetricProps, StreamMetric } from '../monitoring/stream-metric';
import { AppNetwork } from '../network/network-registry';
import { awaitedThrough, openedNetworks } from '../network/opened-networks';
import { EventBridgeEventStreaming } from '../provider/event-bridge-event-streaming';
import { knownStream, knownValues } from '../terraform/known-values';
import { mergeMembers } from '../terraform/merged';
import { StreamResource } from '../terraform/stream-resource';
import { STREAM_NAMESPACE, StreamMetricUse } from '../../core/contract/metrics';
import { MetricOrProblem } from '../../core/contract/stream-metrics';
import { rolesOfStream } from '../../core/permissions/service-linked-roles';
import { haveSameMembers } from '../../core/model/json-object';
import { StreamDefinition } from '../../core/model/stream-definition';
import { SampleMessage, simulateMessage, StreamSimulation } from '../simulation/stream-simulation';
import { asksForAccount, contextOf, isPlacedByOthers, makersOf, payloadPathFor } from './stream-context';
import { foundMetric } from './found-metric';
import { StreamStatus } from './stream-status';
import { timeoutsOf } from './stream-timeouts';
import { describeApp, isEventStream, markEventStream } from '../synthesis/app-description';
import { validateWithFirstStack, validateWithStack } from '../synthesis/app-validation';
import { accountAt, accountOf, knownAccountOf, sayAccount } from '../synthesis/environment';
import { providerFor, regionOf } from '../synthesis/provider-region';
import { nameOfInstance } from '../synthesis/instances';
import { nameFromPath } from '../synthesis/stream-names';
import { StreamTags } from '../synthesis/stream-tags';
import { refuseContradictions } from '../contradictions';
import { checkProps, checkScope } from '../types/check-types';
import { optionsOf, override, overridden, partOf, transformsOf, withoutOmitted } from './overrides';
import { contradictions } from './stream-contradictions';
import { checkCalls } from '../types/check-calls';

/**
 * An EventBridge event stream: reads messages from a source, filters and transforms them, and delivers them to a sink.
 *
 * It lives in the region of its sink, which is that of its provider; a source may be in another region. The stream is
 * checked at synthesis, together with every other stream of the app; a Terraform reference is accepted everywhere.
 *
 * @see https://www.alibabacloud.com/help/en/eventbridge/createeventstreaming
 */
export class EventStream extends Construct implements IEventStream, IMonitoredStream {
  /**
   * Whether a value is an `EventStream`, also of another copy of this library. In TypeScript it is one from there on.
   *
   * @param x any value
   */
  public static isEventStream(x: any): x is EventStream {
    return isEventStream(x);
  }

  /**
   * A stream that exists already and is not managed here, by its name: in the region and account of the stack's provider.
   *
   * @param scope where to put it
   * @param id its id there
   * @param streamName the name of the stream
   */
  public static fromEventStreamName(scope: Construct, id: string, streamName: string): IEventStream {
    return new ImportedStream(scope, id, { streamName });
  }

  /**
   * A stream that exists already and is not managed here, by its ARN.
   *
   * @param scope where to put it
   * @param id its id there
   * @param streamArn `acs:eventbridge:<region>:<account>:eventstreaming/<name>`, or a Terraform reference to one, which
   * Terraform takes apart. Another ARN throws.
   */
  public static fromEventStreamArn(scope: Construct, id: string, streamArn: string): IEventStream {
    return ImportedStream.byArn(scope, id, streamArn);
  }

  /**
   * A stream that exists already and is not managed here, by what is known of it.
   *
   * @param scope where to put it
   * @param id its id there
   * @param attributes name, region and account
   */
  public static fromEventStreamAttributes(
    scope: Construct,
    id: string,
    attributes: EventStreamAttributes,
  ): IEventStream {
    return new ImportedStream(scope, id, attributes);
  }

  /**
   * The Terraform resource: the binding, with everything that cdktf says of one. What is set on it counts over what the
   * props say: `stream.resource.tags = {...}`, `stream.resource.lifecycle = {...}`.
   */
  public readonly resource: EventBridgeEventStreaming;

  /** The name of the stream, as given or derived. */
  public readonly streamName: string;

  private readonly stack: TerraformStack;
  private awaited: readonly ITerraformDependable[];
  private networks: readonly AppNetwork[] = NONE;
  private described?: StreamDefinition;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: EventStreamProps,
  ) {
    super(checkScope(scope, id), id);
    this.stack = TerraformStack.of(this);
    checkProps(scope, id, 'EventStreamProps', props);
    refuseContradictions(this, () => contradictions(props));
    if (props.accountId !== undefined) sayAccount(this, props.accountId);
    props.source._attach?.(this);
    this.streamName =
      props.streamName ?? nameOfInstance(nameFromPath(this.node.path, props.streamNamePrefix), props);
    const before = [...(props.dependsOn ?? NONE), ...makersOf(props)];
    this.awaited = before.length === 0 ? NONE : before;
    this.resource = new StreamResource(this, 'Resource', {
      describe: () => this.describe(),
      onPrepare: () => validateWithFirstStack(this.stack),
      timeouts: props.timeouts && timeoutsOf(props.timeouts),
      provider:
        props.provider ?? (props.region === undefined ? undefined : providerFor(this.stack, props.region)),
      dependencies: () => awaitedThrough(this.networks, this.awaited),
      lifecycle: props.lifecycle,
      isProtected: props.protect,
      forEach: props.forEach,
      count: props.count,
    });
    markEventStream(this);
    needRoles(this.node.root, {
      account: () => accountAt(this, this.resource.provider),
      roles: () => rolesOfStream(this._definition()),
      dependOn: (roles) => void (this.awaited = [...before, ...roles]),
    });
    validateWithStack(this.stack);
    this.networks = openedNetworks(this.node.root, () => this.describe());
    // What Terraform is asked for has to be there before the stack is written.
    if (asksForAccount(props)) this.describe();
  }

  /** The id of the stream in Terraform: its name, known once it exists. */
  public get streamId(): string {
    return this.resource.id;
  }

  /** The status of the stream in the cloud: READY, STARTING, RUNNING, PAUSED, STARTING_FAILED or RUNNING_FAILED. */
  public get streamStatus(): string {
    return this.resource.status;
  }

  /** The region of the stream: that of its provider, or what `EventStreams.configure` says. */
  public get region(): string | undefined {
    return regionOf(this, this.resource.provider);
  }

  /** The id of the account that the stream belongs to: as given, of its provider, or what `EventStreams.configure` says. */
  public get accountId(): string | undefined {
    return accountOf(this, this.resource.provider);
  }

  /**
   * The ARN of the stream: `acs:eventbridge:<region>:<account>:eventstreaming/<name>`. A region or account that nobody
   * says is `*` in it, as in a policy that holds for all of them.
   */
  public get streamArn(): string {
    return arnOfStream(this);
  }

  /**
   * Lets somebody look at the stream, start it and pause it; for whoever is on call.
   *
   * @param grantee the RAM user, group or role
   */
  public grantOperate(grantee: Grantee): Grant {
    return grantOperation(this, grantee, this.resource.provider);
  }

  /**
   * A metric of the stream in the namespace `acs_eventbridge`. No document that could be read lists its ids and dimensions;
   * `aliyun cms DescribeMetricMetaList --Namespace acs_eventbridge --PageSize 100` does.
   *
   * @param metricId the id, as that call lists it
   * @param props the dimensions, as that call lists them, and what of the metric is asked for
   * @see https://alibabacloud.com/help/doc-detail/98846.htm
   */
  public metric(metricId: string, props: MetricProps): StreamMetric {
    return new StreamMetric({ ...props, metricId, namespace: STREAM_NAMESPACE });
  }

  /**
   * How far the stream is behind its source, in the unit of CloudMonitor: messages of ApsaraMQ for RocketMQ 4.0 and 5.0, and
   * of ApsaraMQ for Kafka, whose dimensions are inferred; seconds of Simple Log Service. Any other source throws, and one
   * that names no consumer group.
   *
   * @param options statistic and period, where they are not the usual ones
   */
  public metricConsumerLag(options: MetricOptions = {}): StreamMetric {
    return StreamMetric._on(this, 'lag', options);
  }

  /**
   * How long messages wait for the stream: milliseconds of ApsaraMQ for RocketMQ, seconds of Simple Log Service. Any other
   * source throws, and one that names no consumer group.
   *
   * @param options statistic and period, where they are not the usual ones
   */
  public metricConsumerDelay(options: MetricOptions = {}): StreamMetric {
    return StreamMetric._on(this, 'delay', options);
  }

  /**
   * Reads of the stream that ApsaraMQ for RocketMQ throttled, a minute. Any other source throws, and one that names no
   * consumer group.
   *
   * @param options statistic and period, where they are not the usual ones
   */
  public metricThrottledReads(options: MetricOptions = {}): StreamMetric {
    return StreamMetric._on(this, 'throttled', options);
  }

  /**
   * What is in the dead-letter queue of the stream, a queue of MNS, or what is sent to it, a topic of ApsaraMQ for RocketMQ.
   * Both are inferred in part. A stream without such a queue throws.
   *
   * @param options statistic and period, where they are not the usual ones
   */
  public metricDeadLetters(options: MetricOptions = {}): StreamMetric {
    return StreamMetric._on(this, 'deadLetters', options);
  }

  /**
   * Takes over a stream that exists already: Terraform imports it at the next apply instead of creating it.
   *
   * @param streamName the name it has, which must be that of this stream
   */
  public importExisting(streamName: string = this.streamName): void {
    this.resource.importFrom(streamName);
  }

  /**
   * Says what the stream makes of a message, without a deployment: whether the filter lets it through, which field stops
   * it, and what arrives in each field of the sink. A message of which no event can be made, because documents do not say
   * where its parts stand, throws; so does a Terraform reference in it.
   *
   * @param message the message, or a whole event
   * @see https://www.alibabacloud.com/help/en/eventbridge/user-guide/event-transformation-1
   */
  public simulate(message: SampleMessage): StreamSimulation {
    return simulateMessage(this._definition(), message, this, () => describeApp(this.node.root).app);
  }

  /**
   * The stream as plain data, what rules and reports see: a Terraform reference is an explicit unknown.
   *
   * @internal
   */
  public _definition(): StreamDefinition {
    return knownStream(this.describe());
  }

  /**
   * What CloudMonitor has of the stream, or why it has nothing.
   *
   * @internal
   */
  public _foundMetric(use: StreamMetricUse): MetricOrProblem {
    return foundMetric(use, this.props, this, () => this.describe().source);
  }

  /**
   * Described anew only where region, account or tags are others: props and parts do not change. What holds a reference
   * always is, for a Lazy may produce something else the next time.
   */
  private describe(): StreamDefinition {
    const { region } = this;
    const account = knownAccountOf(this, this.resource.provider);
    const tags = mergeMembers(StreamTags._inherited(this), this.props.tags) as Record<string, string>;
    const { described } = this;
    const isSame = described?.region === region && described?.account === account;
    if (described !== undefined && isSame && haveSameMembers(described.tags, tags)) return described;
    const stream = this.bind(region, account, tags);
    this.described = knownValues(stream) === stream && !isPlacedByOthers(this.props) ? stream : undefined;
    return stream;
  }

  private bind(
    region: string | undefined,
    account: string | undefined,
    tags: Record<string, string>,
  ): StreamDefinition {
    const { source, sink, filter, transforms, description, status } = this.props;
    const { sourceOverrides, sinkOverrides, runOptionsOverrides, omit } = this.props;
    const contextIn = (where: string | undefined, payloadPath?: string) =>
      contextOf(where, () => account ?? this.accountId, payloadPath);
    const context = contextIn(region);
    const boundSource = partOf(this, 'source', 'SourceConfig', source, () =>
      contextIn(source._whereabouts?.region ?? region),
    );
    const boundSink = partOf(this, 'sink', 'SinkConfig', sink, () =>
      contextIn(region, payloadPathFor(boundSource.kind, transforms)),
    );
    const stream = {
      name: this.streamName,
      region,
      account,
      sinkRegion: sink._whereabouts?.region ?? this.props.region,
      description: description === '' ? undefined : description,
      source: override(boundSource, sourceOverrides),
      filterPattern: patternOf(filter),
      transforms: transformsOf(this, transforms, context),
      sink: override(boundSink, sinkOverrides),
      runOptions: optionsOf(runOptionsToApi(this.props, context), runOptionsOverrides),
      status: status === StreamStatus.UNMANAGED ? undefined : status,
      tags,
      overridden: [
        ...overridden(boundSource, 'Source', sourceOverrides),
        ...overridden(boundSink, 'Sink', sinkOverrides),
      ],
      location: { constructPath: this.node.path, stack: this.stack.node.id },
    };
    return withoutOmitted(stream, omit);
  }
}

checkCalls(EventStream, 'EventStream');

/** What most streams come after: nothing but what they refer to. */
const NONE: readonly never[] = [];
