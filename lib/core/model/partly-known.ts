import { isUnknown, Unknown } from './stream-definition';

/** Beginnings that a service wants of a name: any piece of them may stand where the name is not known. */
const BEGINNINGS = ['GID_a', 'GID-a'];

/** Nothing, what makes a name long enough, and pieces of beginnings. */
const PIECES = [...new Set(['', 'abcdef0', ...BEGINNINGS.flatMap(piecesOf)])];

/** Texts with more gaps than that are no names: not every piece is tried in all of them. */
const MOST_GAPS = 100;

function piecesOf(text: string): string[] {
  return [...text].flatMap((_, from) => [...text].map((__, i) => text.slice(from, i + 1))).filter(Boolean);
}

/**
 * Whether a text passes, or may once it is known: one that is known in part does where there is something to put in the
 * place of the rest with which it passes.
 */
export function someText(text: string | Unknown, passes: (text: string) => boolean): boolean {
  if (!isUnknown(text)) return passes(text);
  const parts = text.$parts;
  if (parts === undefined) return true;
  const gaps = parts.filter(isUnknown).length;
  const others = gaps > 1 && gaps <= MOST_GAPS ? PIECES : [''];
  return PIECES.some((piece) => others.some((other) => passes(filled(parts, piece, other))));
}

/** The parts with one piece in the first gap, and another in all others. */
function filled(parts: readonly (string | Unknown)[], first: string, other: string): string {
  const gap = parts.findIndex(isUnknown);
  return parts.map((part, i) => (isUnknown(part) ? (i === gap ? first : other) : part)).join('');
}

/** What is known of a text, with an ellipsis in each gap. */
export function inShort({ $parts = [] }: Unknown): string {
  return $parts.map((part) => (isUnknown(part) ? '…' : part)).join('');
}
