import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isThere, systemErrorsOf } from '../../../core/reading/inputs/find-documents';

/** What the file is called. */
export const CONFIGURATION_FILE = '.event-streams.yaml';

/**
 * The configuration that counts in a folder: the nearest file of that name up to the root of the repository, which is the
 * first folder with `.git`. Outside a repository only that of the folder itself: what stands above may be anybody's. A link
 * that leads to nothing counts: who reads it says so.
 */
export function findConfiguration(folder: string): string | undefined {
  const above = foldersAbove(folder);
  const root = above.findIndex((candidate) => existsSync(join(candidate, '.git')));
  return above
    .slice(0, Math.max(root, 0) + 1)
    .map((candidate) => join(candidate, CONFIGURATION_FILE))
    .find((file) => systemErrorsOf(file, () => isThere(file)));
}

/** A folder and those it is in, from the inside out. */
function foldersAbove(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersAbove(above)];
}
