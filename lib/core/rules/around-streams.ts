import { ResourceDefinition } from '../model/app-definition';
import { listOf, objectOf, oneOrMore } from '../model/json-object';
import { EVENT_RULE } from '../model/resource-types';
import { isUnknown } from '../model/stream-definition';
import { alsoOf, emptyStream, inside, LikeStream } from './like-streams';
import { isAbsent } from './resource-values';
import { ResourceRule, StreamRule } from './rule';

/**
 * A rule about the filter, the fields, the retries and the dead letters of streams that looks at the rules of event
 * buses in the same way.
 */
export function alsoOfEventRules(rule: StreamRule): StreamRule & ResourceRule {
  return alsoOf([EVENT_RULE], rule, likeStreams);
}

const known = new WeakMap<ResourceDefinition, LikeStream[]>();

function likeStreams(rule: ResourceDefinition): LikeStream[] {
  const before = known.get(rule);
  if (before !== undefined) return before;
  const { targets, filter_pattern: filterPattern } = rule.values;
  const found = [
    ofFilter(rule, filterPattern),
    ...(isUnknown(targets) ? [] : oneOrMore(targets).map((target, i) => ofTarget(rule, target, i))),
  ];
  known.set(rule, found);
  return found;
}

function ofFilter(rule: ResourceDefinition, filterPattern: unknown): LikeStream {
  return {
    stream: { ...emptyStream(rule), filterPattern: isAbsent(filterPattern) ? {} : filterPattern },
    pointerOf: (pointer) => inside(pointer, '/FilterPattern', '/filter_pattern'),
  };
}

function ofTarget(rule: ResourceDefinition, target: unknown, i: number): LikeStream {
  const { param_list: fields, dead_letter_queue: queues, push_retry_strategy: strategy } = objectOf(target);
  const [queue] = oneOrMore(queues);
  const { arn } = objectOf(queue);
  const parameters = Object.fromEntries(
    listOf(oneOrMore(fields)).map((field: unknown, at) => {
      const { form, value, template } = objectOf(field);
      return [at, { Form: form, Value: value, ...(isAbsent(template) ? {} : { Template: template }) }];
    }),
  );
  const place = `/targets/${i}`;
  return {
    stream: {
      ...emptyStream(rule),
      sink: { kind: '', parameters },
      runOptions: {
        ...(isAbsent(arn) ? {} : { DeadLetterQueue: { Arn: arn as unknown } }),
        ...(isAbsent(strategy) ? {} : { RetryStrategy: { PushRetryStrategy: strategy as unknown } }),
      },
    },
    pointerOf: (pointer) =>
      inside(pointer, '/Sink/', `${place}/param_list`)?.replace(/\/(?:Form|Value|Template)$/, (name) =>
        name.toLowerCase(),
      ) ??
      inside(pointer, '/RunOptions/DeadLetterQueue/Arn', `${place}/dead_letter_queue/arn`) ??
      inside(pointer, '/RunOptions/RetryStrategy/PushRetryStrategy', `${place}/push_retry_strategy`),
  };
}
