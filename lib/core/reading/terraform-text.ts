import { unknown, Unknown } from '../model/stream-definition';
import { JsonText, readJsonText } from './json-text';
import { isObject, mapMembers } from '../model/json-object';

/**
 * Reads JSON out of a Terraform string attribute: undoes the escapes `$${` and `%%{`, and turns each `${...}` that
 * stands as a JSON value, and each JSON string that holds one, into an explicit unknown that names the expression.
 *
 * @param stack the stack it stands in, for the names of what it refers to
 */
export function readTerraformJson(text: string, stack?: string): JsonText {
  if (!text.includes('{')) return readJsonText(text);
  const inside: Interpolation[] = [];
  let json: string;
  try {
    json = plainJson(text, stack, inside);
  } catch (error) {
    return { problems: [{ pointer: '', message: `is not whole: ${(error as Error).message}` }] };
  }
  const read = readJsonText(json);
  return inside.length === 0 ? read : { ...read, value: revive(read.value, inside) };
}

/** Stands for an expression: inside a JSON string, or as the key of an object in its place; no text of the service has it. */
const MARK = '\uE0E0';

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
      if (copied.isInString) json += MARK + (inside.push(expression) - 1) + MARK;
      else json += `{"${MARK}":${inside.push(unknown(expression, referenceIn(expression, stack))) - 1}}`;
      position = end + 1;
    }
  }
  return json + text.slice(position);
}

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

function revive(value: unknown, inside: readonly Interpolation[]): unknown {
  if (typeof value === 'string') {
    if (!value.includes(MARK)) return value;
    const written = value.replace(
      new RegExp(`${MARK}(\\d+)${MARK}`, 'g'),
      (_, i) => `\${${String(inside[i])}}`,
    );
    return unknown(written);
  }
  if (isObject(value) && Object.hasOwn(value, MARK)) return inside[value[MARK] as number] ?? value;
  return mapMembers(value, (member) => revive(member, inside));
}

/** The position of the brace that closes an interpolation, which may hold strings with interpolations of their own. */
function endOfExpression(text: string, from: number): number {
  const open: string[] = ['{'];
  for (let i = from; i < text.length; i += 1) {
    const c = text[i];
    const inString = open[open.length - 1] === '"';
    if (inString && c === '\\') i += 1;
    else if (inString && (c === '$' || c === '%') && text[i + 1] === '{') {
      if (text[i - 1] === c) continue;
      open.push('{');
      i += 1;
    } else if (c === '"') {
      if (inString) open.pop();
      else open.push('"');
    } else if (!inString && c === '{') open.push('{');
    else if (!inString && c === '}') {
      open.pop();
      if (open.length === 0) return i;
    }
  }
  throw new Error(`an interpolation that begins at character ${from - 1} is not closed`);
}

/** A Terraform string attribute that is not JSON: its text, or unknown where it holds a reference. */
export function parseTerraformText(text: string, stack?: string): string | ReturnType<typeof unknown> {
  if (!text.includes('{')) return text;
  const isReference = /(^|[^$%])[$%]\{/.test(text.replaceAll('$${', '').replaceAll('%%{', ''));
  if (!isReference) return text.replace(/([$%])\1\{/g, (_, mark) => `${mark}{`);
  const whole = /^\$\{([^{}]*)\}$/.exec(text)?.[1];
  return unknown(text, whole === undefined ? undefined : referenceIn(whole, stack));
}

/** An attribute of a resource or data source, a variable or a local. */
const REFERENCE =
  /^(?:\w+\()*((?:(?:data\.)?[a-z]\w*_\w+\.[\w-]+\.[\w.[\]-]+)|(?:(?:var|local)\.[\w-]+))\)*$/;

/** What an expression refers to, where it is one such thing and nothing else. */
function referenceIn(expression: string, stack = ''): string | undefined {
  // jsonencode and tostring change the writing, not what it refers to; another function makes something else of it.
  if (/\b(?!jsonencode|tostring)\w+\(/.test(expression)) return undefined;
  const [, reference] = REFERENCE.exec(expression) ?? [];
  return reference === undefined ? undefined : `${stack}:${reference}`;
}
