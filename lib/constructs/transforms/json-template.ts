import { Fn, Token } from 'cdktf';
import { isComposite } from '../../core/model/json-object';
import { isUnresolved, tokenOf } from '../engine';
import { literalText, splitTokens, Template, TemplatePart } from '../terraform/template';
import { holdsUnsafeText } from '../terraform/unsafe-mark';
import { EventValue } from './event-value';

/** A template of EventBridge, and what its variables stand for: a JSONPath each, or a text. */
export interface JsonTemplate {
  readonly template: string;
  readonly variables: Record<string, string>;
}

/** The template of a JSON value in which an `EventValue` is a variable. */
export function jsonTemplate(value: unknown): JsonTemplate {
  const writer = new Writer();
  return { template: writer.write(value), variables: writer.variables };
}

class Writer {
  public readonly variables: Record<string, string> = {};

  public write(value: unknown): string {
    if (isEventValue(value))
      return value.quoted ? `"${this.variable(value.path)}"` : this.variable(value.path);
    if (typeof value === 'string') return this.text(value);
    // A number, list or map that is known later is written as the JSON that it turns out to be.
    if (isUnresolved(value)) return this.variable(Token.asString(Fn.jsonencode(tokenOf(value))));
    if (Array.isArray(value)) return `[${value.map((item) => this.write(item ?? null)).join(',')}]`;
    if (!isComposite(value)) return JSON.stringify(value) ?? 'null';
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return `{${members.map(([key, member]) => `${this.text(key)}:${this.write(member)}`).join(',')}}`;
  }

  /** A `$` before a brace is written as JSON's escape of it: EventBridge would read a variable there. */
  private text(text: string): string {
    if (isUnresolved(text)) return this.laterText(text, splitTokens(text));
    return JSON.stringify(text).replaceAll('${', '\\u0024{');
  }

  private laterText(text: string, parts: readonly TemplatePart[]): string {
    // An unsafe secret stays one, so that it is told apart from other text.
    if (holdsUnsafeText(text)) return `"${this.variable(text)}"`;
    const literal = literalText(parts);
    return literal === undefined ? `"${this.variable(escapedLater(parts))}"` : this.text(literal);
  }

  private variable(text: string): string {
    const name = `v${Object.keys(this.variables).length + 1}`;
    this.variables[name] = text;
    return '${' + name + '}';
  }
}

const QUOTE = Fn.rawString('"');

/**
 * The text of a JSON string, without its quotes, that Terraform makes of text with references. No `$` is left in it: what
 * a variable stands for is read as a JSONPath where it begins with one, and looked through for variables again.
 */
function escapedLater(parts: readonly TemplatePart[]): string {
  const json = Token.asString(Fn.jsonencode(new Template(parts)));
  const inside = Fn.trimsuffix(Fn.trimprefix(json, QUOTE), QUOTE);
  return Token.asString(Fn.replace(inside, '$', Fn.rawString('\\\\u0024')));
}

function isEventValue(value: unknown): value is EventValue {
  return isComposite(value) && 'quoted' in value && 'path' in value;
}
