import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a folder that Terraform reads as one module. */
export interface ModuleFiles {
  readonly folder: string;
  /** In the order of their names. */
  readonly files: readonly string[];
  /** What is merged into them, in this order. */
  readonly overrides: readonly string[];
  /** What gives values to variables: some of it Terraform reads by itself, all of it lies there. */
  readonly values: readonly string[];
  /** Files that OpenTofu alone reads. */
  readonly ofOpenTofu: readonly string[];
}

const CONFIGURATION = /\.tf(\.json)?$/;
const VALUES = /\.tfvars(\.json)?$/;
const OPEN_TOFU = /\.tofu(\.json)?$/;
/** What editors leave behind, which Terraform does not read. */
const IGNORED = /^\.|~$|^#.*#$/;
const OVERRIDE = /^(.*_)?override\.tf(\.json)?$/;

/** Whether Terraform would read a file of this name. */
export function isConfigurationFile(name: string): boolean {
  return CONFIGURATION.test(name) && !IGNORED.test(name);
}

/** Whether OpenTofu alone would read a file of this name. */
export function isOfOpenTofu(name: string): boolean {
  return OPEN_TOFU.test(name) && !IGNORED.test(name);
}

/** What Terraform reads in a folder; no files where it is not a module. */
export function moduleFilesIn(folder: string): ModuleFiles {
  const names = readdirSync(folder)
    .filter((name) => !IGNORED.test(name))
    .sort();
  const paths = (isWanted: (name: string) => boolean) =>
    names.filter(isWanted).map((name) => join(folder, name));
  return {
    folder,
    files: paths((name) => CONFIGURATION.test(name) && !OVERRIDE.test(name)),
    overrides: paths((name) => OVERRIDE.test(name)),
    values: paths((name) => VALUES.test(name)),
    ofOpenTofu: paths((name) => OPEN_TOFU.test(name)),
  };
}
