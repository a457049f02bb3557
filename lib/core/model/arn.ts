import { say } from '../language/say';
import { mapMembers } from './json-object';
import { isUnknown, unknown, Unknown } from './stream-definition';

/**
 * The shapes of ARNs, `acs:<service>:<region>:<account>:<resource>`, without `acs:`. A name in braces holds no slash, one
 * that ends with dots may.
 */
export const ARN_SHAPES = {
  // Where CloudMonitor sends what an alarm says.
  alarmQueue: 'mns:{region}:{account}:/queues/{queue}/message',
  alarmTopic: 'mns:{region}:{account}:/topics/{topic}/message',
  bucket: 'oss:{region}:{account}:{bucket}',
  dataHubTopic: 'dhs:{region}:{account}:projects/{project}/topics/{topic}',
  eventBus: 'eventbridge:{region}:{account}:eventbus/{bus...}',
  eventStream: 'eventbridge:{region}:{account}:eventstreaming/{stream}',
  flow: 'fnf:{region}:{account}:flow/{flow}',
  function: 'fc:{region}:{account}:functions/{function}',
  functionVersion: 'fc:{region}:{account}:functions/{function}/{qualifier}',
  kafkaTopic: 'alikafka:{region}:{account}:instance/{instance}/topic/{topic...}',
  kafkaTopicOfRule: 'alikafka:{region}:{account}:instances/{instance}/topics/{topic...}',
  logstore: 'log:{region}:{account}:project/{project}/logstore/{logstore}',
  mnsQueue: 'mns:{region}:{account}:/queues/{queue...}',
  // Without the slash: rules of an event bus write it so, and EventBridge takes it of a stream too.
  mnsQueueOfRule: 'mns:{region}:{account}:queues/{queue...}',
  objects: 'oss:{region}:{account}:{bucket}/{objects...}',
  rocketMqTopic: 'mq:{region}:{account}:/instances/{instance}/topic/{topic...}',
  role: 'ram::{account}:role/{role...}',
  secret: 'kms:{region}:{account}:secret/{secret...}',
  serviceFunction: 'fc:{region}:{account}:services/{service.qualifier}/functions/{function}',
} as const;

export type ArnShape = keyof typeof ARN_SHAPES;

