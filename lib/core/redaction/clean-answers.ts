import { factsOf, TRANSFORM_SECRETS } from '../contract/kinds';
import { isComposite } from '../model/json-object';
import { isStructure, JsonValue, plainJson } from '../model/json-value';
import { KnownSecrets, SHORTEST } from './known-secrets';
import { saysCredential } from './names';
import { masked } from './redact';
import { SecretFinder } from './secret-finder';
import { NOT_SHOWN } from './texts';
import { WrittenValues } from './written-values';

type IsSecret = (name: string) => boolean;

/** Everything in these is taken for a credential, whatever it is called. */
const WHOLLY_SECRET: readonly string[] = ['AuthParameters', 'AuthParameter'];

/** Members that say what something is called: a weak password that is a name too does not take the name away. */
const NAMES: readonly string[] = [
  ...['EventStreamingName', 'EventBusName', 'RuleName', 'ConnectionName', 'Name', 'Id'],
  ...['ResourceId', 'ResourceType', 'TagKey', 'Key', 'Status', 'Form', 'Code', 'RequestId'],
];

/** Takes the credentials out of answers of the API, before they are written anywhere. */
export class AnswerCleaner {
  private readonly hidden = new Set<string>();

  /** An answer without the credentials whose place or form says so; numbers keep their spelling. */
  public clean(answer: JsonValue): JsonValue {
    return withShown(answer, this.walk(plainJson(answer), ''));
  }

  /** The same answer without what was found in any that was cleaned before, wherever else it stands. */
  public cleanAgain(answer: JsonValue): JsonValue {
    const secrets = new KnownSecrets(this.hidden);
    return secrets.isEmpty ? answer : withShown(answer, withoutKnown(plainJson(answer), '', secrets));
  }

  private walk(value: unknown, name: string): unknown {
    if (!isComposite(value) || factsOf(name) !== undefined || name === 'Transforms')
      return this.part(value, name);
    if (WHOLLY_SECRET.includes(name)) return this.hide(value);
    const cleaned = Array.isArray(value)
      ? value.map((item) => this.walk(item, ''))
      : Object.fromEntries(Object.entries(value).map(([key, member]) => [key, this.walk(member, key)]));
    return this.found(cleaned, () => false);
  }

  /** A source, a sink, transforms, or one value. */
  private part(value: unknown, name: string): unknown {
    if (!isComposite(value) && saysCredential(name)) return this.hide(value);
    const secrets = name === 'Transforms' ? TRANSFORM_SECRETS : (factsOf(name)?.secretParameters ?? []);
    const shown = masked(value, name === 'Transforms' ? '/Transforms' : `/Source/${name}`);
    this.take(value, shown);
    return this.found(shown, (parameter) => secrets.includes(parameter));
  }

  private found(value: unknown, isSecret: IsSecret): unknown {
    return new SecretFinder(this.hidden, new WrittenValues([]), '').clean(value, '', isSecret);
  }

  private hide(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.hide(item));
    if (isComposite(value))
      return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, this.hide(member)]));
    if (value === null || value === undefined || value === '' || typeof value === 'boolean') return value;
    this.remember(String(value));
    return NOT_SHOWN;
  }

  /** Remembers what is not there any more. */
  private take(before: unknown, after: unknown): void {
    if (before === after) return;
    if (isComposite(before) && isComposite(after))
      for (const key of Object.keys(before)) this.take(before[key], after[key]);
    else if (after === NOT_SHOWN) this.remember(String(before));
    // Of a text with a credential in it, what takes it out remembers it.
    else if (typeof before === 'string') this.found(before, () => false);
  }

  private remember(text: string): void {
    if (text.length >= SHORTEST && text !== NOT_SHOWN) this.hidden.add(text);
  }
}

function withoutKnown(value: unknown, name: string, secrets: KnownSecrets): unknown {
  if (typeof value === 'string') return NAMES.includes(name) ? value : secrets.clean(value);
  if (Array.isArray(value)) return value.map((item) => withoutKnown(item, name, secrets));
  if (!isComposite(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, withoutKnown(member, key, secrets)]),
  );
}

/** What may be shown of a value, with the numbers that stay as they are spelt. */
function withShown(value: JsonValue, shown: unknown): JsonValue {
  if (!isStructure(value) || !isComposite(shown))
    return isComposite(shown) || shown === plainJson(value) ? value : (shown as JsonValue);
  if (Array.isArray(value)) return value.map((item, i) => withShown(item, shown[i]));
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, withShown(member, shown[key])]),
  );
}
