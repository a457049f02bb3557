import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What Terraform calls the file that says which version of each provider is taken. */
export const LOCK_FILE = '.terraform.lock.hcl';

/** More than any lock file has. */
const LONGEST = 1_000_000;

const PROVIDER =
  /^provider\s+"([^"]*\/alicloud)"\s*\{[^\S\n]*\n\s*version\s*=\s*"(\d+(?:\.\d+)*(?:-[\w.]+)?)"/m;

/** The version of the provider that the lock file beside a plan or stack has; undefined where none says so. */
export function lockedProvider(file: string): string | undefined {
  const lock = join(dirname(file), LOCK_FILE);
  try {
    const stats = statSync(lock);
    if (!stats.isFile() || stats.size > LONGEST) return undefined;
    return PROVIDER.exec(readFileSync(lock, 'utf8'))?.[2];
  } catch {
    return undefined;
  }
}
