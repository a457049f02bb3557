import { ApiCall, Answer, Operation, refusal, success } from '../api';
import { CloudOptions } from '../options';
import { StreamLife } from './stream-life';
import { isAnswer, keepLogstore, readRequest, recordOf, StreamRecord } from './stream-request';
import { Tags } from './tags';
import { withAdditions, withDefaults, withRunDefaults } from './stream-defaults';

/** Longer names are cut without a word (facts 6.1). */
const LONGEST_NAME = 127;

/**
 * Event streams, EventBridge 2020-04-01, as resource_alicloud_event_bridge_event_streaming.go at commit
 * 208c2633475d79cefe08e161d2b0cca1fdf66bcc of aliyun/terraform-provider-alicloud speaks of them: Source, Sink,
 * RunOptions and Transforms are JSON text in the request and objects in the answer, FilterPattern is text in both.
 * Error codes other than EventStreamingNotExisted are not documented; these are the stand-in's own.
 */
export class EventStreams {
  private readonly streams = new Map<string, StreamRecord>();
  private readonly failing = new Map<string, number>();
  private readonly measures = new Map<string, Readonly<Record<string, unknown>>>();

  constructor(
    private readonly options: CloudOptions,
    private readonly tags: Tags,
  ) {}

  /** Every stream there is. */
  public all(): StreamRecord[] {
    return [...this.streams.values()];
  }

  /** Lets the next starts of a stream fail (facts 2.2: a resource that is configured wrongly). */
  public failStarts(name: string, times = 1): void {
    this.failing.set(name, times);
  }

  /** What GetEventStreaming measures of a stream: delay, lag and throughput (facts 8). */
  public measure(name: string, detailed: Readonly<Record<string, unknown>>): void {
    this.measures.set(name, detailed);
  }

  public get(region: string, name: string): StreamRecord | undefined {
    return this.streams.get(`${region}/${name.slice(0, LONGEST_NAME)}`);
  }

  public readonly operations: Record<string, Operation> = {
    CreateEventStreaming: (call) => this.create(call),
    GetEventStreaming: (call) =>
      this.onOne(call, (stream) =>
        success({ ...this.describe(stream), DetailedStatus: this.measures.get(stream.name) }),
      ),
    UpdateEventStreaming: (call) => this.onOne(call, (stream) => this.update(call, stream)),
    DeleteEventStreaming: (call) => this.onOne(call, (stream) => this.delete(stream)),
    StartEventStreaming: (call) => this.onOne(call, (stream) => this.start(stream)),
    PauseEventStreaming: (call) => this.onOne(call, (stream) => this.pause(stream)),
    ListEventStreamings: (call) => this.list(call),
  };

  private create(call: ApiCall): Answer {
    const request = readRequest(call);
    if (isAnswer(request)) return request;
    const refused = this.judge(request);
    if (refused !== undefined) return refused;
    const name = String(request.EventStreamingName).slice(0, LONGEST_NAME);
    if (this.get(call.region, name) !== undefined)
      return refusal('EventStreamingAlreadyExisted', `The event streaming ${name} already exists.`);
    const limit = this.options.quotas.streamsPerRegion;
    if (this.all().filter(({ region }) => region === call.region).length >= limit)
      return refusal('EventStreamingCountExceedLimit', `There are already ${limit} event streamings.`);
    this.put({
      ...recordOf(request),
      name,
      region: call.region,
      life: new StreamLife(this.options.now),
    });
    return success({ EventStreamingARN: this.arn(call.region, name) });
  }

  /** Update takes everything anew (facts 1.1); of an SLS source it takes nothing but the role. */
  private update(call: ApiCall, stream: StreamRecord): Answer {
    const request = readRequest(call);
    if (isAnswer(request)) return request;
    const refused = this.judge(request);
    if (refused !== undefined) return refused;
    const changed = recordOf(request);
    for (const side of ['source', 'sink'] as const) {
      const kinds = [stream[side], changed[side]].map((part) => Object.keys(part as object)[0]);
      if (kinds[0] !== kinds[1] && this.options.refuseKindChange)
        return refusal('InvalidArgument', `The ${side} is a ${kinds[0]} and cannot become a ${kinds[1]}.`);
    }
    const runOptions = changed.runOptions ?? stream.runOptions;
    const transforms = changed.transforms ?? stream.transforms;
    const source = keepLogstore(stream.source, changed.source);
    this.put({ ...stream, ...changed, source, runOptions, transforms });
    return success();
  }

  private judge(request: Record<string, unknown>): Answer | undefined {
    const complaints = this.options.judges.flatMap((judge) => judge(request));
    if (complaints.length === 0) return undefined;
    const lines = complaints.map(({ facts, pointer, message }) => `${pointer} ${message} [facts ${facts}]`);
    return refusal('InvalidArgument', lines.join('; '));
  }

  private delete({ region, name }: StreamRecord): Answer {
    this.streams.delete(`${region}/${name}`);
    this.tags.forget(region, 'eventstreaming', name);
    return success();
  }

  private start({ name, life }: StreamRecord): Answer {
    const failures = this.failing.get(name) ?? 0;
    this.failing.set(name, Math.max(0, failures - 1));
    life.start(this.options.startDelay, failures > 0);
    return success();
  }

  private pause({ life }: StreamRecord): Answer {
    life.pause(this.options.pauseDelay);
    return success();
  }

  /** Facts 8: Limit is at most 100, and NextToken leads on. */
  private list({ region, parameters }: ApiCall): Answer {
    const { NamePrefix = '', Limit = '100', NextToken = '0' } = parameters;
    const found = this.all().filter(
      (stream) => stream.region === region && stream.name.startsWith(NamePrefix),
    );
    const from = Number(NextToken);
    const to = from + Math.min(Number(Limit), 100);
    return success({
      EventStreamings: found.slice(from, to).map((stream) => this.describe(stream)),
      Total: found.length,
      ...(to < found.length ? { NextToken: String(to) } : {}),
    });
  }

  private describe(stream: StreamRecord): Record<string, unknown> {
    const { echoDefaults, echoAdditions } = this.options;
    const { name, description, source, sink, filterPattern, runOptions, transforms, life } = stream;
    const known = echoDefaults ? withDefaults(source) : source;
    return {
      EventStreamingName: name,
      Description: description ?? '',
      Status: life.status,
      Source: echoAdditions ? withAdditions(known) : known,
      Sink: echoDefaults ? withDefaults(sink) : sink,
      FilterPattern: filterPattern,
      RunOptions: echoDefaults ? withRunDefaults(runOptions) : runOptions,
      Transforms: transforms,
    };
  }

  private onOne(call: ApiCall, then: (stream: StreamRecord) => Answer): Answer {
    const name = call.parameters.EventStreamingName ?? '';
    const stream = this.streams.get(`${call.region}/${name}`);
    return stream === undefined
      ? refusal('EventStreamingNotExisted', `The event streaming ${name} does not exist.`)
      : then(stream);
  }

  private put(stream: StreamRecord): void {
    this.streams.set(`${stream.region}/${stream.name}`, stream);
  }

  /** Facts 1.1. */
  private arn(region: string, name: string): string {
    return `acs:eventbridge:${region}:${this.options.account}:eventstreaming/${name}`;
  }
}
