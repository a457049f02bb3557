import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the file is called. */
export const CONFIGURATION_FILE = '.event-streams.yaml';

/** The configuration that counts in a folder: its own, or the nearest above it. */
export function findConfiguration(folder: string): string | undefined {
  const file = join(folder, CONFIGURATION_FILE);
  if (existsSync(file)) return file;
  const above = dirname(folder);
  return above === folder ? undefined : findConfiguration(above);
}
