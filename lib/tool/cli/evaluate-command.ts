import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
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
  let [rest, count] = ['', 0];
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
      const lines = `${rest}${chunk}`.split('\n');
      rest = lines.pop()!;
      if (count === 0 && lines.length > 0) lines[0] = lines[0].replace(/^\ufeff/, '');
      answers(lines);
    }
  } catch (error) {
    throw describeSystemError(path === STDIN ? 'standard input' : path, error);
  }
  answers([rest]);
  return 0;
}
