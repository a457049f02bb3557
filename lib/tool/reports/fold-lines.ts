import { stripVTControlCharacters } from 'node:util';
import { linesOfWidth, textWidth } from './text-width';

/**
 * Lines that are broken between words, where a terminal would break them wherever it ends. They go on below where they
 * began; a line with a word that is longer, such as an address, stays whole.
 */
export function foldLines(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => foldLine(line, width))
    .join('\n');
}

function foldLine(line: string, width: number): string {
  const plain = stripVTControlCharacters(line);
  if (textWidth(plain) <= width) return line;
  const indent = ' '.repeat(plain.length - plain.trimStart().length);
  const left = width - indent.length;
  if (plain.split(' ').some((word) => textWidth(word) > left && !/\p{Script=Han}/u.test(word))) return line;
  return linesOfWidth(line.slice(indent.length), left)
    .map((part) => indent + part)
    .join('\n');
}
