import { objectOf } from '../model/json-object';
import { EventSample, KindFacts } from './kind-facts';
import { factsOf } from './kinds';

/** What of the events of a source a document shows, what is implied, and what nobody knows: `type`, `data.body`. */
export interface EnvelopeParts {
  readonly documented: readonly string[];
  readonly implied: readonly string[];
  readonly unknown: readonly string[];
}

type Events = Pick<KindFacts, 'envelope' | 'samples'>;

/** The JSONPath of the message in the events of a source; undefined where no document shows one field that holds it. */
export function payloadPathOf(kind: string): string | undefined {
  return payloadPathIn(factsOf(kind)?.samples);
}

/** The JSONPath of the message, where all documents agree and it is one field of `data`. */
export function payloadPathIn(
  samples: readonly Pick<EventSample, 'message' | 'like'>[] = [],
): string | undefined {
  const [first, ...others] = new Set(samples.map(({ message, like }) => like ?? message));
  if (first === undefined || others.length > 0 || !/^\/data\/\w+$/.test(first)) return undefined;
  return `$${first.replaceAll('/', '.')}`;
}

/** The attributes that tell events of one source from those of another. */
const TELLING = ['source', 'type', 'subject'] as const;

/** The parts of the events of a source by how well they are known. */
export function partsOfEnvelope({ envelope, samples = [] }: Events): EnvelopeParts {
  if (envelope === undefined) return { documented: [], implied: [], unknown: [...TELLING, 'data'] };
  const { level, dataFields, openData = false } = envelope;
  // Those of a bus: whatever their senders give them.
  const isPassedOn = openData && dataFields.length === 0;
  const shown = TELLING.filter((name) => isPassedOn || envelope[name] !== undefined);
  const data = isPassedOn ? ['data'] : fieldsOfEvents({ envelope, samples }).map(nameOf);
  const known = [...shown, ...data];
  return {
    documented: level === 'documented' ? known : [],
    implied: level === 'implied' ? known : [],
    unknown: TELLING.filter((name) => !shown.includes(name)),
  };
}

function nameOf(names: readonly string[]): string {
  return ['data', ...names].join('.');
}

/** The fields of `data` that samples show, and those of its objects; not those of the message itself. */
export function fieldsOfEvents({ envelope, samples = [] }: Events): string[][] {
  const tops = samples.flatMap(({ data }) => Object.keys(data));
  return [...new Set([...tops, ...(envelope?.dataFields ?? [])])].flatMap((name) => {
    const inner = samples.flatMap(({ data, message }) =>
      message === `/data/${name}` ? [] : Object.keys(objectOf(data[name])),
    );
    return [[name], ...[...new Set(inner)].map((key) => [name, key])];
  });
}
