import { IResolvable, IResolveContext, Token } from 'cdktf';
import {
  isInsideExpression,
  isLazy,
  isUnresolved,
  produce as produceLazy,
  resolveInText,
  splitText,
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
    const text = this.parts.map((part) => {
      if ('token' in part) return resolveInText(context, part.token);
      return quoted ? hclText(part.literal) : escapeTemplate(part.literal);
    });
    return quoted ? `"${text.join('')}"` : text.join('');
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

/** Text inside a quoted HCL string: JSON's escapes are HCL's, but for \b and \f, which HCL writes as code points. */
function hclText(text: string): string {
  const json = JSON.stringify(text).slice(1, -1);
  return escapeTemplate(
    json.replace(/\\(.)/g, (pair, c) => (c === 'b' ? '\\u0008' : c === 'f' ? '\\u000c' : pair)),
  );
}

/** Text for a Terraform string attribute: references stay, and literal text that looks like one is escaped. */
export function escapedText(text: string): string {
  if (!isUnresolved(text)) return escapeTemplate(text);
  return new Template(splitTokens(text)).toString();
}
