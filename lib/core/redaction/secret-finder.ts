import { say } from '../language/say';
import { isComposite, isObject, setMember } from '../model/json-object';
import { escapePointer } from '../model/json-pointer';
import { FoundSecret, isUnknown, Unknown, unknown } from '../model/stream-definition';
import { announcesCredential, secretsInArguments, withoutPlace } from './command-lines';
import {
  isCredentialOf,
  isCredentialOfEnvironment,
  namedValue,
  saysCredential,
  standsForCredential,
} from './names';
import { SHORTEST } from './known-secrets';
import { NOT_SHOWN, placeholderOf, takeCredentials } from './texts';
import { WrittenValues } from './written-values';

type IsSecret = (name: string, value?: unknown) => boolean;

/** Where the value of a variable stands: in its own block, or in a file that gives it one. */
const VALUE_OF: Readonly<Record<string, string | undefined>> = {
  variable: 'default',
  variable_value: 'value',
};

/** The forms of a sink field; where something else stands for one, it may be anything. */
const FORMS: readonly unknown[] = ['ORIGINAL', 'CONSTANT', 'JSONPATH', 'TEMPLATE'];

/** Takes the credentials out of one stream or resource, and says where they stood. */
export class SecretFinder {
  public readonly found: FoundSecret[] = [];
  private isSingle = false;

  /**
   * @param hidden takes what was found
   * @param blocks what variables and locals are
   * @param scope of the subject, where its references begin
   */
  constructor(
    private readonly hidden: Set<string>,
    private readonly blocks: WrittenValues,
    private readonly scope: string,
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
    const given = VALUE_OF[type];
    const isVariable =
      given !== undefined && (values.sensitive === true || saysCredential(String(values.name)));
    const isSecret: IsSecret = (name) => (isVariable && name === given) || isCredentialOf(type, name);
    return this.value(values, '', false, isSecret) as T;
  }

  private value(value: unknown, pointer: string, isSecret: boolean, says: IsSecret): unknown {
    if (typeof value === 'string') return isSecret ? this.secret(value, pointer) : this.text(value, pointer);
    if (typeof value === 'number' && isSecret && this.isSingle) return this.number(value, pointer);
    if (!isComposite(value)) return value;
    if (isUnknown(value)) return this.unknown(value, pointer, isSecret);
    if (Array.isArray(value)) return this.list(value, pointer, isSecret, says);
    const named = namedValue(value, says);
    // Most objects stay as they are: copying them all would take longer than everything else here.
    let copy: Record<string, unknown> | undefined;
    for (const key of Object.keys(value)) {
      const member = value[key];
      if (key.length > SHORTEST) this.hideNamed(key);
      const at = `${pointer}/${escapePointer(key)}`;
      const isNamed = says(key, member) || (isEnvironment(at) && isCredentialOfEnvironment(key, member));
      const inside = !isOfField(key, member) && (isSecret || isNamed || key === named);
      const shown = this.value(member, at, inside, says);
      if (shown !== member) setMember((copy ??= { ...value }), key, shown);
    }
    return copy ?? value;
  }

  private list(items: readonly unknown[], pointer: string, isSecret: boolean, says: IsSecret): unknown {
    const isBlock = this.isSingle && items.length === 1 && isObject(items[0]);
    const places = isSecret ? undefined : secretsInArguments(items);
    const shown = items.map((item, i) => {
      const at = isBlock ? pointer : `${pointer}/${i}`;
      const isWhole = isSecret || announcesCredential(items[i - 1]);
      return this.value(isWhole ? item : this.argument(item, places?.get(i), at), at, isWhole, says);
    });
    return shown.some((item, i) => item !== items[i]) ? shown : items;
  }

  /** An item of a list of arguments without the credential that stands in it. */
  private argument(item: unknown, place: readonly [number, number] | undefined, pointer: string): unknown {
    if (typeof item !== 'string' || place === undefined) return item;
    this.find(pointer, isEnvironment(pointer) ? 'likely' : 'literal');
    this.hide(item.slice(...place));
    return withoutPlace(item, place);
  }

  private secret(text: string, pointer: string): string {
    if (text === '') return text;
    this.find(pointer, isEnvironment(pointer) ? 'likely' : 'literal');
    this.hide(text);
    return placeholderOf(text);
  }

  /** Terraform makes text of it; in a stream the contract refuses it. */
  private number(value: number, pointer: string): unknown {
    const text = String(value);
    if (text.length < SHORTEST) return value;
    this.find(pointer, 'likely');
    this.hide(text);
    return NOT_SHOWN;
  }

  private text(text: string, pointer: string): string {
    const shown = takeCredentials(text, (secret) => this.hide(secret));
    if (shown === text) return text;
    this.find(pointer, /hooks?\b/i.test(text) || isEnvironment(pointer) ? 'likely' : 'literal');
    return shown;
  }

  private unknown(value: Unknown, pointer: string, isSecret: boolean): Unknown {
    const { $holds, $unmarked, $reference } = value;
    if ($unmarked) this.found.push({ pointer, is: 'unclear', reason: value.$unknown });
    if (!isSecret && $holds !== 'credential') return value;
    const behind = this.blocks.textOf(value, this.scope);
    if (behind === 'text') this.find(pointer, isEnvironment(pointer) ? 'likely' : 'literal');
    else if (behind === 'perhaps')
      this.found.push({
        pointer,
        is: 'unclear',
        reason: say`${value.$unknown}: its text may be a part of it`,
      });
    // Of what is a credential, not even the known parts of an ARN are kept.
    return value.$parts === undefined ? value : unknown(value.$unknown, $reference);
  }

  /** What is no value, and is shown: a path or an address, the name of a member. */
  public hideNamed(path: string): void {
    takeCredentials(path, (secret) => this.hide(secret));
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
