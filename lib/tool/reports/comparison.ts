import { jsonDifferences } from '../../core/model/json-differences';
import { isComposite } from '../../core/model/json-object';
import { valueAt } from '../../core/model/json-pointer';
import { isUnknown } from '../../core/model/stream-definition';
import { NOT_SHOWN } from '../../core/redaction/not-shown';
import { AllowedDifferences, isAllowedBy, wordsReplaced } from './allowed-differences';
import { ComparedParameter, ComparedStream, Comparison } from './compared-stream';
import { Located, ReportedStream } from './report';

/** Compares each stream of a stage with the one of another stage, parameter by parameter. */
export function compareStages(
  here: readonly ReportedStream[],
  there: readonly ReportedStream[],
  path: string,
  allowed: AllowedDifferences,
): { readonly comparison: Comparison; readonly used: ReadonlySet<number> } {
  const used = new Set<number>();
  const others = there.map((stream) => wordsReplaced(stream, allowed));
  const own = here.map((stream) => wordsReplaced(stream, allowed));
  const pairs = paired(own, others);
  const streams = [
    ...pairs.map(([mine, other]) => compared(mine, other, { allowed, used })),
    ...own
      .filter((stream) => !pairs.some(([mine]) => mine === stream))
      .map((stream) => alone(stream, 'here')),
    ...others
      .filter((stream) => !pairs.some(([, other]) => other === stream))
      .map((stream) => alone(stream, 'there')),
  ];
  function alone(stream: ReportedStream, only: 'here' | 'there'): ComparedStream {
    const differences = [withReason({ pointer: '' }, stream, { allowed, used })];
    return { ...placeOf(stream), only, differences, notCompared: [] };
  }
  const count = (holds: (stream: ComparedStream) => boolean) => streams.filter(holds).length;
  return {
    comparison: {
      with: path,
      streams,
      summary: {
        same: count(({ differences }) => differences.length === 0),
        different: count(isDifferent),
        allowed: count((stream) => stream.differences.length > 0 && !isDifferent(stream)),
      },
    },
    used,
  };
}

/** Whether something of it differs that may not. */
export function isDifferent({ differences }: ComparedStream): boolean {
  return differences.some(({ allowed }) => allowed === undefined);
}

type Pair = readonly [here: ReportedStream, there: ReportedStream];

/** What a stream can be found again by: the first of them that only one of each stage has. */
const KEYS: readonly ((stream: ReportedStream) => string | undefined)[] = [
  ({ constructPath }) => constructPath,
  // The first part of a path is the stack, of which each stage has its own.
  ({ constructPath }) => constructPath?.replace(/^[^/]*\//, ''),
  ({ name }) => (typeof name === 'string' ? name : undefined),
  ({ address }) => address,
];

function paired(here: readonly ReportedStream[], there: readonly ReportedStream[]): Pair[] {
  const pairs: Pair[] = [];
  const taken = new Set<ReportedStream>();
  for (const key of KEYS) {
    const [mine, others] = [here, there].map((streams) => once(streams, key, taken));
    for (const [name, stream] of mine) {
      const other = others.get(name);
      if (other === undefined) continue;
      pairs.push([stream, other]);
      taken.add(stream).add(other);
    }
  }
  return pairs;
}

/** The streams that nobody has taken yet, by a key that no other of them has. */
function once(
  streams: readonly ReportedStream[],
  key: (typeof KEYS)[number],
  taken: ReadonlySet<ReportedStream>,
): ReadonlyMap<string, ReportedStream> {
  const found = new Map<string, ReportedStream[]>();
  for (const stream of streams) {
    const name = key(stream);
    if (name !== undefined && !taken.has(stream)) found.set(name, [...(found.get(name) ?? []), stream]);
  }
  return new Map([...found].flatMap(([name, all]) => (all.length === 1 ? [[name, all[0]] as const] : [])));
}

interface Allowing {
  readonly allowed: AllowedDifferences;
  /** The numbers of those that allow something. */
  readonly used: Set<number>;
}

function compared(here: ReportedStream, there: ReportedStream, allowing: Allowing): ComparedStream {
  const [mine, other] = [here, there].map(requestOf);
  const differences: ComparedParameter[] = [];
  const notCompared = unknownIn(mine, other);
  for (const pointer of jsonDifferences(mine, other)) {
    const [value, otherValue] = [mine, other].map((request) => valueAt(request, pointer));
    if ([value, otherValue].some(isHidden)) notCompared.push(pointer);
    else differences.push(withReason({ pointer, ...given(value, otherValue) }, here, allowing));
  }
  return { ...placeOf(here), differences, notCompared: [...new Set(notCompared)].sort() };
}

function given(value: unknown, other: unknown): Pick<ComparedParameter, 'value' | 'other'> {
  return { ...(value !== undefined && { value }), ...(other !== undefined && { other }) };
}

function withReason(
  parameter: ComparedParameter,
  stream: ReportedStream,
  { allowed, used }: Allowing,
): ComparedParameter {
  const found = isAllowedBy(allowed, parameter.pointer, stream);
  if (found === undefined) return parameter;
  used.add(found.index);
  return { ...parameter, allowed: found.reason };
}

/** A stream as its request has it, and what is beside the request; an account is what stages differ in. */
function requestOf(stream: ReportedStream): Readonly<Record<string, unknown>> {
  const { name, region, status, description, source, sink, filterPattern, transforms, runOptions, tags } =
    stream;
  return {
    EventStreamingName: name,
    Region: region,
    Status: status,
    Description: description === '' ? undefined : description,
    Source: { [source.kind]: source.parameters },
    FilterPattern: filterPattern,
    Transforms: transforms,
    Sink: { [sink.kind]: sink.parameters },
    RunOptions: runOptions,
    Tags: tags,
  };
}

/** What neither of them knows before it is deployed, or shows. */
function unknownIn(here: unknown, there: unknown, pointer = ''): string[] {
  if (isHidden(here) && isHidden(there)) return [pointer];
  if (!isComposite(here) || !isComposite(there)) return [];
  const [mine, other] = [here, there] as Readonly<Record<string, unknown>>[];
  return Object.keys(mine).flatMap((key) =>
    key in other
      ? unknownIn(mine[key], other[key], `${pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`)
      : [],
  );
}

function isHidden(value: unknown): boolean {
  return isUnknown(value) || (typeof value === 'string' && value.includes(NOT_SHOWN));
}

function placeOf({
  name,
  address,
  constructPath,
  file,
}: ReportedStream): Located & { readonly name: unknown } {
  return {
    name,
    ...(address !== undefined && { address }),
    ...(constructPath !== undefined && { constructPath }),
    ...(file !== undefined && { file }),
  };
}
