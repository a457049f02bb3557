import { say } from '../../core/language/say';
import { mistake } from '../contradictions';
import { IResolvable, IResolveContext, Token } from 'cdktf';
import {
  isInsideExpression,
  isLazy,
  isSpread,
  isUnresolved,
  produce as produceLazy,
  resolveInText,
  splitText,
  tokenOf,
  TextPart,
  writeExpression,
} from '../engine';
import { unsafeTextOf } from './unsafe-mark';

/** Literal text, which may be that of an unsafe secret, or one cdktf token. */
export type TemplatePart = TextPart | { readonly literal: string; readonly isUnsafe: true };

/**
 * Literal text with references in it, as one cdktf token. cdktf never sees the literal text: where it does, an
 * unclosed `${` in it swallows the references that follow.
 */
export class Template implements IResolvable {
  public readonly creationStack: string[] = [];

  constructor(private readonly parts: readonly TemplatePart[]) {}

  public resolve(context: IResolveContext): string {
    // Inside an expression a template is a quoted string, outside it is the attribute's own text.
    const quoted = isInsideExpression(context);
    let text = '';
    for (const part of joined(this.parts)) {
      if ('literal' in part)
        text += quoted ? hclText(part.literal) : withoutReturns(escapeTemplate(part.literal));
      else text = beforeReference(text) + resolveInText(context, part.token);
    }
    return quoted ? `"${text}"` : text;
  }

  public toString(): string {
    return Token.asString(this);
  }
}

/** `${jsonencode("text ${reference} text")}`: a mixed string, JSON-escaped as a whole once its references are known. */
export class JsonEncoded implements IResolvable {
  public readonly creationStack: string[] = [];

  constructor(private readonly template: Template) {}

  public resolve(context: IResolveContext): string {
    return writeExpression(context, () => `jsonencode(${this.template.resolve(context)})`);
  }

  public toString(): string {
    return Token.asString(this);
  }
}

/** Throws where a list or map that is known later was spread, which nothing can find again. */
export function refuseSpread(value: unknown): void {
  if (isSpread(value))
    throw mistake(
      () =>
        say`holds a list or map that is only known after apply and was spread into another value, or put into text, where Terraform would not find it. Use Fn.concat([list, [...]]), Fn.merge([map, {...}]) or Fn.join(",", list).`,
    );
}

/** Splits a string into literal text and tokens; what the program produces for a token is split in turn. */
export function splitTokens(value: string): TemplatePart[] {
  return splitText(value).flatMap((part): TemplatePart[] => {
    if (!('token' in part)) return [part];
    const unsafe = unsafeTextOf(part.token);
    if (unsafe !== undefined) return [{ literal: unsafe, isUnsafe: true }];
    return isProduced(part.token) ? splitTokens(String(produce(part.token) ?? '')) : [part];
  });
}

/** Whether the program itself produces what a token stands for, which may be literal text. */
export function isProduced(token: unknown): boolean {
  return unsafeTextOf(token) !== undefined || isLazy(token);
}

/** What the program produces for a token; undefined for any other token. */
export function produce(token: unknown): unknown {
  return unsafeTextOf(token) ?? (isLazy(token) ? produceLazy(token) : undefined);
}

/** The text that the parts make where all of them are literal; undefined where there is a reference. */
export function literalText(parts: readonly TemplatePart[]): string | undefined {
  return parts.every((part) => 'literal' in part) ? parts.map(({ literal }) => literal).join('') : undefined;
}

/** Text that Terraform leaves as it is in a string attribute. */
export function escapeTemplate(text: string): string {
  return text.includes('{') ? text.replace(/[$%](?=\{)/g, (mark) => mark + mark) : text;
}

/**
 * Text with an expression for each carriage return: after a bare one, Terraform takes the rest of a text for literal,
 * references and escapes included (seen with 1.11).
 */
function withoutReturns(text: string): string {
  if (!text.includes('\r')) return text;
  const lines = text.split('\r');
  return lines.map((line, i) => (i < lines.length - 1 ? beforeReference(line) : line)).join('${"\\r"}');
}

/** Literal texts that follow each other as one: an escape may stand over the seam. */
function joined(parts: readonly TemplatePart[]): TextPart[] {
  const result: TextPart[] = [];
  for (const part of parts) {
    const last = result[result.length - 1];
    if ('literal' in part && last !== undefined && 'literal' in last)
      result[result.length - 1] = { literal: last.literal + part.literal };
    else result.push(part);
  }
  return result;
}

/** Text that a reference follows: each `$` at its end and the `${` of the reference would together be the escape of `${`. */
function beforeReference(text: string): string {
  let end = text.length;
  while (text[end - 1] === '$') end -= 1;
  return end === text.length ? text : text.slice(0, end) + '${"' + text.slice(end) + '"}';
}

/** Text inside a quoted HCL string: JSON's escapes are HCL's, but for \b and \f, which HCL writes as code points. */
function hclText(text: string): string {
  const json = JSON.stringify(text).slice(1, -1);
  return escapeTemplate(
    json.replace(/\\(.)/g, (pair, c) => (c === 'b' ? '\\u0008' : c === 'f' ? '\\u000c' : pair)),
  );
}

/** Text for a Terraform string attribute: references stay, and literal text that looks like one is escaped. */
export function escapedText(text: string): string {
  if (!isUnresolved(text)) return text.includes('{') ? withoutReturns(escapeTemplate(text)) : text;
  refuseSpread(text);
  const token = tokenOf(text);
  // A reference alone needs nothing; cdktf knows what to do with it.
  return token === undefined || isProduced(token) ? new Template(splitTokens(text)).toString() : text;
}

/** The same for what may be left out; what is not text is left to the rules. */
export function literalProperty<T>(value: T): T | string {
  return typeof value === 'string' ? escapedText(value) : value;
}

/** The same for a map of texts, keys and all. */
export function literalMap<T>(values: Readonly<Record<string, T>>): Record<string, T | string> {
  if (isUnresolved(values)) return values;
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [literalProperty(key), literalProperty(value)]),
  );
}
