import { unknown } from '../stream-definition';

/**
 * Reads JSON out of a Terraform string attribute: undoes the escapes `$${` and `%%{`, and turns each `${...}` that
 * stands as a JSON value into an explicit unknown that names the expression.
 *
 * @param stack the stack it stands in, for the names of what it refers to
 * @throws Error when the text is not JSON, or a reference stands inside a JSON string
 */
export function parseTerraformJson(text: string, stack?: string): unknown {
  if (!text.includes('{')) return JSON.parse(text);
  let json = '';
  let position = 0;
  while (position < text.length) {
    const start = text.indexOf('{', position);
    if (start < 0) break;
    const mark = text[start - 1];
    if (start === position || (mark !== '$' && mark !== '%')) {
      json += text.slice(position, start + 1);
      position = start + 1;
    } else if (text[start - 2] === mark && start - 2 >= position) {
      json += text.slice(position, start - 2) + mark + '{';
      position = start + 1;
    } else {
      const end = endOfExpression(text, start + 1);
      const expression = text.slice(start + 1, end);
      json +=
        text.slice(position, start - 1) + JSON.stringify(unknown(expression, referenceIn(expression, stack)));
      position = end + 1;
    }
  }
  return JSON.parse(json + text.slice(position));
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

/** What an expression refers to, where it is one attribute of a resource and nothing else. */
function referenceIn(expression: string, stack = ''): string | undefined {
  // jsonencode and tostring change the writing, not what it refers to; another function makes something else of it.
  if (/\b(?!jsonencode|tostring)\w+\(/.test(expression)) return undefined;
  const [, reference] = /^(?:\w+\()*(alicloud_\w+\.[\w-]+\.[\w.[\]]+)\)*$/.exec(expression) ?? [];
  return reference === undefined ? undefined : `${stack}:${reference}`;
}
