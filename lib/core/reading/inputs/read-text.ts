import { say } from '../../language/say';
import { constants, isUtf8 } from 'node:buffer';
import { createReadStream, fstatSync, readFileSync, statSync } from 'node:fs';
import { InputError } from '../input-error';
import { describeSystemError, STDIN, systemErrorsOf } from './find-documents';

/** The longest text Node.js can hold, in characters; a text of UTF-8 has no more characters than bytes. */
const LONGEST = constants.MAX_STRING_LENGTH;

/** What a text of UTF-8 may begin with. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * The text of a file or of standard input, without a byte order mark.
 *
 * @throws InputError where it is not UTF-8
 */
export async function readText(path: string): Promise<string> {
  return withoutMark(await readMarkedText(path));
}

/** A text without the byte order mark that it may begin with. */
export function withoutMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(BYTE_ORDER_MARK.length) : text;
}

/** Terraform refuses the mark in JSON. @throws InputError where a text begins with one */
export function refuseMark(text: string): void {
  if (text.startsWith(BYTE_ORDER_MARK))
    throw new InputError(
      say`begins with a byte order mark, which Terraform refuses in a configuration. Save it as UTF-8 without one`,
    );
}

/** The same text as it is, a byte order mark included. */
export async function readMarkedText(path: string): Promise<string> {
  if (path === STDIN) return fromStandardInput();
  const stats = systemErrorsOf(path, () => statSync(path));
  // A pipe, as of a process substitution, has no size.
  if (!stats.isFile()) return fromStream(createReadStream(path), path);
  refuseTooLong(path, stats.size);
  return decode(
    systemErrorsOf(path, () => readFileSync(path)),
    path,
  );
}

/**
 * The text of a regular file at once, for who cannot wait.
 *
 * @param name what it is called in messages
 * @throws InputError where it is not UTF-8, or something else than a file
 */
export function readRegularText(path: string, name: string): string {
  const stats = systemErrorsOf(name, () => statSync(path));
  if (!stats.isFile()) throw new InputError(say`${name}: is not a regular file.`);
  refuseTooLong(name, stats.size);
  const bytes = systemErrorsOf(name, () => readFileSync(path));
  return withoutMark(decode(bytes, name));
}

/** The size of a regular file in bytes; undefined for anything else. */
export function sizeOf(path: string): number | undefined {
  if (path === STDIN) return undefined;
  const stats = systemErrorsOf(path, () => statSync(path, { throwIfNoEntry: false }));
  return stats?.isFile() ? stats.size : undefined;
}

async function fromStandardInput(): Promise<string> {
  const name = say`standard input`;
  // Node.js reads nothing from a folder and calls that the end.
  const { fd } = process.stdin as { readonly fd?: number };
  if (fd !== undefined && fstatSync(fd).isDirectory()) throw describeSystemError(name, { code: 'EISDIR' });
  return fromStream(process.stdin, name);
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
  return decode(Buffer.concat(chunks), name);
}

function refuseTooLong(name: string, size: number): void {
  if (size <= LONGEST) return;
  throw new InputError(
    say`${name}: has more than ${Math.floor(LONGEST / 1e6)} MB, more than Node.js can hold as one text. Leave out what is not reviewed: jq 'del(.prior_state, .relevant_attributes)'.`,
  );
}

function decode(bytes: Buffer, name: string): string {
  // UTF-16 has a sentence of its own, and so has a plan that Terraform saved.
  const isOther = /^(?:\xff\xfe|\xfe\xff|PK)/.test(bytes.toString('latin1', 0, 2));
  if (!isOther && !isUtf8(bytes)) throw new InputError(say`${name}: is not UTF-8, which Terraform wants.`);
  return bytes.toString('utf8');
}
