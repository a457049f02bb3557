import { listed } from '../language/lists';
import { say } from '../language/say';
import { Unknown, unknown } from '../model/stream-definition';
import { withoutCredentials } from './texts';

/** Functions that hand on the text they are given. */
const HANDS_ON =
  /^(?:jsonencode|tostring|sensitive|nonsensitive|join|format|concat|base64encode|urlencode|trimspace|trim|trimsuffix|trimprefix|lower|upper|title|chomp|replace|strrev|try|coalesce|one|tolist|toset|tomap|merge|element|flatten|yamlencode)$/;

/** Names; those with dots are what an expression refers to, each index left out. */
const NAMES = /[a-z_][\w-]*(?:\.[\w*-]+)*/gi;

/** The literal text of an expression, and what stands around it. */
interface Parts {
  /** What is not text: references, functions, operators. */
  code: string;
  /** Text, other than that by which a map is indexed. */
  text: string;
  /** The text as it becomes, with a reference where an expression without text stands. */
  frame: string;
}

/**
 * What is not known because a configuration computes it, with what it refers to and never what is written there: text in
 * it may be a part of a secret.
 *
 * @param written an expression, or a template with `${...}` in it
 * @param reference the one attribute it refers to, where it is that simple
 */
export function unknownExpression(written: string, isTemplate: boolean, reference?: string): Unknown {
  const parts = partsOf(written, isTemplate);
  const holds = holdsOf(parts, written);
  const value = unknown(holds === undefined ? written : referencesOf(parts.code), reference);
  return holds === undefined ? value : { ...value, $holds: holds };
}

function dottedIn(code: string): string[] {
  return (code.match(NAMES) ?? []).filter((name) => name.includes('.'));
}

/** What it refers to, for people. */
function referencesOf(code: string): string {
  const names = [...new Set(dottedIn(code))].map((name) => `\${${name.replace(/\.$/, '')}}`);
  return names.length === 0 ? say`an expression` : listed(names);
}

function holdsOf({ code, text, frame }: Parts, written: string): Unknown['$holds'] {
  if (holdsCredential(written) || (frame !== written && holdsCredential(frame))) return 'credential';
  if (text.trim() !== '') return handsOn(code) ? 'text' : 'perhaps';
  return dottedIn(code).length === 0 ? 'perhaps' : undefined;
}

function holdsCredential(text: string): boolean {
  return withoutCredentials(text) !== text;
}

/** Whether an expression hands on the text in it as it is, or changed: it decides nothing, and computes nothing. */
export function handsOn(code: string): boolean {
  const functions = code.match(/\b\w+(?=\()/g) ?? [];
  return functions.every((name) => HANDS_ON.test(name)) && !/[?<>]|==|!=|\bfor\b/.test(code);
}

function partsOf(written: string, isTemplate: boolean): Parts {
  const parts: Parts = { code: '', text: '', frame: '' };
  try {
    if (isTemplate) readTemplate(written, 0, '', parts);
    else readCode(written, 0, '', parts);
    return parts;
  } catch {
    // Nested deeper than can be followed: nothing is said of it.
    return { code: 'too_deep()', text: written, frame: written };
  }
}

/** Reads text up to what ends it, the expressions in it apart. */
function readTemplate(written: string, from: number, end: string, parts: Parts, isIndex = false): number {
  let at = from;
  while (at < written.length) {
    const c = written[at];
    const isEscaped = (c === '$' || c === '%') && written[at + 1] === c && written[at + 2] === '{';
    if (c === end) return at + 1;
    if (isEscaped) at += 2;
    else if ((c === '$' || c === '%') && written[at + 1] === '{') {
      parts.code += ' ';
      const before = parts.text.length;
      at = readCode(written, at + 2, '}', parts);
      if (parts.text.length === before) parts.frame += '${_}';
      continue;
    } else if (end !== '' && c === '\\') at += 1;
    if (!isIndex) addText(parts, written[at] ?? '');
    at += 1;
  }
  return at;
}

/** Reads an expression up to what ends it, the texts in it apart. */
function readCode(written: string, from: number, end: string, parts: Parts): number {
  let depth = 0;
  let at = from;
  while (at < written.length) {
    const c = written[at];
    if (c === '"') {
      at = readTemplate(written, at + 1, '"', parts, /[\w\])]\s*\[\s*$/.test(parts.code.slice(-40)));
      continue;
    }
    const heredoc = c === '<' ? heredocAt(written, at) : undefined;
    if (heredoc !== undefined) {
      addText(parts, heredoc.text);
      at = heredoc.end;
      continue;
    }
    if (c === '{') depth += 1;
    if (c === '}') {
      if (depth === 0 && end === '}') return at + 1;
      depth -= 1;
    }
    parts.code += c;
    at += 1;
  }
  return at;
}

function addText(parts: Parts, text: string): void {
  parts.text += text;
  parts.frame += text;
}

/** The text of `<<EOT`, and where it ends: what is in it is text, whatever it is. */
function heredocAt(written: string, at: number): { text: string; end: number } | undefined {
  const [begins, marker] = /^<<-?(\w{1,60})\r?\n/.exec(written.slice(at, at + LONGEST_MARKER)) ?? [];
  if (begins === undefined) return undefined;
  const from = at + begins.length;
  const ends = new RegExp(`^[ \\t]*${marker}[ \\t\\r]*$`, 'gm');
  ends.lastIndex = from;
  const found = ends.exec(written);
  return {
    text: written.slice(from, found?.index).replace(/\r?\n$/, ''),
    end: found === null ? written.length : ends.lastIndex,
  };
}

/** `<<`, a name and the end of its line. */
const LONGEST_MARKER = 70;
