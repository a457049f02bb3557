import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A folder and those above it up to the root of its repository, which is the first with `.git`, from the inside out.
 * Outside a repository the folder alone: what stands above may be anybody's.
 */
export function foldersOfRepository(folder: string): string[] {
  const above = foldersAbove(folder);
  const root = above.findIndex((candidate) => existsSync(join(candidate, '.git')));
  return above.slice(0, Math.max(root, 0) + 1);
}

function foldersAbove(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersAbove(above)];
}
