import { inEnglish, say } from '../language/say';
import { SHORTEST } from '../redaction/known-secrets';
import { NOT_SHOWN } from '../redaction/not-shown';
import { isSecret } from '../redaction/secrets';
import { isComposite, mapMembers } from '../model/json-object';
import { escapePointer, valueAt } from '../model/json-pointer';
import {
  isUnknown,
  StreamDefinition,
  StreamPart,
  toApiRequest,
  unknown,
  Unknown,
  unknownText,
} from '../model/stream-definition';
import { isNumber, spellingOf } from '../model/json-value';
import { withSpellings } from '../model/spellings';
import { FreeNames } from './free-names';
import { HiddenTexts } from './hidden-texts';
import { variableKey } from './value-code';

/** A value that somebody has to fill in, and the variable of Terraform for it. */
export interface Variable {
  readonly id: string;
  readonly description: string;
  readonly sensitive: boolean;
}

/** The variables of one stack: a credential that several streams share has one. */
export class Variables {
  private readonly byKey = new Map<string, Variable>();
  private readonly byReference = new Map<string, Variable>();
  private readonly ids = new FreeNames();

  /**
   * @param clean takes the credentials out of a text
   * @param hidden the credentials of all streams: each may stand elsewhere too
   */
  public constructor(
    private readonly clean: (text: string) => string = (text) => text,
    private readonly hidden = new HiddenTexts(),
  ) {}

  /** The variables, by what stands for them in a stream: `var.orders_password`. */
  public get all(): ReadonlyMap<string, Variable> {
    return this.byReference;
  }

  /**
   * A stream in which a variable stands for each credential, for each text that Terraform marks sensitive, and for each
   * value that is not known.
   *
   * @param stream as it was read
   * @param secrets the pointers of its credentials
   */
  public prepare(stream: StreamDefinition, secrets: readonly string[]): StreamDefinition {
    const of: Of = { stream, places: new Set(secrets), marked: new Set(stream.sensitive) };
    const prepared = (value: unknown, pointer: string) =>
      this.value(withSpellings(value, stream.spelt, pointer), pointer, of, isMarkedAbove(pointer, of));
    const part = ({ kind, parameters }: StreamPart, name: string): StreamPart => ({
      kind,
      parameters: prepared(parameters, `${name}/${escapePointer(kind)}`) as StreamPart['parameters'],
    });
    const { description } = stream;
    return {
      ...stream,
      ...(description !== undefined && { description: prepared(description, '/Description') as string }),
      source: part(stream.source, '/Source'),
      sink: part(stream.sink, '/Sink'),
      filterPattern: prepared(stream.filterPattern, '/FilterPattern'),
      transforms: stream.transforms.map((transform, i) => prepared(transform, `/Transforms/${i}`)),
      runOptions: prepared(stream.runOptions, '/RunOptions') as StreamDefinition['runOptions'],
      tags: prepared(stream.tags, '/Tags') as StreamDefinition['tags'],
    };
  }

  /** Names the credentials of a stream after where they are to be. */
  public announce(stream: StreamDefinition, secrets: readonly string[]): void {
    const of: Of = { stream, places: new Set(secrets), marked: new Set() };
    const request = toApiRequest(stream);
    for (const pointer of secrets) {
      const text = valueAt(request, pointer);
      if (typeof text === 'string' && text !== '') this.secret(text, pointer, of);
    }
  }

  private value(value: unknown, pointer: string, of: Of, isInMarked: boolean): unknown {
    const isHidden = isInMarked || of.marked.has(pointer);
    if (isUnknown(value)) return this.unknown(value, pointer, of, isHidden);
    if (typeof value === 'string') {
      const isFilledIn = (isHidden && value !== '') || of.places.has(pointer) || value.includes(NOT_SHOWN);
      return isFilledIn ? this.secret(value, pointer, of) : this.text(value, pointer, of);
    }
    // No variable takes its place, and the stream is left alone.
    if (isHidden && isNumber(value) && spellingOf(value).length >= SHORTEST)
      return this.secret(spellingOf(value), pointer, of);
    // A number that is kept as it is spelt is not a structure.
    if (!isComposite(value) || 'isLosslessNumber' in value) return value;
    return mapMembers(value, (member, key) =>
      // The form of a sink field says nothing.
      key === 'Form' ? member : this.value(member, `${pointer}/${escapePointer(key)}`, of, isHidden),
    );
  }

