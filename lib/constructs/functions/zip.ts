import { createHash } from 'node:crypto';
import { Zippable, zipSync } from 'fflate';

/** The first moment a zip archive can say, in the local time it is written in: the same bytes in every time zone. */
const EPOCH = new Date(1980, 0, 1);

/** Readable for everyone, as FC wants its files: a regular file, 0644. */
const UNIX = 3;
const MODE = 0o100644 << 16;

/** Files by their path in the archive. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The same files always give the same archive: sorted, without times and owners. */
export function zip(files: Files): Uint8Array {
  const entries: Zippable = {};
  for (const path of [...files.keys()].sort()) {
    entries[path] = [files.get(path)!, { mtime: EPOCH, os: UNIX, attrs: MODE, level: 9 }];
  }
  return zipSync(entries);
}

export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}
