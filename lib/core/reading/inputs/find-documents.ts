import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isComposite } from '../../model/json-object';
import { InputError, isInputError } from '../input-error';

/** What stands for standard input. */
export const STDIN = '-';

/** The files a path means: itself, or the stacks in a folder. */
export function findDocuments(path: string): string[] {
  if (path === STDIN) return [path];
  return systemErrorsOf(path, () => (statSync(path).isDirectory() ? stacksIn(path) : [path]));
}

/** In the order cdktf writes them; then what Terraform would read in a folder. */
function stacksIn(folder: string): string[] {
  for (const place of [folder, join(folder, 'cdktf.out')]) {
    if (exists(join(place, 'manifest.json'))) return fromManifest(place);
  }
  const plain = filesIn(folder, (name) => name.endsWith('.tf.json'));
  if (plain.length > 0) return plain;
  const stacks = exists(join(folder, 'stacks')) ? join(folder, 'stacks') : folder;
  const found = filesIn(stacks, () => true)
    .map((name) => join(name, 'cdk.tf.json'))
    .filter(exists);
  if (found.length > 0) return found;
  throw new InputError(
    `${folder}: there is no stack in this folder. Run cdktf synth and give its cdktf.out, or give the JSON of \`terraform show -json\`.`,
  );
}

function fromManifest(folder: string): string[] {
  const file = join(folder, 'manifest.json');
  const broken = new InputError(`${file}: is not the manifest of a synthesized app. Run cdktf synth again.`);
  let manifest: any;
  try {
    manifest = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw broken;
  }
  // By name, which not every version of cdktf writes them by.
  const named = Object.entries((manifest?.stacks ?? {}) as Record<string, any>);
  const stacks = named.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, stack]) => stack);
  if (!isComposite(manifest?.stacks) || stacks.length === 0) throw broken;
  return stacks.map((stack) => {
    const path: unknown = stack?.synthesizedStackPath;
    if (typeof path !== 'string') throw broken;
    const whole = join(folder, path);
    if (!exists(whole))
      throw new InputError(`${whole}: the manifest names it, and it is missing. Run cdktf synth again.`);
    return whole;
  });
}

function filesIn(folder: string, isWanted: (name: string) => boolean): string[] {
  return readdirSync(folder)
    .filter(isWanted)
    .sort()
    .map((name) => join(folder, name));
}

function exists(path: string): boolean {
  try {
    statSync(path);
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'part of the path is not a folder',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links go round in a circle',
  ENAMETOOLONG: 'the path is too long',
  ERR_INVALID_ARG_VALUE: 'it is not a path',
};

/** A file that the user of this process has no permission for. */
const FORBIDDEN: readonly string[] = ['EACCES', 'EPERM'];

/** Runs what touches the file system, and says in one sentence what went wrong. */
export function systemErrorsOf<T>(path: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw describeSystemError(path, error);
  }
}

/** @param done what was tried, for the words of the error */
export function describeSystemError(
  path: string,
  error: unknown,
  done: 'read' | 'written' = 'read',
): InputError {
  if (isInputError(error)) return error;
  const { code = '' } = error as NodeJS.ErrnoException;
  if (FORBIDDEN.includes(code)) return inputError(path, `it may not be ${done}`);
  return inputError(
    path,
    Object.hasOwn(SYSTEM_ERRORS, code) ? SYSTEM_ERRORS[code] : `it cannot be ${done} (${code})`,
  );
}

function inputError(path: string, what: string): InputError {
  return new InputError(`${JSON.stringify(path).slice(1, -1)}: ${what}.`);
}
