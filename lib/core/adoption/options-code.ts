import { isObject, objectOf } from '../model/json-object';
import { StreamDefinition } from '../model/stream-definition';
import { call, Code, isEmpty, literal, object, shared } from './code';
import { networkCode, vpcCode } from './network-code';
import { newPart, partCode } from './part-code';
import { valueCode } from './value-code';

const RETRIES: Readonly<Record<string, string>> = {
  BACKOFF_RETRY: 'RetryPolicy.backoff',
  EXPONENTIAL_DECAY_RETRY: 'RetryPolicy.exponentialDecay',
};

/** Run options as the properties of a stream. */
export function runOptionsCode(options: StreamDefinition['runOptions']): Record<string, Code | undefined> {
  const { MaximumTasks, ErrorsTolerance, RetryStrategy, DeadLetterQueue, BatchWindow } = options;
  const { Throttling, BusinessOption } = options;
  return {
    batchWindow: batchCode(BatchWindow),
    concurrency: numberCode(MaximumTasks),
    errorTolerance:
      ErrorsTolerance === 'ALL' || ErrorsTolerance === 'NONE'
        ? { is: 'name', name: `ErrorTolerance.${ErrorsTolerance}` }
        : undefined,
    retryPolicy: retryCode(objectOf(RetryStrategy)),
    deadLetterQueue: isObject(DeadLetterQueue) ? deadLetterCode(DeadLetterQueue) : undefined,
    throttling: numberCode(Throttling),
    businessOption: businessCode(BusinessOption),
  };
}

function numberCode(value: unknown): Code | undefined {
  return typeof value === 'number' ? literal(value) : undefined;
}

function secondsCode(value: unknown): Code | undefined {
  return typeof value === 'number' ? call('Duration.seconds', literal(value)) : undefined;
}

function batchCode(window: unknown): Code | undefined {
  if (!isObject(window)) return undefined;
  const code = object({
    messages: numberCode(window.CountBasedWindow),
    interval: secondsCode(window.TimeBasedWindow),
  });
  return isEmpty(code) ? undefined : code;
}

function retryCode(strategy: Record<string, unknown>): Code | undefined {
  const name = String(strategy.PushRetryStrategy);
  if (!Object.hasOwn(RETRIES, name)) return undefined;
  const limits = object({
    maximumEventAge: secondsCode(strategy.MaximumEventAgeInSeconds),
    maximumRetryAttempts: numberCode(strategy.MaximumRetryAttempts),
  });
  return call(RETRIES[name], ...(isEmpty(limits) ? [] : [limits]));
}

function deadLetterCode(queue: Record<string, unknown>): Code | undefined {
  const { Arn, Network, VpcId, VSwitchIds, SecurityGroupId } = queue;
  if (typeof Arn !== 'string') return undefined;
  const network = networkCode(Network, vpcCode(VpcId, VSwitchIds, SecurityGroupId));
  const code = call('DeadLetterQueue.fromArn', literal(Arn), ...(network === undefined ? [] : [network]));
  return shared('deadLetters', code);
}

function businessCode(option: unknown): Code | undefined {
  if (!isObject(option)) return undefined;
  const { BusinessMode, MinCapacityUnitCount, MaxCapacityUnitCount } = option;
  const code = object({
    mode: typeof BusinessMode === 'string' ? literal(BusinessMode) : undefined,
    minCapacityUnits: numberCode(MinCapacityUnitCount),
    maxCapacityUnits: numberCode(MaxCapacityUnitCount),
  });
  return isEmpty(code) ? undefined : code;
}

/**
 * A transform: a function, a class of the library, or as EventBridge spells it.
 *
 * @param isRaw whether no class gives the whole of it
 */
export function transformCode(transform: unknown, isRaw = false): Code {
  const raw = call('StreamTransform.fromApi', valueCode(transform));
  const [[kind, value] = [], ...more] = Object.entries(objectOf(transform));
  if (isRaw || kind === undefined || more.length > 0) return raw;
  if (kind === 'Arn' && typeof value === 'string')
    return shared('transform', call('FunctionTransform.fromArn', literal(value)));
  const part = isObject(value) ? partCode({ kind, parameters: value }) : undefined;
  return part === undefined ? raw : newPart(part);
}
