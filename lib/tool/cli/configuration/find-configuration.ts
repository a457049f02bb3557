import { nearestFile } from '../../../core/reading/nearest-file';

/** What the file is called. */
export const CONFIGURATION_FILE = '.event-streams.yaml';

/** The configuration that counts in a folder. */
export function findConfiguration(folder: string): string | undefined {
  return nearestFile(CONFIGURATION_FILE, folder);
}
