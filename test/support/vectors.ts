import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The rows of a file of test/data/vectors: the answers of the open-source engine, not ours. */
export function vectors(name: 'patterns' | 'transforms'): Record<string, any>[] {
  const packed = readFileSync(join(__dirname, '..', 'data', 'vectors', `${name}.jsonl.gz`));
  return gunzipSync(packed)
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** The exact text that the engine was given. */
export const textOf = (text: string | undefined, value: unknown) => text ?? JSON.stringify(value);
