import { say, words } from '../language/say';
import { ResourceDefinition } from '../model/app-definition';
import { NAMED_BY_ARN } from '../contract/arn-attributes';
import { isArn, knownArn, splitArn } from '../model/arn';
import { isObject, listOf, objectOf, oneOrMore, ownMember } from '../model/json-object';
import { isUnknown } from '../model/stream-definition';

/** Something that an ARN names. */
export interface NamedByArn {
  readonly pointer: string;
  readonly arn: unknown;
  /** What it names, for people: `dead-letter queue`. */
  readonly what: string;
}

/** What a rule of an event bus names by ARNs: its targets, what these are given, and their dead-letter queues. */
export function namedByRule({ values }: ResourceDefinition): NamedByArn[] {
  const { targets } = values;
  if (isUnknown(targets)) return [{ pointer: '/targets', arn: targets, what: words`target` }];
  return oneOrMore(targets).flatMap((target, i) => {
    if (isUnknown(target)) return [{ pointer: `/targets/${i}`, arn: target, what: words`target` }];
    if (!isObject(target)) return [];
    const [queue] = oneOrMore(target.dead_letter_queue);
    const arn: unknown = isUnknown(queue) ? queue : objectOf(queue).arn;
    const fields = listOf(oneOrMore(target.param_list)).map((field) => objectOf(field).value as unknown);
    return [
      { pointer: `/targets/${i}/endpoint`, arn: target.endpoint, what: words`target` },
      { pointer: `/targets/${i}/dead_letter_queue/arn`, arn, what: say`dead-letter queue` },
      ...fields.flatMap((value, at) => {
        const pointer = `/targets/${i}/param_list/${at}/value`;
        return isArn(knownArn(value)) ? [{ pointer, arn: value, what: whatIsNamed(value) }] : [];
      }),
    ];
  });
}

/** What an ARN names, for people. */
export function whatIsNamed(arn: unknown): string {
  const { service = '' } = splitArn(knownArn(arn)) ?? {};
  return ownMember(NAMED_BY_ARN, service) ?? 'resource';
}
