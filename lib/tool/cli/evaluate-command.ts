import { say } from '../../core/language/say';
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { InputError } from '../../core/reading/input-error';
import { describeSystemError, STDIN } from '../../core/reading/inputs/find-documents';
import { answerLine } from '../../core/simulation/answer-line';
import { Terminal } from './terminal';

/**
 * Answers lines of JSON as they come: each has its answer on a line of its own, in their order.
 *
 * @returns the exit code, 0: a line that cannot be answered says so itself
 */
export async function evaluateCommand(path: string, terminal: Terminal): Promise<number> {
  const stream = path === STDIN ? process.stdin : createReadStream(resolve(terminal.folder, path));
  let count = 0;
  // Pieces of a line that has not ended yet.
  let pieces: string[] = [];
  let size = 0;
  const answers = (lines: readonly string[]) => {
    let out = '';
    for (const line of lines) {
      count += 1;
      if (line.trim() !== '') out += `${answerLine(line, count)}\n`;
    }
    if (out !== '') terminal.out(out);
  };
  stream.setEncoding('utf8');
  try {
    for await (const chunk of stream) {
      const lines = String(chunk).split('\n');
      size = (lines.length > 1 ? 0 : size) + lines[lines.length - 1].length;
      if (size > LONGEST_LINE)
        throw new InputError(say`${nameOf(path)}: has a line of more than ${LONGEST_LINE / 1e6} MB.`);
      lines[0] = lines.length > 1 ? [...pieces, lines[0]].join('') : lines[0];
      if (lines.length > 1) pieces = [];
      pieces.push(lines.pop()!);
      if (count === 0 && lines.length > 0) lines[0] = lines[0].replace(/^\ufeff/, '');
      answers(lines);
    }
  } catch (error) {
    throw describeSystemError(nameOf(path), error);
  }
  answers([pieces.join('')]);
  return 0;
}

/** Longer than any event; what never ends, ends here. */
const LONGEST_LINE = 100e6;

function nameOf(path: string): string {
  return path === STDIN ? say`standard input` : path;
}
