import { say } from '../language/say';
import type { JSONVisitor, ParseOptions } from 'jsonc-parser';
import { escapePointer } from '../model/json-pointer';
import { DEEPEST, isTooDeep } from './input-error';
import { Spellings, spellingsIn } from '../model/spellings';
import { pretendsUnknown, UNKNOWN_MARK } from './forged-unknown';

/** What a text of JSON holds, and what is wrong with it. */
export interface JsonText {
  /** Undefined where the text is not JSON. */
  readonly value?: unknown;
  /** Each with the place inside the text. No value is repeated: it may be a secret. */
  readonly problems: readonly { readonly pointer: string; readonly message: string }[];
  /** Set where the text spells numbers as JavaScript does not. */
  readonly spelt?: Spellings;
}

/** Reads JSON as EventBridge would, and sees what JSON.parse lets through: the same key twice in one object. */
export function readJsonText(text: string): JsonText {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problems: [{ pointer: '', message: say`is not JSON${whereItEnds(text)}` }] };
  }
  // A short text cannot nest deep.
  if (text.length > DEEPEST && isTooDeep(value))
    return { problems: [{ pointer: '', message: say`nests deeper than ${DEEPEST} levels` }] };
  if (pretendsUnknown(value, text))
    return {
      problems: [{ pointer: '', message: say`has the key "${UNKNOWN_MARK}", which no text may have` }],
    };
  // What jsonencode and JSON.stringify write has no key twice: most texts are done here.
  if (JSON.stringify(value) === text) return { value, problems: [] };
  const spelt = spellingsIn(text);
  const isSpelt = Object.keys(spelt).length > 0;
  return { value, problems: repeatedKeys(text), ...(isSpelt && { spelt }) };
}

function repeatedKeys(text: string): { pointer: string; message: string }[] {
  const problems: { pointer: string; message: string }[] = [];
  const objects: Set<string>[] = [];
  const visitor: JSONVisitor = {
    onObjectBegin: () => void objects.push(new Set()),
    onObjectEnd: () => void objects.pop(),
    onObjectProperty(key, _offset, _length, _line, _column, path) {
      const seen = objects[objects.length - 1];
      if (seen.has(key)) {
        const pointer = [...path(), key].map((part) => `/${escapePointer(String(part))}`).join('');
        problems.push({ pointer, message: say`has the key "${key}" twice, of which the last counts` });
      }
      seen.add(key);
    },
  };
  walk(text, visitor);
  return problems;
}

/** ` (from character 17 on)`, or nothing where the parser does not say. */
function whereItEnds(text: string): string {
  if (text.trim() === '') return say`, it is empty`;
  const position = firstError(text);
  return position === undefined ? '' : say` from character ${position + 1} on`;
}

/** Where a text stops being JSON; undefined where that cannot be said. */
export function firstError(text: string): number | undefined {
  let position: number | undefined;
  const visitor: JSONVisitor = { onError: (_error, offset) => void (position ??= offset) };
  try {
    walk(text, visitor, { disallowComments: true, allowTrailingComma: false });
  } catch {
    // The parser follows the nesting, which may be deeper than it can.
  }
  return position;
}

/** Loaded when a text needs it, which most do not: a synthesis reads texts too. */
function walk(text: string, visitor: JSONVisitor, options?: ParseOptions): void {
  const { visit } = require('jsonc-parser') as typeof import('jsonc-parser');
  visit(text, visitor, options);
}
