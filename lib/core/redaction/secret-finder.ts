import { isComposite, isObject } from '../model/json-object';
import { escapePointer } from '../model/json-pointer';
import { FoundSecret, isUnknown, Unknown, unknown } from '../model/stream-definition';
import { ResourceDefinition } from '../model/app-definition';
import { saysCredential, standsForCredential } from './names';
import { SHORTEST } from './known-secrets';
import { NOT_SHOWN, placeholderOf, withoutCredentials } from './texts';

type Blocks = ReadonlyMap<string, ResourceDefinition>;
type IsSecret = (name: string, value?: unknown) => boolean;

/** As an assignment makes it, whatever the name: `__proto__` too. */
const FIELD = { configurable: true, enumerable: true, writable: true };

/** How often a local may refer to another before nothing is said of it. */
const MOST_STEPS = 8;

/** What in a Terraform type has the value in one attribute and its name in another: headers, query parameters. */
const NAMES = ['key', 'name', 'Key', 'Name'];
const VALUES = ['value', 'Value'];

/** The forms of a sink field; where something else stands for one, it may be anything. */
const FORMS: readonly unknown[] = ['ORIGINAL', 'CONSTANT', 'JSONPATH', 'TEMPLATE'];

/** Takes the credentials out of one stream or resource, and says where they stood. */
export class SecretFinder {
  public readonly found: FoundSecret[] = [];
  private isSingle = false;

  /**
   * @param hidden takes what was found
   * @param blocks variables and locals, by reference
   */
  constructor(
    private readonly hidden: Set<string>,
    private readonly blocks: Blocks,
  ) {}

  /** A value without credentials; itself where it has none. */
  public clean<T>(value: T, pointer: string, isSecret: IsSecret = () => false): T {
    return this.value(
      value,
      pointer,
      false,
      (name, member) => isSecret(name) || standsForCredential(name, member),
    ) as T;
  }

  /** The values of a resource, in which a list of one block and the block itself are the same. */
  public cleanResource<T extends Readonly<Record<string, unknown>>>(type: string, values: T): T {
    this.isSingle = true;
    const isVariable =
      type === 'variable' && (values.sensitive === true || saysCredential(String(values.name)));
    const isSecret: IsSecret = (name) => (isVariable && name === 'default') || saysCredential(name);
    return this.value(values, '', false, isSecret) as T;
  }

  private value(value: unknown, pointer: string, isSecret: boolean, says: IsSecret): unknown {
    if (typeof value === 'string') return isSecret ? this.secret(value, pointer) : this.text(value, pointer);
    if (!isComposite(value)) return value;
    if (isUnknown(value)) return this.unknown(value, pointer, isSecret);
    if (Array.isArray(value)) return this.list(value, pointer, isSecret, says);
    const named = namedValue(value, says);
    // Most objects stay as they are: copying them all would take longer than everything else here.
    let copy: Record<string, unknown> | undefined;
    for (const key of Object.keys(value)) {
      const member = value[key];
      const inside = !isOfField(key, member) && (isSecret || says(key, member) || key === named);
      const shown = this.value(member, `${pointer}/${escapePointer(key)}`, inside, says);
      if (shown !== member) Object.defineProperty((copy ??= { ...value }), key, { ...FIELD, value: shown });
    }
    return copy ?? value;
  }

  private list(items: readonly unknown[], pointer: string, isSecret: boolean, says: IsSecret): unknown {
    const isBlock = this.isSingle && items.length === 1 && isObject(items[0]);
    const shown = items.map((item, i) =>
      this.value(item, isBlock ? pointer : `${pointer}/${i}`, isSecret, says),
    );
    return shown.some((item, i) => item !== items[i]) ? shown : items;
  }

  private secret(text: string, pointer: string): string {
    if (text === '') return text;
    this.find(pointer, isEnvironment(pointer) ? 'likely' : 'literal');
    this.hide(text);
    return placeholderOf(text);
  }

  private text(text: string, pointer: string): string {
    const shown = withoutCredentials(text);
    if (shown === text) return text;
    this.find(pointer, /hooks?\b/i.test(text) || isEnvironment(pointer) ? 'likely' : 'literal');
    for (const part of differences(text, shown)) this.hide(part);
    return shown;
  }

  private unknown(value: Unknown, pointer: string, isSecret: boolean): Unknown {
    const { $holds, $unmarked, $reference } = value;
    if ($unmarked) this.found.push({ pointer, is: 'unclear', reason: value.$unknown });
    if (!isSecret && $holds !== 'credential') return value;
    if (this.isLiteral(value)) this.find(pointer, isEnvironment(pointer) ? 'likely' : 'literal');
    else if ($holds === 'perhaps')
      this.found.push({ pointer, is: 'unclear', reason: `${value.$unknown}: its text may be a part of it` });
    // Of what is a credential, not even the known parts of an ARN are kept.
    return value.$parts === undefined ? value : unknown(value.$unknown, $reference);
  }

  /** Whether it is text in the end: written in its expression, in a local, or as the default of a variable. */
  private isLiteral({ $holds, $reference }: Unknown, step = 0): boolean {
    if ($holds === 'credential' || $holds === 'text') return true;
    const [, place, kind, name] =
      /^([^:]*:(?:module\.[^.]+\.)*)(var|local)\.([\w-]+)$/.exec($reference ?? '') ?? [];
    const block = name && this.blocks.get(`${place}${kind}.${name}`);
    if (!block || step === MOST_STEPS) return false;
    const value = block.values[kind === 'var' ? 'default' : name];
    return typeof value === 'string' ? value !== '' : isUnknown(value) && this.isLiteral(value, step + 1);
  }

  private find(pointer: string, is: FoundSecret['is']): void {
    this.found.push({ pointer, is });
  }

  private hide(text: string): void {
    if (text.length >= SHORTEST && !text.startsWith(NOT_SHOWN)) this.hidden.add(text);
  }
}

/** The form of a sink field, and a template that takes all it says from variables: neither is a secret. */
function isOfField(key: string, member: unknown): boolean {
  if (key === 'Form') return FORMS.includes(member);
  return key === 'Template' && typeof member === 'string' && /^(?:\s*\$\{[^{}]*\})*\s*$/.test(member);
}

/** A name that its author chose says what is likely, not what is. */
function isEnvironment(pointer: string): boolean {
  return /^\/environment_variables\//.test(pointer);
}

/** The attribute with the value of something that another attribute calls a credential. */
function namedValue(value: Readonly<Record<string, unknown>>, says: IsSecret): string | undefined {
  const name = NAMES.map((key) => value[key]).find((found) => typeof found === 'string');
  const isSaid = value.is_value_secret === true || value.is_value_secret === 'true';
  if (!isSaid && (typeof name !== 'string' || !says(name))) return undefined;
  return VALUES.find((key) => Object.hasOwn(value, key));
}

/** What was taken out of a text, as far as what is left around it tells. */
function differences(text: string, shown: string): string[] {
  const parts = shown.split(NOT_SHOWN);
  const taken: string[] = [];
  let at = 0;
  for (const [i, part] of parts.entries()) {
    const next =
      i === 0 ? (text.startsWith(part) ? 0 : -1) : part === '' ? text.length : text.indexOf(part, at);
    if (next < 0) return taken;
    if (i > 0) taken.push(text.slice(at, next), ...text.slice(at, next).split(/[\s:@/=&;,"'\\]+/));
    at = next + part.length;
  }
  return taken;
}
