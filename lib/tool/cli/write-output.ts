import { say } from '../../core/language/say';
import { randomUUID } from 'node:crypto';
import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { InputError } from '../../core/reading/input-error';
import { describeSystemError } from '../../core/reading/inputs/find-documents';
import { inert } from '../reports/inert';
import { Terminal } from './terminal';

/** The bits of a mode that say who may do what. */
const PERMISSIONS = 0o777;

/** Prints a report, or writes it to a file. */
export function writeOutput(given: string, output: string | undefined, terminal: Terminal): void {
  if (output === undefined) return terminal.out(given);
  const text = inert(given);
  const file = resolve(terminal.folder, output);
  try {
    const old = statSync(file, { throwIfNoEntry: false });
    if (old === undefined) replaceFile(file, text);
    else if (old.isFile()) replaceFile(realpathSync(file), text, old.mode & PERMISSIONS);
    else writeFileSync(file, text); // A device or a pipe takes the text as it does from a shell.
  } catch (error) {
    throw describeSystemError(output, error, 'written');
  }
}

/**
 * What is read is not written over, and two things are not written to one file.
 *
 * @param outputs by the options that name them
 * @throws InputError in one sentence
 */
export function refuseOverwriting(
  outputs: Readonly<Record<string, string | undefined>>,
  paths: readonly string[],
  { folder }: Terminal,
): void {
  const real = (path: string) => {
    const file = resolve(folder, path);
    return isFile(file) === true ? realpathSync(file) : file;
  };
  const known = new Map(paths.map((path) => [real(path), say`what is read (${path})`]));
  for (const [option, output] of Object.entries(outputs)) {
    if (output === undefined) continue;
    const taken = known.get(real(output));
    if (output === '') throw new InputError(say`${option} names no file.`);
    if (taken !== undefined)
      throw new InputError(say`${option} would write over ${taken}. Name another file.`);
    // A device takes both.
    if (isFile(resolve(folder, output)) !== false) known.set(real(output), say`the file of ${option}`);
  }
}

/** Undefined where there is nothing, or nothing that can be seen. */
function isFile(file: string): boolean | undefined {
  try {
    return statSync(file).isFile();
  } catch {
    return undefined;
  }
}

/**
 * Writes a file whole or not at all: the old one stays until the new one is complete. Nobody can guess the name of the
 * draft, and `wx` follows no link that has it.
 */
function replaceFile(file: string, text: string, mode?: number): void {
  const draft = join(dirname(file), `.${basename(file)}.${randomUUID()}`);
  try {
    writeFileSync(draft, text, { flag: 'wx' });
    if (mode !== undefined) chmodSync(draft, mode);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
