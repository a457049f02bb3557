import { join } from 'node:path';
import { isThere, systemErrorsOf } from '../../../core/reading/inputs/find-documents';
import { foldersOfRepository } from '../../../core/reading/inputs/repository';

/** What the file is called. */
export const CONFIGURATION_FILE = '.event-streams.yaml';

/**
 * The configuration that counts in a folder: the nearest file of that name in its repository. A link that leads to nothing
 * counts: who reads it says so.
 */
export function findConfiguration(folder: string): string | undefined {
  return foldersOfRepository(folder)
    .map((candidate) => join(candidate, CONFIGURATION_FILE))
    .find((file) => systemErrorsOf(file, () => isThere(file)));
}
