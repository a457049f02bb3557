import { ResourceDefinition } from '../model/app-definition';
import { isObject, listOf, oneOrMore } from '../model/json-object';

/** Something that an ARN names. */
export interface NamedByArn {
  readonly pointer: string;
  readonly arn: unknown;
  /** What it names, for people: `dead-letter queue`. */
  readonly what: string;
}

/** What a rule of an event bus names by ARNs: its targets, and their dead-letter queues. */
export function namedByRule({ values }: ResourceDefinition): NamedByArn[] {
  return oneOrMore(values.targets).flatMap((target, i) => {
    if (!isObject(target)) return [];
    const [queue] = listOf(oneOrMore(target.dead_letter_queue));
    const arn: unknown = isObject(queue) ? queue.arn : undefined;
    return [
      { pointer: `/targets/${i}/endpoint`, arn: target.endpoint, what: 'target' },
      { pointer: `/targets/${i}/dead_letter_queue/arn`, arn, what: 'dead-letter queue' },
    ];
  });
}
