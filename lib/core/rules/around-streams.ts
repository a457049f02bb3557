import { ResourceDefinition } from '../model/app-definition';
import { listOf, objectOf, oneOrMore } from '../model/json-object';
import { EVENT_RULE } from '../model/resource-types';
import { isUnknown, StreamDefinition } from '../model/stream-definition';
import { isAbsent } from './resource-values';
import { ResourceRule, RuleOutput, StreamRule } from './rule';

/** A part of a resource that says what a stream says, as a stream, and where its pointers lead in the resource. */
interface LikeStream {
  readonly stream: StreamDefinition;
  /** The place in the resource of a JSON pointer of the stream; undefined where the resource has no such place. */
  readonly pointerOf: (pointer: string) => string | undefined;
}

/**
 * A rule about the filter, the fields, the retries and the dead letters of streams that looks at the rules of event
 * buses in the same way.
 */
export function alsoOfEventRules(rule: StreamRule): StreamRule & ResourceRule {
  const { types = [], checkResource } = rule;
  return {
    ...rule,
    types: [...types, EVENT_RULE],
    checkResource(resource, output) {
      if (types.includes(resource.type)) checkResource?.(resource, output);
      if (resource.type !== EVENT_RULE) return;
      for (const { stream, pointerOf } of likeStreams(resource))
        rule.check(stream, placed(output, pointerOf));
    },
  };
}

function placed(output: RuleOutput, pointerOf: LikeStream['pointerOf']): RuleOutput {
  return {
    report(report) {
      const pointer = pointerOf(report.pointer ?? '');
      if (pointer !== undefined) output.report({ ...report, pointer });
    },
    skip(pointer, reason) {
      const place = pointerOf(pointer);
      if (place !== undefined) output.skip(place, reason);
    },
  };
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

/** The same place under another name; undefined where the pointer leads elsewhere. */
function inside(pointer: string, from: string, to: string): string | undefined {
  const isInside = pointer === from || pointer.startsWith(`${from}/`);
  return isInside ? to + pointer.slice(from.length) : undefined;
}

function emptyStream({
  values,
  region,
  account,
  credentials,
  location,
}: ResourceDefinition): StreamDefinition {
  const nothing = { kind: '', parameters: {} };
  return {
    name: typeof values.rule_name === 'string' ? values.rule_name : '',
    region,
    ...(account !== undefined && { account }),
    ...(credentials !== undefined && { credentials }),
    source: nothing,
    filterPattern: {},
    transforms: [],
    sink: nothing,
    runOptions: {},
    tags: {},
    location,
  };
}
