import { randomUUID } from 'node:crypto';
import { chmodSync, constants, copyFileSync, linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a file whole or not at all: the old one stays until the new one is complete. */
export function replaceFile(file: string, text: string, mode?: number): void {
  throughDraft(file, text, mode, (draft) => {
    // The mask of the process took from it.
    if (mode !== undefined) chmodSync(draft, mode);
    renameSync(draft, file);
  });
}

/** Makes a file whole or not at all. @throws EEXIST where there is something of its name, which stays as it is */
export function createFile(file: string, text: string): void {
  throughDraft(file, text, undefined, (draft) => {
    try {
      linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
      // Not every file system has hard links. A copy that fails is removed again.
      copyFileSync(draft, file, constants.COPYFILE_EXCL);
    }
  });
}

/**
 * Nobody can guess the name of the draft, which is no longer than any name may be, and `wx` follows no link that has it.
 * Nobody reads of the draft what the file would not have shown.
 */
function throughDraft(
  file: string,
  text: string,
  mode: number | undefined,
  place: (draft: string) => void,
): void {
  const draft = join(dirname(file), `.${randomUUID()}`);
  try {
    writeFileSync(draft, text, { flag: 'wx', mode });
    place(draft);
  } finally {
    rmSync(draft, { force: true });
  }
}
