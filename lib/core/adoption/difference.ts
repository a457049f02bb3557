import { isComposite } from '../model/json-object';
import { escapePointer } from '../model/json-pointer';
import { isNumber, spellingOf } from '../model/json-value';
import { isUnknown, StreamDefinition, StreamPart, Unknown } from '../model/stream-definition';
import { Rest } from './stream-code';
import { variableKey } from './value-code';

/** Whether two values are one: a value that is to be filled in is equal to itself alone. */
export function isSame(a: unknown, b: unknown): boolean {
  if (isUnknown(a) || isUnknown(b)) return isUnknown(a) && isUnknown(b) && isSameUnknown(a, b);
  if (isNumber(a) || isNumber(b)) return isNumber(a) && isNumber(b) && spellingOf(a) === spellingOf(b);
  if (!isComposite(a) || !isComposite(b)) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = membersOf(a);
  return (
    keys.length === membersOf(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]))
  );
}

/** What is undefined is written nowhere. */
function membersOf(value: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(value).filter((key) => value[key] !== undefined);
}

function isSameUnknown(a: Unknown, b: Unknown): boolean {
  const parts = [a, b].map(({ $parts }) => $parts?.filter((part) => typeof part === 'string').join('\0'));
  if (a.$parts !== undefined || b.$parts !== undefined) return parts[0] === parts[1];
  return nameOf(a) === nameOf(b);
}

/** The stack that a variable is in is another where it was made anew. */
function nameOf(value: Unknown): string {
  return variableKey(value).replace(/^[^:]*:(?=var\.)/, '');
}

/** The pointers of what is not the same in two descriptions of a stream. */
export function differencesOf(wanted: StreamDefinition, made: StreamDefinition): string[] {
  const texts = [
    ['/EventStreamingName', wanted.name, made.name],
    ['/Description', wanted.description, made.description],
    ['/FilterPattern', wanted.filterPattern, made.filterPattern],
    ['/Transforms', wanted.transforms, made.transforms],
    ['/Tags', wanted.tags, made.tags],
  ] as const;
  return [
    ...new Set([
      ...texts.filter(([, a, b]) => !isSame(a, b)).map(([pointer]) => pointer),
      ...differencesOfPart('Source', wanted.source, made.source),
      ...differencesOfPart('Sink', wanted.sink, made.sink),
      ...membersThatDiffer(wanted.runOptions, made.runOptions).map((name) => `/RunOptions/${name}`),
    ]),
  ];
}

function differencesOfPart(name: string, wanted: StreamPart, made: StreamPart): string[] {
  if (wanted.kind !== made.kind) return [`/${name}`];
  return membersThatDiffer(wanted.parameters, made.parameters).map(
    (member) => `/${name}/${wanted.kind}/${escapePointer(member)}`,
  );
}

type Json = Readonly<Record<string, unknown>>;

function membersThatDiffer(a: Json, b: Json): string[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => !isSame(a[name], b[name]));
}

/** What has to be given beside typed properties, for what they make to be the stream. */
export function restOf(wanted: StreamDefinition, made: StreamDefinition): Rest {
  const sides = [
    ['Source', wanted.source, made.source],
    ['Sink', wanted.sink, made.sink],
  ] as const;
  const [sourceOverrides, sinkOverrides] = sides.map(([, a, b]) => missing(a.parameters, b.parameters));
  return {
    sourceOverrides,
    sinkOverrides,
    runOptionsOverrides: missing(wanted.runOptions, made.runOptions),
    omit: [
      ...sides.flatMap(([name, a, b]) => tooMuch(a.parameters, b.parameters, `/${name}/${a.kind}`)),
      ...tooMuch(wanted.runOptions, made.runOptions, '/RunOptions'),
    ],
  };
}

/** What is not there, or is another. */
function missing(wanted: Json, made: Json): Json {
  const names = membersThatDiffer(wanted, made).filter((name) => Object.hasOwn(wanted, name));
  return Object.fromEntries(names.map((name) => [name, wanted[name]]));
}

function tooMuch(wanted: Json, made: Json, pointer: string): string[] {
  return Object.keys(made)
    .filter((name) => made[name] !== undefined && !Object.hasOwn(wanted, name))
    .map((name) => `${pointer}/${escapePointer(name)}`);
}
