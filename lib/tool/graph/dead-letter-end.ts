import { endpointNames } from '../../core/contract/kind-lookups';
import { AppDefinition, follow } from '../../core/model/app-definition';
import { isUnknown, StreamDefinition, unknown } from '../../core/model/stream-definition';
import { End, linesOf, serviceTitle } from './end';

/** The shapes of the ARN of a dead-letter queue, and the kind whose end it names. */
const SHAPES: readonly (readonly [RegExp, service: string])[] = [
  [/^acs:mns:([^:]*):[^:]*:\/?queues\/(.+)$/, 'MNS'],
  [/^acs:mq:([^:]*):[^:]*:\/instances\/([^/]+)\/topic\/(.+)$/, 'RocketMQ'],
  [/^acs:alikafka:([^:]*):[^:]*:instance\/([^/]+)\/topic\/(.+)$/, 'Kafka'],
  [/^acs:eventbridge:([^:]*):[^:]*:eventbus\/(.+)$/, 'EventBus'],
];

/**
 * Where events go that failed for good; undefined where nowhere. A queue in an ARN and one that a stream reads are the
 * same when all but the account agree, which a source does not say.
 */
export function deadLetterEnd(app: AppDefinition, { runOptions }: StreamDefinition): End | undefined {
  const queue = follow(app, (runOptions as Record<string, unknown> | undefined)?.DeadLetterQueue);
  if (queue === undefined || queue === null) return undefined;
  const arn = isUnknown(queue) ? queue : follow(app, (queue as { Arn?: unknown }).Arn);
  if (typeof arn !== 'string') return unreadEnd(isUnknown(arn) ? arn : 'without an ARN');
  for (const [shape, service] of SHAPES) {
    const match = shape.exec(arn);
    if (match === null) continue;
    const [, region, ...names] = match;
    const kind = `Source${service}Parameters`;
    const isRegional = endpointNames(kind)?.isRegional === true;
    return {
      identity: JSON.stringify(isRegional ? [service, region, ...names] : [service, ...names]),
      service: serviceTitle(kind),
      lines: linesOf(names),
      region: region === '' ? undefined : region,
      isOutside: false,
    };
  }
  return { ...unreadEnd(arn), identity: JSON.stringify(['ARN', arn]) };
}

function unreadEnd(what: unknown): End {
  const reference = isUnknown(what) ? what.$reference : undefined;
  return {
    identity: reference === undefined ? undefined : JSON.stringify(['ARN', reference]),
    service: '',
    lines: linesOf([what]),
    region: unknown('the ARN of the queue says it'),
    isOutside: true,
  };
}
