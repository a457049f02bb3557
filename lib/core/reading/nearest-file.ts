import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The file of a name that counts in a folder: its own, or the nearest above it. */
export function nearestFile(name: string, folder: string): string | undefined {
  const file = join(folder, name);
  if (existsSync(file)) return file;
  const above = dirname(folder);
  return above === folder ? undefined : nearestFile(name, above);
}
