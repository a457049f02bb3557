import { said, say, words } from '../../language/say';
import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { isComposite, objectOf } from '../../model/json-object';
import { InputError, isInputError } from '../input-error';
import { isConfigurationFile, isOfOpenTofu, ModuleFiles, moduleFilesIn } from '../stack/module-files';

/** What says that a folder is an export: answers of the API, by region and action. */
export const EXPORT_FILE = 'export.json';

/** What stands for standard input. */
export const STDIN = '-';

/** What a path leads to: a document by itself, or the files of a folder that Terraform reads as one module. */
export interface FoundInput {
  /** The file that it is called by. */
  readonly file: string;
  readonly module?: ModuleFiles;
  /** Set where the file says that its folder is an export of answers. */
  readonly isExport?: true;
  /** Set where it lies among the stacks of an app whose manifest does not name it. */
  readonly isUnnamed?: true;
  /** The folder that the files may not lead out of. */
  readonly root: string;
}

/** What a path means: a document, the stacks in a folder, or a folder of configuration. */
export function findDocuments(path: string): FoundInput[] {
  if (path === STDIN) return [{ file: path, root: path }];
  return systemErrorsOf(path, () => {
    if (statSync(path).isDirectory()) return inFolder(path);
    const name = basename(path);
    const isPart = (isConfigurationFile(name) || isOfOpenTofu(name)) && statSync(path).isFile();
    return [isPart ? withModule(path, dirname(realpathSync(path))) : { file: path, root: path }];
  });
}

/** Everything that a folder has: what is planted in it hides nothing that is there too. */
function inFolder(folder: string): FoundInput[] {
  const about = join(folder, EXPORT_FILE);
  const exported: FoundInput[] = isThere(about) ? [{ file: about, root: folder, isExport: true }] : [];
  const app = [folder, join(folder, 'cdktf.out')].find(
    (place) => isFolder(place) && isThere(join(place, 'manifest.json')),
  );
  const named = app === undefined ? [] : fromManifest(app).map((file) => withModule(file, folder));
  const own = isModule(moduleFilesIn(folder)) ? [moduleIn(folder, folder)] : [];
  const found = [...exported, ...named, ...own];
  if (app !== undefined) return [...found, ...unnamed(app, named)];
  // A folder of configuration may have what it calls below.
  const below = own.length > 0 ? [] : [...modulesBelow(join(folder, 'stacks')), ...stacksBelow(folder)];
  if (found.length + below.length > 0) return [...found, ...below.map((inner) => moduleBelow(inner, folder))];
  throw new InputError(
    say`${folder}: there is no stack in this folder. Run cdktf synth and give its cdktf.out, or give the JSON of \`terraform show -json\`, or an export with its ${EXPORT_FILE}.`,
  );
}

/** What lies among the stacks of an app, and is none of them. */
function unnamed(app: string, named: readonly FoundInput[]): FoundInput[] {
  const known = new Set(named.map(({ module }) => module?.folder));
  return modulesBelow(join(app, 'stacks'))
    .filter((folder) => !known.has(folder))
    .map((folder) => ({ ...moduleIn(folder, app), isUnnamed: true }));
}

/** Where one folder of a folder is a stack, its others are reviewed with it. */
function stacksBelow(folder: string): string[] {
  const modules = modulesBelow(folder);
  return modules.some((inner) => exists(join(inner, 'cdk.tf.json'))) ? modules : [];
}

/** A link may not lead out of what was named. */
function moduleBelow(inner: string, folder: string): FoundInput {
  const found = moduleIn(inner, folder);
  refuseElsewhere(found.file, [folder]);
  return found;
}

function modulesBelow(folder: string): string[] {
  if (!isFolder(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((inner) => exists(inner) && statSync(inner).isDirectory() && isModule(moduleFilesIn(inner)));
}

function isModule({ files, overrides, ofOpenTofu }: ModuleFiles): boolean {
  return files.length + overrides.length + ofOpenTofu.length > 0;
}

/** A file, with everything that Terraform reads beside it. */
function withModule(file: string, root: string): FoundInput {
  return { file, root, module: moduleFilesIn(dirname(file)) };
}

function moduleIn(folder: string, root: string): FoundInput {
  const module = moduleFilesIn(folder);
  const [first] = [...module.files, ...module.overrides, ...module.ofOpenTofu];
  const written = join(folder, 'cdk.tf.json');
  return { file: module.files.includes(written) ? written : first, root, module };
}

function fromManifest(folder: string): string[] {
  const file = join(folder, 'manifest.json');
  const broken = new InputError(
    say`${file}: is not the manifest of a synthesized app. Run cdktf synth again.`,
  );
  refuseElsewhere(file, [folder]);
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
    const { synthesizedStackPath: path, workingDirectory = undefined } = objectOf(stack);
    // Terraform runs in the folder, and reads no file of another name.
    if (typeof path !== 'string' || !isConfigurationFile(basename(path))) throw broken;
    if (workingDirectory !== undefined && workingDirectory !== dirname(path)) throw broken;
    const whole = join(folder, path);
    if (!exists(whole))
      throw new InputError(say`${whole}: the manifest names it, and it is missing. Run cdktf synth again.`);
    refuseElsewhere(whole, [folder]);
    return whole;
  });
}

/**
 * A file that nobody named is read where it is a file, and stands in the folder that was named.
 *
 * @throws InputError in one sentence
 */
export function refuseElsewhere(file: string, places: readonly string[]): void {
  const [real, ...roots] = systemErrorsOf(file, () => [file, ...places].map((path) => realpathSync(path)));
  const isInside = roots.some((root) => {
    const way = relative(root, real);
    return !isAbsolute(way) && way.split(sep)[0] !== '..';
  });
  if (!isInside)
    throw new InputError(say`${file}: leads out of the folder that is reviewed. Name it itself.`);
  if (!statSync(real).isFile()) throw new InputError(say`${file}: is not a regular file.`);
}

/** @throws InputError where it is a link that leads to nothing: what it should lead to is missed */
function isFolder(path: string): boolean {
  return isThere(path) && systemErrorsOf(path, () => statSync(path)).isDirectory();
}

/** Whether something has this path; a link has it wherever it leads, so that one that leads to nothing is seen. */
export function isThere(path: string): boolean {
  return exists(path, lstatSync);
}

function exists(path: string, see: (path: string) => unknown = statSync): boolean {
  try {
    see(path);
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: words`there is no such file or folder`,
  ENOTDIR: words`part of the path is not a folder`,
  EISDIR: words`it is a folder`,
  ELOOP: words`its symbolic links go round in a circle`,
  ENAMETOOLONG: words`the path is too long`,
  ERR_INVALID_ARG_VALUE: words`it is not a path`,
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
  if (FORBIDDEN.includes(code))
    return inputError(path, done === 'read' ? say`it may not be read` : say`it may not be written`);
  return inputError(
    path,
    Object.hasOwn(SYSTEM_ERRORS, code)
      ? said(SYSTEM_ERRORS[code])
      : done === 'read'
        ? say`it cannot be read (${code})`
        : say`it cannot be written (${code})`,
  );
}

function inputError(path: string, what: string): InputError {
  return new InputError(say`${JSON.stringify(path).slice(1, -1)}: ${what}.`);
}
