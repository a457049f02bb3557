import { isUnknown, StreamDefinition, StreamPart } from '../model/stream-definition';
import { call, Code, create, list, literal, object, objectOfEntries } from './code';
import { filterCode } from './filter-code';
import { runOptionsCode, transformCode } from './options-code';
import { newPart, PartCode, partCode } from './part-code';
import { valueCode } from './value-code';

/** What typed properties alone do not give of a stream. */
export interface Rest {
  readonly sourceOverrides: Readonly<Record<string, unknown>>;
  readonly sinkOverrides: Readonly<Record<string, unknown>>;
  readonly runOptionsOverrides: Readonly<Record<string, unknown>>;
  /** Pointers of what the library would send, and the stream does not have. */
  readonly omit: readonly string[];
}

export const NO_REST: Rest = { sourceOverrides: {}, sinkOverrides: {}, runOptionsOverrides: {}, omit: [] };

/** How a stream is written. */
export interface Manner {
  readonly rest: Rest;
  /** Set where the typed classes do not take it. */
  readonly raw?: boolean;
  /** Set where the classes of transforms do not give the whole of them. */
  readonly rawTransforms?: boolean;
}

/** A stream as the construct that makes it: its class, and the properties. */
export interface StreamCode {
  readonly className: string;
  readonly props: Code;
}

/** Ready-made streams, by the classes at their ends, and the properties that take them. */
const READY_MADE = [
  { source: 'MqttSource', sink: 'KafkaSink', className: 'MqttToKafkaOutflow', props: ['mqtt', 'kafka'] },
  {
    source: 'MqttSource',
    sink: 'RocketMqSink',
    className: 'MqttToRocketMqOutflow',
    props: ['mqtt', 'rocketMq'],
  },
  { source: 'RocketMqSource', sink: 'RocketMqSink', className: 'RocketMqRoute', props: ['source', 'target'] },
] as const;

export function streamCode(stream: StreamDefinition, { rest, raw, rawTransforms }: Manner): StreamCode {
  const { name, region, description, transforms, tags, runOptions, source, sink } = stream;
  const typed = {
    source: raw ? undefined : partCode(source, region),
    sink: raw ? undefined : partCode(sink),
  };
  const ready = READY_MADE.find(
    (one) => one.source === typed.source?.className && one.sink === typed.sink?.className,
  );
  const [sourceProp, sinkProp] = ready?.props ?? (['source', 'sink'] as const);
  const overrides = (values: Readonly<Record<string, unknown>>) =>
    Object.keys(values).length === 0 ? undefined : valueCode(values);
  const tagged = Object.entries(tags).filter(([, value]) => value !== null);
  return {
    className: ready?.className ?? 'EventStream',
    props: object({
      streamName: isUnknown(name) ? valueCode(name) : literal(name),
      description: description === undefined ? undefined : valueCode(description),
      [sourceProp]: end(source, typed.source, ready !== undefined, 'StreamSource'),
      filter: filterCode(stream),
      transforms:
        transforms.length === 0
          ? undefined
          : list(transforms.map((item) => transformCode(item, rawTransforms))),
      [sinkProp]: end(sink, typed.sink, ready !== undefined, 'StreamSink'),
      ...runOptionsCode(runOptions),
      tags:
        tagged.length === 0
          ? undefined
          : objectOfEntries(tagged.map(([key, value]) => [key, valueCode(value)] as const)),
      sourceOverrides: overrides(rest.sourceOverrides),
      sinkOverrides: overrides(rest.sinkOverrides),
      runOptionsOverrides: overrides(rest.runOptionsOverrides),
      omit: omitCode([...rest.omit, ...unsentBy(stream)]),
      lifecycle: ignoring(attributesOtherwise(stream)),
    }),
  };
}

/** The parts of a request that Terraform compares with an answer, and its arguments for them. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  Source: 'source',
  Sink: 'sink',
  FilterPattern: 'filter_pattern',
  RunOptions: 'run_options',
  Transforms: 'transforms',
  Tags: 'tags',
};

/** The arguments of Terraform that an answer has otherwise than they are written: the first plan would change them. */
export function attributesOtherwise(stream: StreamDefinition): string[] {
  const left = unsentBy(stream);
  const others = (stream.answeredOtherwise ?? []).filter((pointer) => !left.includes(pointer));
  const parts = others.map((pointer) => pointer.split('/')[1]);
  return Object.keys(ARGUMENTS)
    .filter((part) => parts.includes(part))
    .map((part) => ARGUMENTS[part]);
}

/**
 * Those of them in which a credential is: Terraform takes what it ignores from the API, where nothing marks it sensitive,
 * and prints it in the plan of the import.
 */
export function printedBy(stream: StreamDefinition): string[] {
  const parts = { source: stream.source, sink: stream.sink, transforms: stream.transforms };
  const holding = Object.entries(parts).filter(([, part]) => JSON.stringify(part).includes('"$unknown"'));
  const ignored = attributesOtherwise(stream);
  return holding.map(([name]) => name).filter((name) => ignored.includes(name));
}

/** The parts that it does not have at all, and need not be sent. */
function unsentBy({ unsent = [], runOptions, transforms }: StreamDefinition): string[] {
  const empty = [
    ...(Object.keys(runOptions).length === 0 ? ['/RunOptions'] : []),
    ...(transforms.length === 0 ? ['/Transforms'] : []),
  ];
  return empty.filter((pointer) => unsent.includes(pointer));
}

function omitCode(pointers: readonly string[]): Code | undefined {
  return pointers.length === 0 ? undefined : list(pointers.map(literal));
}

function ignoring(attributes: readonly string[]): Code | undefined {
  return attributes.length === 0 ? undefined : object({ ignoreChanges: list(attributes.map(literal)) });
}

function end(part: StreamPart, typed: PartCode | undefined, isReady: boolean, base: string): Code {
  if (typed === undefined)
    return call(
      `${base}.fromApi`,
      object({ kind: literal(part.kind), parameters: valueCode(part.parameters) }),
    );
  return isReady ? typed.props : newPart(typed);
}

/** The statement that makes it. */
export function newStream({ className, props }: StreamCode, scope: Code, id: string): Code {
  return create(className, scope, literal(id), props);
}
