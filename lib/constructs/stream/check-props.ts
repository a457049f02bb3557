import { excerptOf } from '../../core/model/excerpt';
import { isComposite, isObject } from '../../core/model/json-object';
import { nearest } from '../../core/model/nearest';
import { isUnresolved } from '../engine';
import { EventStreamProps } from './event-stream-props';

/** What a property takes, in words, and whether a value is that. */
interface Wanted {
  readonly what: string;
  is(value: unknown): boolean;
}

/** Something with a method: of whichever copy of this library. */
const having = (method: string, what: string): Wanted => ({
  what,
  is: (value) => isComposite(value) && typeof (value as Record<string, unknown>)[method] === 'function',
});

const ANYTHING: Wanted = { what: 'a value', is: () => true };
const TEXT: Wanted = { what: 'text', is: (value) => typeof value === 'string' };
const NUMBER: Wanted = { what: 'a number', is: (value) => Number.isFinite(value) };
const FLAG: Wanted = { what: 'true or false', is: (value) => typeof value === 'boolean' };
const DURATION = having('toSeconds', 'a Duration, for example Duration.seconds(3)');
const JSON_OBJECT: Wanted = {
  what: 'an object of JSON values: text, finite numbers, true, false, null, lists and objects, nested at most 100 deep',
  is: (value) => isObject(value) && isJson(value),
};

const OF_STREAM: Readonly<Record<keyof EventStreamProps, Wanted>> = {
  source: having('bind', 'a StreamSource, for example new MqttSource({ ... })'),
  sink: having('bind', 'a StreamSink, for example new KafkaSink({ ... })'),
  streamName: TEXT,
  streamNamePrefix: TEXT,
  description: TEXT,
  filter: {
    what: 'an EventPattern, for example EventPattern.fromObject({ data: { level: ["WARN"] } })',
    is: (value) => isObject(value),
  },
  transforms: listOf(having('toApi', 'a list of StreamTransform')),
  status: TEXT,
  tags: {
    what: 'an object of texts',
    is: (value) => isObject(value) && Object.values(value).every((tag) => typeof tag === 'string'),
  },
  timeouts: { what: 'an object of Durations', is: (value) => isObject(value) },
  sourceOverrides: JSON_OBJECT,
  sinkOverrides: JSON_OBJECT,
  region: TEXT,
  accountId: TEXT,
  provider: { what: 'an AlicloudProvider', is: isComposite },
  dependsOn: listOf({ what: 'a list of constructs', is: isComposite }),
  protect: FLAG,
  lifecycle: { what: 'an object', is: (value) => isObject(value) },
  forEach: ANYTHING,
  count: ANYTHING,
  batchWindow: { what: 'an object with messages and interval', is: (value) => isObject(value) },
  concurrency: NUMBER,
  errorTolerance: TEXT,
  retryPolicy: having('toApi', 'a RetryPolicy, for example RetryPolicy.backoff()'),
  deadLetterQueue: having('toApi', 'a DeadLetterQueue, for example DeadLetterQueue.mnsQueue("dead")'),
  throttling: NUMBER,
  businessOption: { what: 'an object', is: (value) => isObject(value) },
};

const OF_WINDOW: Readonly<Record<string, Wanted>> = { messages: NUMBER, interval: DURATION };
const OF_TIMEOUTS: Readonly<Record<string, Wanted>> = {
  create: DURATION,
  update: DURATION,
  delete: DURATION,
};

/** What is wrong with the types of the props, a sentence each: a program in JavaScript has no compiler to say so. */
export function typeProblems(props: EventStreamProps): string[] {
  const missing = (['source', 'sink'] as const)
    .filter((name) => props[name] === undefined)
    .map((name) => `${name} is missing; give ${OF_STREAM[name].what}`);
  const { batchWindow, timeouts } = props;
  return [
    ...missing,
    ...wrong(props, OF_STREAM, ''),
    ...(isObject(batchWindow) ? wrong(batchWindow, OF_WINDOW, 'batchWindow.') : []),
    ...(isObject(timeouts) ? wrong(timeouts, OF_TIMEOUTS, 'timeouts.') : []),
  ];
}

function wrong(values: object, wanted: Readonly<Record<string, Wanted>>, path: string): string[] {
  return Object.entries(values).flatMap(([name, value]) => {
    if (!Object.hasOwn(wanted, name)) {
      // What resembles nothing is left alone, as TypeScript's spreads do.
      const meant = nearest(name, Object.keys(wanted));
      return meant === undefined
        ? []
        : [`there is no property ${path}${name}; did you mean ${path}${meant}?`];
    }
    if (value === undefined || isUnresolved(value) || wanted[name].is(value)) return [];
    return [`${path}${name} is ${came(value)}; give ${wanted[name].what}`];
  });
}

/** A value that came where another was wanted; of what may be long or secret, only what it is. */
function came(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'function') return 'a function or class';
  if (isComposite(value)) return 'an object';
  return typeof value === 'string' ? `the text ${excerptOf(value)}` : String(value);
}

function listOf({ what, is }: Wanted): Wanted {
  return { what, is: (value) => Array.isArray(value) && Array.from(value).every(is) };
}

/** Deeper than this is a circle, or what nobody can read. */
const DEEPEST = 100;

function isJson(value: unknown, depth = 0): boolean {
  if (isUnresolved(value)) return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (!isComposite(value))
    return value === undefined || value === null || /^(string|boolean)$/.test(typeof value);
  if (depth > DEEPEST) return false;
  const isPlain =
    Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype || 'toApi' in value;
  return isPlain && Object.values(value).every((member) => isJson(member, depth + 1));
}
