import { say } from '../../core/language/say';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { InputError } from '../../core/reading/input-error';
import { resolveExtension } from '../../core/reading/extensions/resolve-extension';
import { EXPORT_FILE, FoundInput, systemErrorsOf } from '../../core/reading/inputs/find-documents';
import { LOCK_FILE, lockedProvider } from '../../core/reading/inputs/lock-file';
import { Configuration } from '../../core/rules/configuration/configuration';
import { EvidenceFile } from '../reports/evidence';

/** What Terraform reads in the folder of a stack, and what says which provider it takes. */
const BESIDE = /\.tf(vars)?(\.json)?$/;

/** What a review goes by beside what is reviewed. */
interface OtherFiles {
  readonly inventories: readonly string[];
  readonly compared: readonly string[];
  readonly differences: readonly string[];
  readonly baseline: readonly string[];
}

/**
 * The files that a review went by, with their hashes, in the order of their kinds.
 *
 * @param reviewed those that it was given, or found
 * @param read those that it read, of modules too
 * @param more the inventories that were counted, what was read of another stage, the list of what may differ from it, and
 * the report of an earlier review
 */
export function evidenceFiles(
  reviewed: readonly string[],
  read: readonly string[],
  { file: configuration, extensions }: Configuration,
  { inventories, compared, differences, baseline }: OtherFiles,
): EvidenceFile[] {
  const seen = new Set<string>();
  const once = (role: EvidenceFile['role'], files: readonly string[]): EvidenceFile[] =>
    files
      .filter((file) => !seen.has(resolve(file)) && seen.add(resolve(file)))
      .map((file) => describe(file, role));
  const folders = [...new Set(reviewed.map((file) => dirname(file)))];
  const modules = configuration === undefined ? [] : extensions;
  return [
    ...once('reviewed', reviewed),
    ...once('beside', [...read, ...reviewed.flatMap(exported), ...folders.flatMap(besideIn)]),
    ...once('configuration', configuration === undefined ? [] : [configuration]),
    ...once(
      'extension',
      modules.map((name) => resolveExtension(name, dirname(configuration!))),
    ),
    ...once('inventory', inventories),
    ...once('compared', [...compared, ...compared.flatMap(exported)]),
    ...once('differences', differences),
    ...once('baseline', baseline),
  ];
}

/** The files that documents lead to, and those beside them that are looked at. */
export function readFrom(documents: readonly FoundInput[]): string[] {
  const files = documents.flatMap(({ file, module }) => [
    file,
    ...(module === undefined
      ? []
      : [module.files, module.overrides, module.values, module.ofOpenTofu].flat()),
  ]);
  const folders = [...new Set(files.map((file) => dirname(file)))];
  return [...files, ...files.flatMap(exported), ...folders.flatMap(besideIn)];
}

/** An export is the answers in its folder. */
function exported(file: string): string[] {
  if (basename(file) !== EXPORT_FILE) return [];
  const folder = dirname(file);
  const names = systemErrorsOf(folder, () => readdirSync(folder, { recursive: true })) as string[];
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name))
    .sort();
}

function besideIn(folder: string): string[] {
  const names = systemErrorsOf(folder, () => readdirSync(folder, { withFileTypes: true }));
  return names
    .filter((entry) => !entry.isDirectory() && (entry.name === LOCK_FILE || BESIDE.test(entry.name)))
    .map(({ name }) => join(folder, name))
    .sort();
}

function describe(file: string, role: EvidenceFile['role']): EvidenceFile {
  // What a pipe gave is gone.
  if (!systemErrorsOf(file, () => statSync(file)).isFile())
    throw new InputError(say`${file}: is not a regular file, and --evidence needs files to hash.`);
  const bytes = systemErrorsOf(file, () => readFileSync(file));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (role !== 'reviewed') return { file, role, sha256 };
  // Terraform writes it before everything that is long.
  const [, terraform] = /"terraform_version":\s*"([\w.+-]+)"/.exec(bytes.toString('utf8', 0, 1000)) ?? [];
  const provider = lockedProvider(file);
  return { file, role, sha256, ...(terraform && { terraform }), ...(provider && { provider }) };
}
