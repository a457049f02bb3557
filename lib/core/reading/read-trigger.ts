import { say } from '../language/say';
import { KINDS } from '../contract/kinds';
import {
  makesStream,
  memberOfRequest,
  sourceProblem,
  triggerAttributes,
  TriggerAttributes,
} from '../model/function-trigger';
import { isObject, objectOf } from '../model/json-object';
import { below, withoutInexact } from '../model/spellings';
import {
  isUnknown,
  StreamDefinition,
  StreamPart,
  TextProblem,
  unknown,
  unknownPart,
} from '../model/stream-definition';
import { LEVELS_OF_OPTIONS, LEVELS_OF_PART, withoutAbsent } from '../model/stream-parts';
import { parseArn } from '../model/arn';
import { JsonText, readJsonText } from './json-text';
import { isParsed } from './plan/templates';
import { StreamPlace, TextReader } from './read-stream';

type Values = Readonly<Record<string, unknown>>;

/** The kind of sink that invokes a function. */
const FUNCTION_SINK = Object.keys(KINDS).find(
  (kind) => KINDS[kind].side === 'sink' && KINDS[kind].service === 'fc',
)!;

/**
 * The event stream that a trigger of a function makes, from its Terraform attributes: a stream of Function Compute's
 * making, which delivers to the function; undefined where it makes none, or nothing says that it does.
 */
export function readTrigger(
  type: string,
  values: Values,
  reader: TextReader,
  place: StreamPlace,
): StreamDefinition | undefined {
  const attributes = triggerAttributes(type);
  if (attributes === undefined) return undefined;
  const problems: TextProblem[] = [];
  const problem = (pointer: string, message: string) => {
    problems.push({ pointer: `/${attributes.config}${pointer}`, message });
  };
  const config = readConfig(values[attributes.config], reader, problem);
  if (makesStream(values[attributes.type], config) !== true) return undefined;
  const { eventSourceConfig, eventSinkConfig, eventRuleFilterPattern, runOptions, triggerEnable } = objectOf(
    config,
  ) as Values;
  const { account, credentials, ofProvider, region, location } = place;
  const filter = readFilter(eventRuleFilterPattern, problem);
  const stream: StreamDefinition = {
    name: nameIn(values.source_arn),
    madeBy: { type },
    region,
    ...(account !== undefined && { account }),
    ...(credentials !== undefined && { credentials }),
    ...(ofProvider !== undefined && { ofProvider }),
    source: readSource(objectOf(eventSourceConfig), region, problem),
    filterPattern: filter.value,
    ...(filter.spelt && { spelt: below('/FilterPattern', filter.spelt) }),
    transforms: [],
    sink: readSink(values, objectOf(eventSinkConfig), attributes, reader),
    runOptions: readRunOptions(runOptions),
    ...(typeof triggerEnable === 'boolean' && { status: triggerEnable ? 'RUNNING' : 'PAUSED' }),
    tags: {},
    location,
  };
  return problems.length === 0 ? stream : { ...stream, textProblems: problems };
}

/** What the configuration of a trigger says, as data; unknown where its text, or a number in it, cannot be read. */
function readConfig(
  text: unknown,
  reader: TextReader,
  problem: (pointer: string, message: string) => void,
): unknown {
  if (isParsed(text)) return withoutInexact(text.$parsed, text.$spelt ?? {});
  if (typeof text !== 'string') return text;
  const { value, problems, spelt = {} } = reader.json(text);
  for (const { pointer, message } of problems) problem(pointer, say`the text of the trigger ${message}`);
  return value === undefined ? unknown(say`its text cannot be read`) : withoutInexact(value, spelt);
}

/** Function Compute names the stream; the ARN of the trigger's source says how, once there is one. */
function nameIn(arn: unknown): StreamDefinition['name'] {
  const { stream } = parseArn(arn, ['eventStream'])?.names ?? {};
  return stream ?? unknown(say`Function Compute names the stream of a trigger`);
}

function readSource(
  { eventSourceType, eventSourceParameters: given }: Values,
  region: StreamDefinition['region'],
  problem: (pointer: string, message: string) => void,
): StreamPart {
  const place = '/eventSourceConfig/eventSourceParameters';
  if (isUnknown(given)) return unknownPart(given);
  const [first, ...more] = Object.entries(withoutAbsent(objectOf(given) as Values, LEVELS_OF_PART));
  if (first === undefined) {
    problem(place, say`the trigger names no parameters of its source`);
    return unknownPart(unknown(say`it cannot be read`));
  }
  if (more.length > 0)
    problem(place, say`the trigger names ${more.length + 1} sources, of which only one can be`);
  const [member, parameters] = first;
  const wrong = sourceProblem(eventSourceType, member);
  if (wrong !== undefined) problem(`${place}/${member}`, say`the trigger ${wrong}`);
  const kind = memberOfRequest(member);
  if (isUnknown(parameters)) return { kind, parameters: {}, unknown: parameters };
  if (!isObject(parameters)) {
    problem(`${place}/${member}`, say`the parameters of the source are no object`);
    return { kind, parameters: {} };
  }
  // Function Compute takes its own region where none is given.
  const RegionId = parameters.RegionId ?? region;
  return { kind, parameters: { ...(RegionId !== undefined && { RegionId }), ...parameters } };
}

/** The filter, and how it spells its numbers: they are compared as they are spelt. */
function readFilter(
  text: unknown,
  problem: (pointer: string, message: string) => void,
): Pick<JsonText, 'value' | 'spelt'> {
  if (text === undefined || text === null || text === '') return { value: {} };
  if (isUnknown(text)) return { value: text };
  const place = '/eventRuleFilterPattern';
  if (typeof text !== 'string') {
    problem(place, say`the event pattern is not a text of JSON`);
    return { value: unknown(say`it cannot be read`) };
  }
  const { value, problems, spelt } = readJsonText(text);
  for (const { pointer, message } of problems)
    problem(place + pointer, say`the text of the event pattern ${message}`);
  return value === undefined
    ? { value: unknown(say`it cannot be read`) }
    : { value, ...(spelt && { spelt }) };
}

function readSink(
  values: Values,
  { deliveryOption }: Values,
  { functionName, service }: TriggerAttributes,
  reader: TextReader,
): StreamPart {
  const { concurrency, eventSchema } = objectOf(deliveryOption) as Values;
  const constant = (value: unknown) => {
    if (value === undefined || value === null || value === '') return undefined;
    return { Form: 'CONSTANT', Value: typeof value === 'string' ? reader.text(value) : textOf(value) };
  };
  const isRaw = eventSchema === 'RawData';
  const parameters = {
    FunctionName: constant(values[functionName]),
    ServiceName: service === undefined ? undefined : constant(values[service]),
    Qualifier: constant(values.qualifier),
    Concurrency: constant(concurrency),
    Body: isRaw ? { Form: 'JSONPATH', Value: '$.data' } : { Form: 'ORIGINAL' },
  };
  const given = Object.entries(parameters).filter(([, field]) => field !== undefined);
  return { kind: FUNCTION_SINK, parameters: Object.fromEntries(given) };
}

function textOf(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value;
}

function readRunOptions(options: unknown): Readonly<Record<string, unknown>> {
  if (isUnknown(options)) return { ...options };
  const { mode: _, ...given } = objectOf(options);
  const request = Object.entries(given).map(([name, value]) => [memberOfRequest(name), value]);
  return withoutAbsent(Object.fromEntries(request) as Record<string, unknown>, LEVELS_OF_OPTIONS);
}
