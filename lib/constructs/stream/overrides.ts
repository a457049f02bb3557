import { IConstruct } from 'constructs';
import { isObject } from '../../core/model/json-object';
import { unescapePointer } from '../../core/model/json-pointer';
import { StreamDefinition, StreamPart, Unknown } from '../../core/model/stream-definition';
import { LEVELS_OF_OPTIONS, withoutAbsent } from '../../core/model/stream-parts';
import { isUnresolved } from '../engine';
import { refuseMistakes } from '../contradictions';
import { StreamContext } from '../sources/stream-source';
import { StreamTransform } from '../transforms/stream-transform';
import { wholeJson } from '../terraform/json-text';
import { mergeMembers } from '../terraform/merged';
import { problemsOf } from '../types/check-types';

/** What an override says stands as it is; elsewhere the empty text is absence. */
export function override(part: StreamPart, overrides?: Record<string, unknown>): StreamPart {
  const { kind, parameters, unknown: whole } = part;
  if (whole !== undefined) return part;
  const own = isUnresolved(parameters) ? parameters : withoutAbsent(parameters, 0);
  const all = mergeMembers(own, overrides);
  return isUnresolved(all)
    ? { kind, parameters: {}, unknown: all as unknown as Unknown }
    : { kind, parameters: all };
}

/**
 * A source or sink as its class says, or one that is a reference as a whole. A class of a user that binds to anything else
 * throws.
 *
 * @param name what the stream calls it
 * @param declared the name of the interface of what it binds to
 */
export function partOf(
  stream: IConstruct,
  name: string,
  declared: string,
  part: Bindable,
  context: () => StreamContext,
): StreamPart {
  const given = isUnresolved(part) ? part : part.bind(context());
  if (isUnresolved(given)) return { kind: '', parameters: {}, unknown: wholeJson(given) as Unknown };
  if (!isPart(given)) refuseMistakes(stream, () => problemsOf(`${name}.bind()`, `#${declared}`, given));
  return given as StreamPart;
}

function isPart(given: unknown): boolean {
  if (!isObject(given)) return false;
  const { kind, parameters } = given;
  return typeof kind === 'string' && (isUnresolved(parameters) || isObject(parameters));
}

/** Run options as the props say them, with what overrides them; a reference to all of them is merged by Terraform. */
export function optionsOf(options: Record<string, unknown>, overrides?: Record<string, unknown>) {
  return mergeMembers(withoutAbsent(options, LEVELS_OF_OPTIONS), overrides);
}

/** Transforms as they are bound; a reference to the whole list, or to one of them, stays one. */
export function transformsOf(
  stream: IConstruct,
  transforms: readonly StreamTransform[] | undefined,
  context: StreamContext,
): StreamDefinition['transforms'] {
  if (isUnresolved(transforms)) return wholeJson(transforms) as unknown[];
  return (transforms ?? []).map((transform, i) => {
    if (isUnresolved(transform)) return wholeJson(transform);
    const given: unknown = transform._bind(context);
    if (!isUnresolved(given) && !isObject(given))
      refuseMistakes(stream, () => problemsOf(`transforms[${i}].toApi()`, '{a', given));
    return given;
  });
}

interface Bindable {
  bind(context: StreamContext): unknown;
}

/** The pointers of the parameters that it names. */
export function overridden(
  part: StreamPart,
  attribute: string,
  overrides: Record<string, unknown> = {},
): string[] {
  if (isUnresolved(overrides)) return [];
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
    unsent: pointers.filter((pointer) => UNSENT.includes(pointer)),
  };
}

/** The parts of a request that it need not have. */
const UNSENT: readonly string[] = ['/RunOptions', '/Transforms'];

type Json = Readonly<Record<string, unknown>>;

function without(value: Json, ways: readonly (readonly string[])[]): Json {
  return ways.reduce<Json>((rest, [name, ...more]) => {
    if (name === undefined || !Object.hasOwn(rest, name)) return rest;
    const { [name]: member, ...others } = rest;
    if (more.length === 0) return others;
    return isObject(member) ? { ...rest, [name]: without(member, [more]) } : rest;
  }, value);
}