type NamesIn<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${infer Short}...` ? Short : Name) | NamesIn<Rest>
  : never;

/** What an ARN of a shape names: region, account and the parts of its resource. */
export type ArnNames<Shape extends ArnShape = ArnShape> = Readonly<
  Record<NamesIn<(typeof ARN_SHAPES)[Shape]>, string>
>;

/** The region and account of an ARN that is about all of them. */
export const EVERYWHERE = { region: '*', account: '*' } as const;

const NAME = /\{([^{}]+?)(\.\.\.)?\}/g;

/** An ARN of a shape; a name may be a Terraform reference. */
export function formatArn<Shape extends ArnShape>(shape: Shape, names: ArnNames<Shape>): string {
  return fillArn(ARN_SHAPES[shape], (name) => {
    const value = (names as Readonly<Record<string, string | undefined>>)[name];
    if (value === undefined)
      throw new Error(say`the ARN ${describeArn(shape)} has no ${name}: undefined came; give text.`);
    return value;
  });
}

/** An ARN from a shape that is written as those above. */
export function fillArn(shape: string, valueOf: (name: string) => string): string {
  return `acs:${shape.replace(NAME, (_, name: string) => valueOf(name))}`;
}

/** The shape of an ARN for people: `acs:fc:<region>:<account>:functions/<function>`. */
export function describeArn(shape: ArnShape): string {
  return fillArn(ARN_SHAPES[shape], (name) => `<${name}>`);
}

/** The shape of an ARN as a regular expression without anchors and groups. */
export function arnPattern(shape: ArnShape): string {
  return patternOf(shape, (name, pattern) => (isLocation(name) ? '[^:]+' : pattern));
}

/** Whether a text is the id of an Alibaba Cloud account: 16 digits. */
export function isAccountId(text: unknown): boolean {
  return typeof text === 'string' && /^\d{16}$/.test(text);
}

/** How every ARN begins. */
export const ARN_BEGINNING = 'acs:';

/** Whether a text is an ARN, or the beginning of one. */
export function isArn(text: unknown): boolean {
  return typeof text === 'string' && text.startsWith(ARN_BEGINNING);
}

/** The service, region and account of an ARN in a text; each is short. */
const BEFORE_RESOURCE = new RegExp(`${ARN_BEGINNING}[a-z0-9-]{0,64}:[^:"'\\n]{0,64}:[^:"'\\n]{0,64}:`, 'y');
const LONGEST_BEGINNING = 256;

/** Whether a colon in a text parts the service, region, account and resource of an ARN. */
export function partsArn(text: string, at: number): boolean {
  const from = Math.max(0, at - LONGEST_BEGINNING);
  const begins = text.slice(from, at).lastIndexOf(ARN_BEGINNING);
  if (text[at] !== ':' || begins < 0) return false;
  BEFORE_RESOURCE.lastIndex = from + begins;
  return BEFORE_RESOURCE.test(text) && BEFORE_RESOURCE.lastIndex > at;
}

/** The text of an ARN, with `*` for each reference in it; undefined where not even its beginning is known. */
export function knownArn(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (!isUnknown(value) || !isArn(value.$parts?.[0])) return undefined;
  return value.$parts?.map((part) => (typeof part === 'string' ? part : '*')).join('');
}

/** What every ARN consists of. */
export interface ArnParts {
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
}

/** The parts of an ARN of whatever shape; undefined where it is none. */
export function splitArn(text: unknown): ArnParts | undefined {
  if (typeof text !== 'string') return undefined;
  const [, service, region, account, resource] = /^acs:([^:]+):([^:]*):([^:]*):(.+)$/.exec(text) ?? [];
  return resource === undefined ? undefined : { service, region, account, resource };
}

/** An ARN, read. */
export interface ParsedArn<Shape extends ArnShape = ArnShape> {
  readonly shape: Shape;
  /** What it names, in the order of the ARN; region and account may be empty. */
  readonly names: Readonly<Record<string, string>>;
}

/** Reads an ARN of one of several shapes; undefined where it is of none of them. */
export function parseArn<Shape extends ArnShape>(
  text: unknown,
  shapes: readonly Shape[],
): ParsedArn<Shape> | undefined {
  if (typeof text !== 'string') return undefined;
  for (const shape of shapes) {
    const { names, expression } = READERS[shape];
    const values = expression.exec(text)?.slice(1);
    if (values !== undefined)
      return { shape, names: Object.fromEntries(names.map((name, i) => [name, values[i]])) };
  }
  return undefined;
}

/** Stands for what is not known in an ARN, by its place; no ARN has such a character. */
const GAP = '\u0000';

/**
 * Reads an ARN, also one that is known in part: a name of which nothing is known is the unknown itself, one of which a
 * part is known is unknown too.
 */
export function parseArnInParts<Shape extends ArnShape>(
  value: unknown,
  shapes: readonly Shape[],
): { readonly shape: Shape; readonly names: Readonly<Record<string, unknown>> } | undefined {
  if (!isUnknown(value)) return parseArn(value, shapes);
  const parts = value.$parts ?? [];
  const text = parts.map((part, i) => (typeof part === 'string' ? part : `${GAP}${i}${GAP}`)).join('');
  const found = parseArn(text, shapes);
  if (found === undefined) return undefined;
  const names = mapMembers(found.names, (name) => withGaps(String(name), parts, value));
  return { shape: found.shape, names: names as Readonly<Record<string, unknown>> };
}

function withGaps(name: string, parts: readonly (string | Unknown)[], { $unknown }: Unknown): unknown {
  const pieces = name.split(GAP);
  if (pieces.length === 1) return name;
  const isWhole = pieces.length === 3 && pieces[0] === '' && pieces[2] === '';
  return isWhole ? parts[Number(pieces[1])] : unknown($unknown);
}

interface Reader {
  readonly names: readonly string[];
  readonly expression: RegExp;
}

const READERS = Object.fromEntries(
  (Object.keys(ARN_SHAPES) as ArnShape[]).map((shape) => [shape, reader(shape)]),
);

function reader(shape: ArnShape): Reader {
  const names: string[] = [];
  const pattern = patternOf(shape, (name, part) => {
    names.push(name);
    return isLocation(name) ? '([^:]*)' : `(${part})`;
  });
  return { names, expression: new RegExp(`^${pattern}$`) };
}

function patternOf(shape: ArnShape, patternFor: (name: string, pattern: string) => string): string {
  return `acs:${ARN_SHAPES[shape].replace(NAME, (_, name: string, rest?: string) =>
    patternFor(name, rest === undefined ? '[^/]+' : '.+'),
  )}`;
}

function isLocation(name: string): boolean {
  return name === 'region' || name === 'account';
}
