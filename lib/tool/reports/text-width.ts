import { stripVTControlCharacters } from 'node:util';
import { wcswidth } from 'simple-wcswidth';

/** How many columns of a terminal a text takes: a Chinese character takes two. */
export function textWidth(text: string): number {
  const width = wcswidth(text);
  if (width >= 0) return width;
  // It counts no text that has control characters, as those of colors.
  const plain = stripVTControlCharacters(text);
  const shown = wcswidth(plain);
  return shown < 0 ? plain.length : shown;
}

/** As `padEnd`, in columns of a terminal. */
export function padToWidth(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** Chinese stands without blanks; no line ends with what opens, or begins with what closes. */
const MAY_BREAK =
  /(?<=[\p{Script=Han}。，、；：！？）》”’])(?![。，、；：！？）》”’])|(?<![（《“‘])(?=[\p{Script=Han}（《“‘])/u;
const CHINESE = /\p{Script=Han}/u;
/** Behind what joins the parts of a range, a path or a name, where it does not fit in a line. */
const BETWEEN_PARTS = /(?<=[\p{L}\d][-–/._])(?=[\p{L}\d])/u;

/** The parts of a word between which a line may be broken. */
function unitsOf(word: string, width: number): string[] {
  if (CHINESE.test(word)) return word.split(MAY_BREAK);
  return textWidth(word) > width ? word.split(BETWEEN_PARTS) : [word];
}

/** Lines of a text, broken between words, and inside a word that is longer than a line: nothing is cut off. */
export function linesOfWidth(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' '))
    unitsOf(word, width).forEach((unit, i) => {
      const last = lines.at(-1);
      const joined = `${last}${i === 0 ? ' ' : ''}${unit}`;
      if (last !== undefined && textWidth(joined) <= width) lines[lines.length - 1] = joined;
      else lines.push(...pieces(unit, width));
    });
  return lines;
}

function pieces(word: string, width: number): string[] {
  const found: string[] = [];
  for (const character of word) {
    const last = found.at(-1);
    if (last !== undefined && textWidth(last + character) <= width) found[found.length - 1] += character;
    else found.push(character);
  }
  return found.length === 0 ? [''] : found;
}
