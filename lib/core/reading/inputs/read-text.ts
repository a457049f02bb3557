import { constants } from 'node:buffer';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { InputError } from '../input-error';
import { describeSystemError, STDIN, systemErrorsOf } from './find-documents';

/** The longest text Node.js can hold, in characters; a text of UTF-8 has no more characters than bytes. */
const LONGEST = constants.MAX_STRING_LENGTH;

/** The text of a file or of standard input. */
export async function readText(path: string): Promise<string> {
  if (path === STDIN) return fromStream(process.stdin, 'standard input');
  const stats = systemErrorsOf(path, () => statSync(path));
  // A pipe, as of a process substitution, has no size.
  if (!stats.isFile()) return fromStream(createReadStream(path), path);
  refuseTooLong(path, stats.size);
  return decode(systemErrorsOf(path, () => readFileSync(path)));
}

/** The size of a regular file in bytes; undefined for anything else. */
export function sizeOf(path: string): number | undefined {
  if (path === STDIN) return undefined;
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? stats.size : undefined;
}

async function fromStream(stream: NodeJS.ReadableStream, name: string): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(Buffer.from(chunk));
      size += chunk.length;
      refuseTooLong(name, size);
    }
  } catch (error) {
    throw describeSystemError(name, error);
  }
  return decode(Buffer.concat(chunks));
}

function refuseTooLong(name: string, size: number): void {
  if (size <= LONGEST) return;
  throw new InputError(
    `${name}: has more than ${Math.floor(LONGEST / 1e6)} MB, more than Node.js can hold as one text. Leave out what is not reviewed: jq 'del(.prior_state, .relevant_attributes)'.`,
  );
}

function decode(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
