import { say } from '../../core/language/say';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { printJson } from '../../core/model/json-value';
import { EXPORT_FORMAT, EXPORT_VERSION } from '../../core/reading/export/export-folder';
import { InputError } from '../../core/reading/input-error';
import { EXPORT_FILE, systemErrorsOf } from '../../core/reading/inputs/find-documents';
import { AccountExport } from './export-account';

/**
 * Says before anything is asked that a folder cannot be written.
 *
 * @throws InputError where something is there, unless it is an export that is to be replaced
 */
export function refuseTaken(folder: string, name: string, replace: boolean): void {
  systemErrorsOf(name, () => {
    if (!existsSync(folder) || readdirSync(folder).length === 0) return;
    const isExport = existsSync(join(folder, EXPORT_FILE));
    if (replace && isExport) return;
    throw new InputError(
      isExport
        ? say`${name}: there is an export already. Name another folder, or pass --replace.`
        : say`${name}: there is something else in this folder. Name another one.`,
    );
  });
}

/** Writes an export whole or not at all: the folder has its name only when everything is in it. */
export function writeExport(folder: string, { account, files, missing }: AccountExport, now: Date): void {
  const draft = besides(folder);
  const old = besides(folder);
  const about = {
    ...{ format: EXPORT_FORMAT, version: EXPORT_VERSION, exportedAt: now.toISOString() },
    ...(account !== undefined && { account }),
    masked: true,
    ...(missing.length > 0 && { missing }),
  };
  try {
    mkdirSync(draft, { recursive: true });
    for (const [path, answer] of files) {
      const file = join(draft, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${printJson(answer, 2)}\n`, { flag: 'wx' });
    }
    writeFileSync(join(draft, EXPORT_FILE), `${JSON.stringify(about, undefined, 2)}\n`, { flag: 'wx' });
    const isThere = existsSync(folder);
    if (isThere) renameSync(folder, old);
    try {
      renameSync(draft, folder);
    } catch (error) {
      if (isThere) renameSync(old, folder);
      throw error;
    }
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

function besides(folder: string): string {
  return join(dirname(folder), `.${randomUUID()}`);
}
