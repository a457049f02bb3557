import { Complain, Complaint, isObject } from './complaint';
import { checkFilterPattern } from './filter-pattern';
import { checkPart } from './part';
import { checkRunOptions } from './run-options';
import { checkTransforms } from './transforms';

/** A CreateEventStreaming request, its JSON texts parsed but for the filter pattern, which is text in the API. */
export type StreamRequest = Readonly<Record<string, unknown>>;

/** Section 6.1: what a name is made of. What is over 127 characters is cut, not refused. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9-]*$/;

/** Everything the service would refuse in a request, by the facts and nothing else. */
export function checkRequest(request: StreamRequest): Complaint[] {
  const complaints: Complaint[] = [];
  const complain: Complain = (facts, pointer, message) => complaints.push({ facts, pointer, message });
  const { EventStreamingName, Description, FilterPattern, RunOptions, Transforms, Tags } = request;
  if (typeof EventStreamingName !== 'string' || EventStreamingName === '')
    complain('1.1', '/EventStreamingName', 'is missing');
  else if (!NAME.test(EventStreamingName)) complain('6.1', '/EventStreamingName', 'is not a name');
  if (Description !== undefined && typeof Description !== 'string')
    complain('1.1', '/Description', 'is not text');
  if (Array.isArray(Tags) && Tags.length > 20) complain('1.1', '/Tags', 'has more than 20 items');
  checkSide(request, 'Source', complain);
  checkSide(request, 'Sink', complain);
  checkOrder(request, complain);
  checkFilterPattern(FilterPattern, complain);
  checkRunOptions(RunOptions, complain);
  checkTransforms(Transforms, complain);
  return complaints;
}

function checkSide(request: StreamRequest, side: 'Source' | 'Sink', complain: Complain): void {
  const value = request[side];
  const entries = isObject(value) ? Object.entries(value) : [];
  if (entries.length !== 1) return complain('0.1', `/${side}`, 'has not exactly one key');
  const [[kind, parameters]] = entries;
  checkPart(side, kind, parameters, complain);
}

/** SDK 8.7.0, ShardingKey: needed with Orderly, unless the source is RocketMQ. */
function checkOrder({ Source, Sink }: StreamRequest, complain: Complain): void {
  const sink = isObject(Sink) ? Sink.SinkRocketMQParameters : undefined;
  if (!isObject(sink) || !isObject(sink.DeliveryOrderType)) return;
  const isFromRocketMq = isObject(Source) && 'SourceRocketMQParameters' in Source;
  if (sink.DeliveryOrderType.Value === 'Orderly' && sink.ShardingKey === undefined && !isFromRocketMq)
    complain('SDK 8.7.0', '/Sink/SinkRocketMQParameters/ShardingKey', 'is missing beside Orderly');
}
