import { isObject } from '../../core/model/json-object';
import { unescapePointer } from '../../core/model/json-pointer';
import { StreamDefinition, StreamPart } from '../../core/model/stream-definition';
import { withoutAbsent } from '../../core/model/stream-parts';

/** What an override says stands as it is; elsewhere the empty text is absence. */
export function override(
  { kind, parameters }: StreamPart,
  overrides: Record<string, unknown> = {},
): StreamPart {
  return { kind, parameters: { ...withoutAbsent(parameters, 0), ...overrides } };
}

/** The pointers of the parameters that it names. */
export function overridden(
  part: StreamPart,
  attribute: string,
  overrides: Record<string, unknown> = {},
): string[] {
  return Object.keys(overrides).map((name) => `/${attribute}/${part.kind}/${name}`);
}

/** The stream without the parameters that JSON pointers into its request name. */
export function withoutOmitted(stream: StreamDefinition, pointers: readonly string[] = []): StreamDefinition {
  if (pointers.length === 0) return stream;
  const ways = pointers.map((pointer) => pointer.split('/').slice(1).map(unescapePointer));
  const inside = (...start: string[]) =>
    ways.filter((way) => start.every((name, i) => way[i] === name)).map((way) => way.slice(start.length));
  const part = (name: string, { kind, parameters }: StreamPart): StreamPart => ({
    kind,
    parameters: without(parameters, inside(name, kind)),
  });
  return {
    ...stream,
    source: part('Source', stream.source),
    sink: part('Sink', stream.sink),
    runOptions: without(stream.runOptions, inside('RunOptions')),
  };
}

type Json = Readonly<Record<string, unknown>>;

function without(value: Json, ways: readonly (readonly string[])[]): Json {
  return ways.reduce<Json>((rest, [name, ...more]) => {
    if (name === undefined || !Object.hasOwn(rest, name)) return rest;
    const { [name]: member, ...others } = rest;
    if (more.length === 0) return others;
    return isObject(member) ? { ...rest, [name]: without(member, [more]) } : rest;
  }, value);
}
