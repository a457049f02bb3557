import { PART_PROPS } from '../../contract/part-props';
import { PropFacts } from '../../contract/prop-facts';
import { isObject } from '../../model/json-object';

/** The source or sink of an answer as CreateEventStreaming spells it. */
export function requestPart(part: unknown): unknown {
  if (!isObject(part)) return part;
  const given = Object.entries(part).filter(([, parameters]) => parameters !== null);
  // An answer may name every kind, and leave those empty that the stream does not have.
  const filled = given.filter(
    ([, parameters]) => !isObject(parameters) || Object.keys(parameters).length > 0,
  );
  const kinds = filled.length === 0 ? given : filled;
  return Object.fromEntries(kinds.map(([kind, parameters]) => [kind, requestParameters(kind, parameters)]));
}

/** Transforms as CreateEventStreaming spells them. */
export function requestTransforms(transforms: unknown): unknown {
  if (!Array.isArray(transforms)) return transforms;
  return transforms.map((transform) => (isObject(transform) ? requestPart(transform) : transform));
}

function requestParameters(kind: string, parameters: unknown): unknown {
  if (!isObject(parameters)) return parameters;
  const known = Object.hasOwn(PART_PROPS, kind) ? PART_PROPS[kind] : undefined;
  const { parameters: facts = {}, readOnly: dropped = [] } = known ?? {};
  const members = Object.entries(parameters).filter(([name]) => !dropped.includes(name));
  return Object.fromEntries(
    members.map(([name, value]) => [
      name,
      Object.hasOwn(facts, name) ? requestValue(value, facts[name]) : value,
    ]),
  );
}

function requestValue(value: unknown, facts: PropFacts): unknown {
  if (isObject(value) && facts.constant) return { ...value, Value: spelling(value.Value, facts.spellings) };
  if (facts.json === 'integer' && typeof value === 'string' && /^-?\d{1,15}$/.test(value))
    return Number(value);
  if (facts.json === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  return spelling(value, facts.members ? Object.keys(facts.members) : facts.spellings);
}

/** The one that is meant: capitals and underscores differ between the calls of the API. */
function spelling(value: unknown, spellings: readonly string[] = []): unknown {
  if (typeof value !== 'string' || spellings.includes(value)) return value;
  const same = (other: string) => lettersOf(other) === lettersOf(value);
  return spellings.find(same) ?? value;
}

function lettersOf(text: string): string {
  return text.replace(/[_-]/g, '').toLowerCase();
}

const STRATEGIES = ['BACKOFF_RETRY', 'EXPONENTIAL_DECAY_RETRY'];

/** Run options as CreateEventStreaming spells them. */
export function requestOptions(options: unknown): unknown {
  if (!isObject(options) || !isObject(options.RetryStrategy)) return options;
  const { PushRetryStrategy: strategy, ...others } = options.RetryStrategy;
  const RetryStrategy = {
    ...(strategy !== undefined && { PushRetryStrategy: spelling(strategy, STRATEGIES) }),
    ...others,
  };
  return { ...options, RetryStrategy };
}
