import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CommandResult, runCommand } from '../support/cli';

/** The path of a document in test/policy/data. */
export function dataFile(name: string): string {
  return join(__dirname, 'data', `${name}.json`);
}

/** A document in test/policy/data. */
export function read(name: string): any {
  return JSON.parse(readFileSync(dataFile(name), 'utf8'));
}

/** What `review --format json` prints. */
export async function reportOn(path: string): Promise<any> {
  const { code, out, err } = await reviewed(path);
  if (code !== 0) throw new Error(`review ends with ${code}: ${err}`);
  return JSON.parse(out);
}

/** The review of files that are written for it alone. */
export async function reviewFiles(files: Readonly<Record<string, string>>): Promise<CommandResult> {
  return withFiles(files, reviewed);
}

/** Does something with a folder of files, which goes again. */
export async function withFiles<T>(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'policy-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function reviewed(path: string): Promise<CommandResult> {
  return runCommand(['review', path, '--no-config', '--fail-on', 'never', '--format', 'json']);
}
