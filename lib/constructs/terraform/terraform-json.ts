import { Fn, IResolvable, Token } from 'cdktf';
import { isNumber, spellingOf } from '../../core/model/json-value';
import { isUnresolved, tokenOf } from '../engine';
import {
  escapeTemplate,
  isProduced,
  JsonEncoded,
  literalText,
  produce,
  refuseSpread,
  splitTokens,
  Template,
  TemplatePart,
} from './template';
import { jsonTextOf } from './json-text';
import { unsafeTextOf } from './unsafe-mark';
import { UnsafeJson } from './unsafe-text';

/**
 * Writes a value as the text of a Terraform string attribute that holds JSON.
 *
 * Literal text is escaped, so that `${x}` and `%{x}` of an EventBridge template stay text for Terraform, and each
 * unresolved value stands as its own `${jsonencode(reference)}`, so that a referenced value may hold quotes and
 * keeps its type. Without references the result is plain, deterministic JSON that a reviewer can read.
 *
 * `JSON.stringify` leaves `${x}` live, and `Fn.jsonencode` of the whole value is invalid as soon as a literal holds
 * a quote; see docs/decisions/002-terraform-json.md.
 */
export function toTerraformJson(value: unknown): string {
  const writer = new Writer((text) => new UnsafeJson(text));
  const text = writer.write(value) ?? 'null';
  return writer.references.length === 0 ? escapeTemplate(text) : Token.asString(writer.template(text));
}

/**
 * Writes a value as JSON that stands inside a string of an outer JSON value, as the variables of a sink field do.
 * Literal text is not escaped for Terraform here: the outer `toTerraformJson` does it.
 */
export function toNestedJson(value: unknown): string {
  const writer = new Writer();
  const text = writer.write(value) ?? 'null';
  return writer.references.length === 0 ? text : Token.asString(writer.template(text));
}

/** A value as JSON text that stands in an expression. */
export function toJsonTemplate(value: unknown): Template {
  const writer = new Writer();
  return writer.template(writer.write(value) ?? 'null');
}

/** Marks where a reference goes; JSON text never holds a raw NUL. */
const MARK = '\0';

class Writer {
  public readonly references: unknown[] = [];

  /** @param unsafeJson what an unsafe secret is written as; without it, as text like any other */
  constructor(private readonly unsafeJson?: (text: string) => IResolvable) {}

  /** The text of one JSON value, or undefined where JSON has no value to write. */
  public write(value: unknown): string | undefined {
    if (isUnresolved(value)) return this.writeUnresolved(value);
    switch (typeof value) {
      case 'string':
      case 'number':
      case 'boolean':
        return JSON.stringify(value);
      case 'object':
        return isNumber(value) ? spellingOf(value) : this.writeObject(value);
      default:
        return undefined;
    }
  }

  /** The written text with its references in place of their marks. */
  public template(text: string): Template {
    const parts = text
      .split(MARK)
      .map((part, i): TemplatePart =>
        i % 2 === 0 ? { literal: part } : { token: this.references[Number(part)] },
      );
    return new Template(parts);
  }

  private writeObject(value: object | null): string {
    if (value === null) return 'null';
    if (Array.isArray(value)) return `[${value.map((item) => this.write(item) ?? 'null').join(',')}]`;
    const members: string[] = [];
    for (const key of Object.keys(value)) {
      const text = this.write((value as Record<string, unknown>)[key]);
      if (text !== undefined) members.push(`${this.write(key)}:${text}`);
    }
    return `{${members.join(',')}}`;
  }

  private writeUnresolved(value: unknown): string | undefined {
    refuseSpread(value);
    const token = tokenOf(value);
    if (typeof value !== 'string' || token !== undefined) return this.writeToken(token);
    const parts = splitTokens(value);
    const text = literalText(parts);
    if (text === undefined) return this.reference(new JsonEncoded(new Template(parts)));
    return parts.some((part) => 'isUnsafe' in part) ? this.writeUnsafe(text) : JSON.stringify(text);
  }

  private writeToken(token: unknown): string | undefined {
    const unsafe = unsafeTextOf(token);
    if (unsafe !== undefined) return this.writeUnsafe(unsafe);
    const json = jsonTextOf(token);
    if (json !== undefined) return this.reference(new Template(splitTokens(json)));
    // What the program produces may be literal text, which must be written as such; jsonencode would take it for a reference.
    return isProduced(token) ? this.write(produce(token)) : this.reference(Fn.jsonencode(token));
  }

  private writeUnsafe(text: string): string {
    return this.unsafeJson === undefined ? JSON.stringify(text) : this.reference(this.unsafeJson(text));
  }

  private reference(token: unknown): string {
    this.references.push(token);
    return `${MARK}${this.references.length - 1}${MARK}`;
  }
}
