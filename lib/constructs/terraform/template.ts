import { IResolvable, IResolveContext, LazyBase, Token, Tokenization } from 'cdktf';
import { unsafeTextOf } from './unsafe-mark';

/** Literal text, or a string or object that is one cdktf token. */
export type TemplatePart =
  | { readonly literal: string }
  /** Of an unsafe secret. */
  | { readonly literal: string; readonly isUnsafe: true }
  | { readonly token: unknown };

/**
 * Literal text with references in it, as one cdktf token. cdktf never sees the literal text: where it does, an
 * unclosed `${` in it swallows the references that follow.
 */
export class Template implements IResolvable {
  public readonly creationStack: string[] = [];

  constructor(private readonly parts: readonly TemplatePart[]) {}

  public resolve(context: IResolveContext): string {
    // Inside an expression a template is a quoted string, outside it is the attribute's own text.
    const quoted = context.suppressBraces;
    context.suppressBraces = false;
    const text = this.parts
      .map((part) =>
        'token' in part
          ? context.resolve(part.token)
          : quoted
            ? hclText(part.literal)
            : escapeTemplate(part.literal),
      )
      .join('');
    context.suppressBraces = quoted;
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
    const { suppressBraces } = context;
    context.suppressBraces = true;
    const expression = `jsonencode(${this.template.resolve(context)})`;
    context.suppressBraces = suppressBraces;
    return suppressBraces ? expression : '${' + expression + '}';
  }

  public toString(): string {
    return Token.asString(this);
  }
}

/** How cdktf encodes a token inside a string. */
const STRING_TOKEN = /(\$\{TfToken\[[a-zA-Z0-9:._-]+\]\})/;

/** Splits a string into literal text and tokens; what a Lazy produces is split in turn. */
export function splitTokens(value: string): TemplatePart[] {
  return value.split(STRING_TOKEN).flatMap((part): TemplatePart[] => {
    if (part === '') return [];
    const token = Token.isUnresolved(part) ? Tokenization.reverseString(part).firstToken : undefined;
    if (token === undefined) return [{ literal: part }];
    const unsafe = unsafeTextOf(token);
    if (unsafe !== undefined) return [{ literal: unsafe, isUnsafe: true }];
    return token instanceof LazyBase ? splitTokens(String(produce(token) ?? '')) : [{ token }];
  });
}

/** What a Lazy stands for: resolving through cdktf would lose the difference between literal text and a reference. */
export function produce(lazy: LazyBase): unknown {
  const unsafe = unsafeTextOf(lazy);
  if (unsafe !== undefined) return unsafe;
  const context: Partial<IResolveContext> = { preparing: false, resolve: (inner: unknown) => inner };
  return lazy.resolve(context as IResolveContext);
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
  const parts = splitTokens(text);
  return parts.every((part) => 'literal' in part) ? escapeTemplate(text) : new Template(parts).toString();
}
