import { isSecret } from '../redaction/secrets';
import { isComposite, mapMembers } from '../model/json-object';
import { escapePointer } from '../model/json-pointer';
import { isUnknown, StreamDefinition, StreamPart, unknown, Unknown } from '../model/stream-definition';
import { withSpellings } from '../model/spellings';
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

  /** The variables, by what stands for them in a stream: `var.orders_password`. */
  public get all(): ReadonlyMap<string, Variable> {
    return new Map([...this.byKey.values()].map((variable) => [`var.${variable.id}`, variable]));
  }

  /**
   * A stream in which a variable stands for each credential, and for each value that is not known.
   *
   * @param stream as it was read
   * @param secrets the pointers of its credentials
   */
  public prepare(stream: StreamDefinition, secrets: readonly string[]): StreamDefinition {
    const places = new Set(secrets);
    const prepared = (value: unknown, pointer: string) =>
      this.value(withSpellings(value, stream.spelt, pointer), pointer, { stream, places });
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

  private value(value: unknown, pointer: string, of: Of): unknown {
    if (isUnknown(value)) return this.unknown(value, pointer, of);
    if (typeof value === 'string' && of.places.has(pointer)) return this.secret(value, pointer, of);
    // A number that is kept as it is spelt is no structure.
    if (!isComposite(value) || 'isLosslessNumber' in value) return value;
    return mapMembers(value, (member, key) => this.value(member, `${pointer}/${escapePointer(key)}`, of));
  }

  private secret(text: string, pointer: string, of: Of): Unknown {
    return this.variable(`text:${text}`, pointer, of, `the credential at ${pointer}`, true);
  }

  private unknown(value: Unknown, pointer: string, of: Of): Unknown {
    if (value.$parts !== undefined) {
      const parts = value.$parts.map((part) => (isUnknown(part) ? this.unknown(part, pointer, of) : part));
      return { ...value, $parts: parts };
    }
    const isCredential = isSecret(pointer) || value.$holds !== undefined || of.places.has(pointer);
    const isOne = value.$reference !== undefined;
    const key = isOne ? variableKey(value) : `${of.stream.location.address}${pointer}`;
    const what = isOne ? value.$reference!.replace(/^[^:]*:/, '') : value.$unknown;
    return this.variable(key, pointer, of, `${what} at ${pointer}`, isCredential || isMarked(value));
  }

  private variable(key: string, pointer: string, of: Of, what: string, sensitive: boolean): Unknown {
    const known = this.byKey.get(key);
    const variable = known ?? {
      id: this.freeId(`${String(of.stream.name)}_${lastNames(pointer)}`),
      description: `Stream ${String(of.stream.name)}: ${what}`,
      sensitive,
    };
    this.byKey.set(key, variable);
    return unknown('a variable that is to be filled in', `var.${variable.id}`);
  }

  private freeId(wanted: string): string {
    const words = wanted.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
    const id = words
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^(?![a-z])/, 'v_')
      .replace(/_+$/, '');
    const taken = new Set([...this.byKey.values()].map((variable) => variable.id));
    let free = id;
    for (let n = 2; taken.has(free); n += 1) free = `${id}_${n}`;
    return free;
  }
}

interface Of {
  readonly stream: StreamDefinition;
  /** The pointers of its credentials. */
  readonly places: ReadonlySet<string>;
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