  private secret(text: string, pointer: string, of: Of): Unknown {
    // Credentials that an export or an answer hides look alike, and may be different ones.
    const isHidden = text.includes(NOT_SHOWN) || isMasked(text);
    const key = isHidden ? `${of.stream.location.address}${pointer}` : `text:${text}`;
    return this.variable(key, pointer, of, say`the credential at ${pointer}`, true);
  }

  /** A text in which a credential of whatever stream stands has the variable in its place. */
  private text(text: string, pointer: string, of: Of): string | Unknown {
    const { secret, around } = this.hidden.split(text) ?? {};
    if (secret === undefined || around === undefined) return text;
    const variable = this.secret(secret, pointer, of);
    const parts = around.flatMap((part, i) => [
      ...(i === 0 ? [] : [variable]),
      ...(part === '' ? [] : partsOf(this.text(part, pointer, of))),
    ]);
    return parts.length === 1 ? parts[0] : unknownText(variable, parts);
  }

  private unknown(value: Unknown, pointer: string, of: Of, isHidden: boolean): Unknown {
    const isCredential =
      isHidden || isSecret(pointer) || value.$holds === 'credential' || of.places.has(pointer);
    const isText = value.$parts?.some((part) => typeof part === 'string' && part !== '') === true;
    // Text that is a part of a credential is a part of the variable.
    if (value.$parts !== undefined && !(isCredential && isText)) {
      const parts = value.$parts.map((part) =>
        isUnknown(part) ? this.unknown(part, pointer, of, isHidden) : part,
      );
      return { ...value, $parts: parts };
    }
    const isOne = value.$reference !== undefined && !isText;
    const key = isOne ? variableKey(value) : `${of.stream.location.address}${pointer}`;
    const what = isOne ? value.$reference!.replace(/^[^:]*:/, '') : value.$unknown;
    return this.variable(
      key,
      pointer,
      of,
      say`${what} at ${pointer}`,
      isCredential || value.$holds !== undefined || isMarked(value),
    );
  }

  private variable(key: string, pointer: string, of: Of, what: string, sensitive: boolean): Unknown {
    const known = this.byKey.get(key);
    const name = String(of.stream.name);
    const variable = known ?? {
      id: this.ids.free(idOf(`${name}_${lastNames(pointer)}`), '_'),
      // Of the code, which is English in every language.
      description: this.clean(String(inEnglish(say`Stream ${name}: ${what}`))),
      sensitive,
    };
    this.byKey.set(key, variable);
    this.byReference.set(`var.${variable.id}`, variable);
    return unknown(say`a variable that is to be filled in`, `var.${variable.id}`);
  }
}

function idOf(wanted: string): string {
  const words = wanted.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
  return words
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^(?![a-z])/, 'v_')
    .replace(/_$/, '');
}

function partsOf(text: string | Unknown): readonly (string | Unknown)[] {
  return isUnknown(text) ? (text.$parts ?? [text]) : [text];
}

/** Whether asterisks stand for a credential, as in answers that do not say it. */
export function isMasked(text: unknown): boolean {
  return typeof text === 'string' && text.includes('***');
}

interface Of {
  readonly stream: StreamDefinition;
  /** The pointers of its credentials. */
  readonly places: ReadonlySet<string>;
  /** The pointers of what Terraform marks sensitive. */
  readonly marked: ReadonlySet<string>;
}

/** Whether the attribute is marked that a pointer leads into. */
function isMarkedAbove(pointer: string, { marked }: Of): boolean {
  return marked.has(`/${pointer.split('/')[1]}`);
}

function isMarked({ $unmarked, $unknown }: Unknown): boolean {
  return $unmarked === true || $unknown.includes('sensitive');
}

/** What a pointer is about: the parameter, and what is inside it. */
function lastNames(pointer: string): string {
  const names = pointer.split('/').slice(1);
  const inside = ['Source', 'Sink'].includes(names[0]) ? [names[0], ...names.slice(2)] : names;
  return inside.filter((name) => name !== 'Value').join('_');
}
