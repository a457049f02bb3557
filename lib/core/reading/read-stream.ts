import { say } from '../language/say';
import {
  OfProvider,
  isUnknown,
  StreamDefinition,
  Location,
  StreamPart,
  TextProblem,
  unknown,
  Unknown,
  unknownPart,
} from '../model/stream-definition';
import { JsonText } from './json-text';
import { isParsed } from './plan/templates';
import { isObject } from '../model/json-object';
import { below, Spellings, withoutInexact } from '../model/spellings';
import { terraformNumber } from '../model/decimal';
import { LEVELS_OF_OPTIONS, LEVELS_OF_PART, withoutAbsent } from '../model/stream-parts';

/** How the texts of an event stream are read: a synthesized stack escapes what a plan has plain. */
export interface TextReader {
  text(value: string): string | Unknown;
  json(value: string): JsonText;
}

/** Where a stream was found. */
export interface StreamPlace {
  readonly region: string | Unknown | undefined;
  readonly account?: string | Unknown;
  readonly credentials?: string;
  readonly ofProvider?: OfProvider;
  readonly location: Location;
}

/** Reads an event stream from its Terraform attributes; what cannot be read in it is a problem of the stream. */
export function readStream(
  attributes: Readonly<Record<string, unknown>>,
  reader: TextReader,
  { region, account, credentials, ofProvider, location }: StreamPlace,
): StreamDefinition {
  const problems: TextProblem[] = [];
  const attribute = new Attributes(attributes, reader, problems);
  const description = attribute.text('description', '/Description');
  const status = attribute.text('status', '/Status');
  const stream: StreamDefinition = {
    name: attribute.text('event_streaming_name', '/EventStreamingName') ?? '',
    region,
    ...(account !== undefined && { account }),
    ...(credentials !== undefined && { credentials }),
    ...(ofProvider !== undefined && { ofProvider }),
    ...(description === undefined ? {} : { description }),
    source: attribute.part('source', '/Source'),
    filterPattern: attribute.pattern(),
    transforms: attribute.list('transforms', '/Transforms'),
    sink: attribute.part('sink', '/Sink'),
    runOptions: attribute.object('run_options', '/RunOptions'),
    ...(status === undefined ? {} : { status }),
    tags: attribute.tags(),
    location,
  };
  const unsent = UNSENT.filter(([name]) => (attributes[name] ?? undefined) === undefined);
  return {
    ...stream,
    ...(unsent.length > 0 && { unsent: unsent.map(([, pointer]) => pointer) }),
    ...(Object.keys(attribute.spelt).length > 0 && { spelt: attribute.spelt }),
    ...(problems.length > 0 && { textProblems: problems }),
  };
}

/** The attributes that a stream need not have: Terraform tells none from an empty one. */
const UNSENT = [
  ['run_options', '/RunOptions'],
  ['transforms', '/Transforms'],
] as const;

class Attributes {
  public readonly spelt: Record<string, string> = {};

  constructor(
    private readonly values: Readonly<Record<string, unknown>>,
    private readonly reader: TextReader,
    private readonly problems: TextProblem[],
  ) {}

  public text(name: string, pointer: string): string | Unknown | undefined {
    const value = this.values[name] ?? undefined;
    if (value === undefined || isUnknown(value)) return value;
    if (typeof value === 'string') return value === '' ? undefined : this.reader.text(value);
    // Terraform makes text of these.
    if (typeof value === 'number') return terraformNumber(String(value)) ?? String(value);
    if (typeof value === 'boolean') return String(value);
    return this.unreadable(pointer, say`is not text`);
  }

  /**
   * The value of a JSON text; undefined where there is none, unknown where it cannot be read, and where a number in it has
   * more digits than JavaScript keeps.
   */
  private json(name: string, pointer: string): unknown {
    const { value, spelt } = this.read(name, pointer);
    return spelt === undefined ? value : withoutInexact(value, spelt);
  }

  private read(
    name: string,
    pointer: string,
  ): { readonly value: unknown; readonly spelt?: Spellings | undefined } {
    const value = this.values[name] ?? undefined;
    if (value === undefined || isUnknown(value)) return { value };
    if (isParsed(value)) return this.spell(pointer, value.$parsed, value.$spelt);
    if (typeof value !== 'string') return { value: this.unreadable(pointer, say`is not a text of JSON`) };
    const { value: read, problems, spelt } = this.reader.json(value);
    for (const problem of problems) this.problem(pointer + problem.pointer, problem.message);
    return read === undefined ? { value: unknown(say`it cannot be read`) } : this.spell(pointer, read, spelt);
  }

  private spell(pointer: string, value: unknown, spelt: Spellings | undefined) {
    if (spelt !== undefined) Object.assign(this.spelt, below(pointer, spelt));
    return { value, spelt };
  }

  /** A pattern that is left out lets everything through; one that is null is none. Its numbers are compared as they are spelt. */
  public pattern(): unknown {
    const { value } = this.read('filter_pattern', '/FilterPattern');
    return value === undefined ? {} : (value ?? this.unreadable('/FilterPattern', say`is null`));
  }

  public part(name: string, pointer: string): StreamPart {
    const value = this.json(name, pointer);
    if (isUnknown(value)) return unknownPart(value);
    if (value === undefined) return unknownPart(this.unreadable(pointer, say`is missing`));
    if (!isObject(value)) return unknownPart(this.unreadable(pointer, say`is not an object`));
    const [first, ...more] = Object.entries(withoutAbsent(value, LEVELS_OF_PART));
    if (first === undefined) return unknownPart(this.unreadable(pointer, say`names no kind`));
    if (more.length > 0) this.problem(pointer, say`names ${more.length + 1} kinds, of which only one can be`);
    const [kind, parameters] = first;
    if (isUnknown(parameters)) return { kind, parameters: {}, unknown: parameters };
    if (isObject(parameters)) return { kind, parameters };
    this.problem(`${pointer}/${kind}`, say`is not an object of parameters`);
    return { kind, parameters: {} };
  }

  public list(name: string, pointer: string): unknown[] {
    const value = this.json(name, pointer);
    if (value === undefined) return [];
    if (Array.isArray(value))
      return value.map((item) => (isObject(item) ? withoutAbsent(item, LEVELS_OF_PART) : item));
    return [isUnknown(value) ? value : this.unreadable(pointer, say`is not a list`)];
  }

  public object(name: string, pointer: string): Readonly<Record<string, unknown>> {
    const value = this.json(name, pointer);
    if (value === undefined) return {};
    if (isObject(value)) return withoutAbsent(value, LEVELS_OF_OPTIONS);
    return { ...this.unreadable(pointer, say`is not an object`) };
  }

  /** Unknown as a whole where it is an expression. */
  public tags(): Readonly<Record<string, unknown>> {
    const value = this.values.tags ?? undefined;
    if (value === undefined) return {};
    if (isObject(value))
      return Object.fromEntries(
        Object.entries(value).map(([key, tag]) => {
          const name = this.reader.text(key);
          return [isUnknown(name) ? key : name, typeof tag === 'string' ? this.reader.text(tag) : tag];
        }),
      );
    const read = typeof value === 'string' ? this.reader.text(value) : value;
    return { ...(isUnknown(read) ? read : this.unreadable('/Tags', say`is not an object`)) };
  }

  private unreadable(pointer: string, message: string): Unknown {
    this.problem(pointer, message);
    return unknown(say`it cannot be read`);
  }

  private problem(pointer: string, message: string): void {
    const name = pointer.split('/')[1];
    this.problems.push({ pointer, message: say`the text of ${name} ${message}` });
  }
}
