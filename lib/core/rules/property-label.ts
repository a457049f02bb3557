import { say } from '../language/say';
import { factsOf, RUN_OPTION_PROPERTIES } from '../contract/kinds';
import { usualProperty } from '../contract/property-names';
import { ownMember } from '../model/json-object';
import { unescapePointer } from '../model/json-pointer';

/** Stands in a message for the property that a finding is about. */
export const PROPERTY = '{property}';

/** Stands in a message for the property of another parameter, which stands beside that. */
export function propertyBeside(parameter: string): string {
  return say`{property ${parameter}}`;
}

/** A parameter of a request, or an attribute of a resource, and the property that gives it. */
interface Named {
  readonly property: string;
  readonly name: string;
}

/** The properties of a stream that are no part of its source, sink or run options. */
const OF_STREAM: Readonly<Record<string, string>> = {
  EventStreamingName: 'streamName',
  FilterPattern: 'filter',
};

/**
 * What people call the place of a pointer: the property, then the name in the API, `concurrency (MaximumTasks)`. Who
 * wrote no construct knows the name in the API alone. Undefined for the whole, and for what no property gives.
 */
export function propertyLabel(pointer: string | undefined, hasConstruct: boolean): string | undefined {
  const named = namedAt(pointer);
  if (named === undefined) return undefined;
  const { property, name } = named;
  return !hasConstruct || property === name ? name : `${property} (${name})`;
}

/** The name in the API of what a pointer leads to, or leads into. */
export function apiName(pointer: string): string | undefined {
  return namedAt(pointer)?.name;
}

/** A text with the names of the properties that it leaves open. */
export function withProperties(text: string, pointer: string | undefined, hasConstruct: boolean): string {
  return text.replace(/\{property(?: (\w+))?\}/g, (_, beside: string | undefined) => {
    const place = beside === undefined ? pointer : besideOf(pointer, beside);
    return propertyLabel(place, hasConstruct) ?? beside ?? 'it';
  });
}

/** A message that begins with the property that it is about. */
export function propertyFirst(message: string, pointer: string | undefined, hasConstruct: boolean): string {
  const whole = withProperties(message, pointer, hasConstruct);
  const label = propertyLabel(pointer, hasConstruct);
  const isFirst = message.startsWith('{property') || message.startsWith(`${apiName(pointer ?? '')} `);
  return label === undefined || isFirst ? whole : say`${label}: ${whole}`;
}

function besideOf(pointer = '', parameter: string): string {
  const parts = pointer.split('/');
  const depth = parts[1] === 'Source' || parts[1] === 'Sink' ? PART_DEPTH : parts.length - 1;
  // An event source has the parameters of a source as attributes.
  const isAttribute = /^[a-z]/.test(parts[1] ?? '');
  const name = isAttribute ? parameter.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase() : parameter;
  return [...parts.slice(0, depth), name].join('/');
}

/** Where the parameters of a source or sink stand. */
const PART_DEPTH = ['', 'Source', '<kind>'].length;

function namedAt(pointer = ''): Named | undefined {
  const parts = pointer.split('/').slice(1).map(unescapePointer);
  const [part, kind, parameter] = parts;
  if (part === undefined || part === '' || part === '//') return undefined;
  if (part === 'Source' || part === 'Sink') return ofPart(part, kind, parameter);
  if (part === 'RunOptions') return ofRunOptions(parts.slice(1));
  if (part === 'Transforms') return ofTransform(parts);
  if (/^[A-Z]/.test(part)) return { property: OF_STREAM[part] ?? usualProperty(part), name: part };
  return ofResource(parts);
}

function ofPart(part: string, kind: string | undefined, parameter: string | undefined): Named {
  if (kind === undefined) return { property: usualProperty(part), name: part };
  if (parameter === undefined) return { property: usualProperty(part), name: kind };
  return {
    property: ownMember(factsOf(kind)?.properties ?? {}, parameter) ?? usualProperty(parameter),
    name: parameter,
  };
}

function ofRunOptions(parts: readonly string[]): Named {
  const name = parts[parts.length - 1];
  return name === undefined
    ? { property: 'runOptions', name: 'RunOptions' }
    : { property: ownMember(RUN_OPTION_PROPERTIES, name) ?? usualProperty(name), name };
}

function ofTransform([part, index, ...inner]: readonly string[]): Named {
  const [name = part] = inner.filter((item) => !/^\d+$/.test(item)).reverse();
  return { property: index === undefined ? 'transforms' : `transforms[${index}]`, name };
}

/** `targets[0].param_list`, which the bindings call `targets[0].paramList`. */
function ofResource(parts: readonly string[]): Named {
  // What users name themselves, such as a variable of an environment, is inside.
  const isName = (part: string) => /^[a-z0-9_]+$/.test(part);
  const end = parts.findIndex((part) => !isName(part));
  const name = (end > 0 ? parts.slice(0, end) : parts).reduce((path, part) =>
    /^\d+$/.test(part) ? `${path}[${part}]` : path === '' ? part : `${path}.${part}`,
  );
  return { property: name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()), name };
}
