import { say } from '../language/say';
import { NUMBER, terraformNumber } from '../model/decimal';
import { Unknown, unknown, unknownText } from '../model/stream-definition';
import { unknownExpression } from '../redaction/expressions';
import { JsonText, readJsonText } from './json-text';
import { isObject, mapMembers } from '../model/json-object';
import { endOfExpression, interpolationIn } from './interpolation';

/**
 * Reads JSON out of a Terraform string attribute: undoes the escapes `$${` and `%%{`, and turns each `${...}` that
 * stands as a JSON value, and each JSON string that holds one, into an explicit unknown that names the expression.
 *
 * @param stack the stack it stands in, for the names of what it refers to
 */
export function readTerraformJson(text: string, stack?: string): JsonText {
  if (!text.includes('{')) return readJsonText(text);
  if (FORGED_MARK.test(text))
    return { problems: [{ pointer: '', message: say`has the character U+E0E0, which no text may have` }] };
  // Most texts have no reference, and nothing that is escaped.
  if (!/[$%]\{/.test(text)) return readJsonText(text);
  const inside: Interpolation[] = [];
  let json: string;
  try {
    json = plainJson(text, stack, inside);
  } catch (error) {
    return { problems: [{ pointer: '', message: say`is not whole: ${(error as Error).message}` }] };
  }
  const read = readJsonText(json);
  return inside.length === 0 ? read : { ...read, value: revive(read.value, inside, stack) };
}

/** Stands for an expression: inside a JSON string, or as the key of an object in its place; no text of the service has it. */
const MARK = '\uE0E0';

/** The mark as a document may have it, written or escaped. */
const FORGED_MARK = new RegExp(`${MARK}|\\\\u[eE]0[eE]0`);

/** What a mark stands for: an expression in a string, or what stands for a whole value. */
type Interpolation = string | Unknown;

/** The JSON text that Terraform makes of a string attribute, with an explicit unknown for each `${...}`. */
function plainJson(text: string, stack: string | undefined, inside: Interpolation[]): string {
  let json = '';
  let position = 0;
  const copied = new StringState();
  const copy = (part: string) => {
    copied.read(part);
    json += part;
  };
  while (position < text.length) {
    const start = text.indexOf('{', position);
    if (start < 0) break;
    const mark = text[start - 1];
    if (start === position || (mark !== '$' && mark !== '%')) {
      copy(text.slice(position, start + 1));
      position = start + 1;
    } else if (text[start - 2] === mark && start - 2 >= position) {
      copy(text.slice(position, start - 2) + mark + '{');
      position = start + 1;
    } else {
      const end = endOfExpression(text, start + 1);
      const expression = text.slice(start + 1, end);
      copy(text.slice(position, start - 1));
      const literal = literalOf(expression);
      if (literal !== undefined) copy(literal);
      else if (copied.isInString) json += MARK + (inside.push(expression) - 1) + MARK;
      else if (KEY.test(text.slice(end + 1))) json += `"${MARK}${inside.push(expression) - 1}${MARK}"`;
      else json += `{"${MARK}":${inside.push(unknownValue(expression, stack)) - 1}}`;
      position = end + 1;
    }
  }
  return json + text.slice(position);
}

/** How a text goes on behind the key of an object. */
const KEY = /^\s*:/;

/** Whether the JSON read so far ends inside a string. */
class StringState {
  public isInString = false;
  private isEscaped = false;

  public read(part: string): void {
    for (let i = 0; i < part.length; i += 1) {
      const code = part.charCodeAt(i);
      if (this.isEscaped) this.isEscaped = false;
      else if (code === 0x5c) this.isEscaped = this.isInString;
      else if (code === 0x22) this.isInString = !this.isInString;
    }
  }
}

function revive(value: unknown, inside: readonly Interpolation[], stack: string | undefined): unknown {
  if (typeof value === 'string') {
    if (!value.includes(MARK)) return value;
    const written = value.replace(
      new RegExp(`${MARK}(\\d+)${MARK}`, 'g'),
      (_, i) => `\${${String(inside[i])}}`,
    );
    const turns = value.split(MARK);
    const [before, whole, after, ...more] = turns;
    // In quotes, a reference alone is the text of what it refers to.
    if (before === '' && after === '' && more.length === 0)
      return unknownExpression(written, true, referenceIn(String(inside[Number(whole)]), stack));
    return unknownText(
      unknownExpression(written, true),
      textParts(turns, (i) => String(inside[Number(i)]), stack),
    );
  }
  if (isObject(value)) {
    if (Object.hasOwn(value, MARK)) return inside[value[MARK] as number] ?? value;
    // What a key is not known of could be any.
    const key = Object.keys(value).find((name) => name.includes(MARK));
    if (key !== undefined) return unknown((revive(key, inside, stack) as Unknown).$unknown);
  }
  return mapMembers(value, (member) => revive(member, inside, stack));
}

/** A Terraform string attribute that is not JSON: its text, or unknown where it holds a reference. */
export function parseTerraformText(text: string, stack?: string): string | Unknown {
  if (!text.includes('{')) return text;
  const isReference = /(^|[^$%])[$%]\{/.test(text.replaceAll('$${', '').replaceAll('%%{', ''));
  if (!isReference) return unescapeTemplate(text);
  const known = literalText(text);
  if (known !== undefined) return known;
  const whole = /^\$\{([^{}]*)\}$/.exec(text)?.[1];
  if (whole !== undefined) return unknownExpression(text, true, referenceIn(whole, stack));
  try {
    return unknownText(unknownExpression(text, true), partsOfTemplate(text, stack, unescapeTemplate));
  } catch {
    // Terraform refuses what is not whole.
    return unknownExpression(text, true);
  }
}

/** The text of a template whose expressions are all literal; undefined where one of them is not. */
function literalText(text: string): string | undefined {
  if (/%\{/.test(text.replaceAll('%%{', ''))) return undefined;
  let known = '';
  let position = 0;
  try {
    for (let start = interpolationIn(text, 0); start >= 0; start = interpolationIn(text, position)) {
      const end = endOfExpression(text, start + 2);
      const literal = literalOf(text.slice(start + 2, end));
      if (literal === undefined) return undefined;
      known += unescapeTemplate(text.slice(position, start)) + literal;
      position = end + 1;
    }
  } catch {
    // Terraform refuses what is not whole.
    return undefined;
  }
  return known + unescapeTemplate(text.slice(position));
}

/** The text that Terraform makes of an expression without a reference: `"$"`, `jsonencode("text")`, `42`. */
function literalOf(expression: string): string | undefined {
  const trimmed = expression.trim();
  const [, plain] = /^(?:jsonencode\(\s*)?([\w.+-]+)(?:\s*\))?$/.exec(trimmed) ?? [];
  if (plain !== undefined && trimmed.startsWith('jsonencode(') === trimmed.endsWith(')')) {
    if (/^(?:true|false)$/.test(plain)) return plain;
    if (NUMBER.test(plain)) return terraformNumber(plain);
  }
  const [, encoding, quoted] = /^(jsonencode\()?"((?:[^"\\]|\\.)*)"(?:\))?$/s.exec(trimmed) ?? [];
  if (quoted === undefined || (encoding !== undefined) !== trimmed.endsWith(')')) return undefined;
  if (interpolationIn(quoted, 0) >= 0 || /%\{/.test(quoted.replaceAll('%%{', ''))) return undefined;
  try {
    const text = unquote(quoted);
    return encoding === undefined ? text : JSON.stringify(text);
  } catch {
    // An escape that HCL has and JSON has not.
    return undefined;
  }
}

/** A value that is an expression; `jsonencode("text ${...}")` is how a text with references is written in JSON. */
function unknownValue(expression: string, stack: string | undefined): Unknown {
  const [, text] = /^jsonencode\("(.*)"\)$/s.exec(expression) ?? [];
  const reference = referenceIn(expression, stack);
  const value = unknownExpression(expression, false, reference);
  if (text === undefined) return value;
  try {
    return unknownText(value, partsOfTemplate(text, stack, unquote));
  } catch {
    // More than one string.
    return value;
  }
}

/** Literal text and expressions, by turns. */
function textParts(
  turns: readonly string[],
  expressionOf: (turn: string) => string,
  stack: string | undefined,
): (string | Unknown)[] {
  return turns
    .map((turn, i) => {
      if (i % 2 === 0) return turn;
      const expression = expressionOf(turn);
      return literalOf(expression) ?? unknownExpression(expression, false, referenceIn(expression, stack));
    })
    .filter((part) => part !== '');
}

function partsOfTemplate(
  text: string,
  stack: string | undefined,
  literal: (text: string) => string,
): (string | Unknown)[] {
  const turns: string[] = [];
  let position = 0;
  for (let start = interpolationIn(text, 0); start >= 0; start = interpolationIn(text, position)) {
    const end = endOfExpression(text, start + 2);
    turns.push(literal(text.slice(position, start)), text.slice(start + 2, end));
    position = end + 1;
  }
  return textParts([...turns, literal(text.slice(position))], (turn) => turn, stack);
}

function unescapeTemplate(text: string): string {
  return text.replace(/([$%])\1\{/g, (_, mark) => `${mark}{`);
}

/** The text of a part of a quoted string of HCL, whose escapes are those of JSON. */
function unquote(text: string): string {
  return unescapeTemplate(JSON.parse(`"${text}"`) as string);
}

/** An attribute of a resource or data source, a variable or a local. */
const REFERENCE = /^(?:\w+\()*((?:(?:data\.)?([a-z]\w*)\.[\w-]+\.[\w.[\]-]+)|(?:(?:var|local)\.[\w-]+))\)*$/;

/** What an expression refers to, where it is one such thing and nothing else. */
function referenceIn(expression: string, stack = ''): string | undefined {
  // jsonencode and tostring change the writing, not what it refers to; another function makes something else of it.
  if (/\b(?!jsonencode|tostring)\w+\(/.test(expression)) return undefined;
  const [, reference, type] = REFERENCE.exec(expression) ?? [];
  // A type begins with the name of its provider.
  const isOfType = type === undefined || /_./.test(type);
  return reference === undefined || !isOfType ? undefined : `${stack}:${reference}`;
}
