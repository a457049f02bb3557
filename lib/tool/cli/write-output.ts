import { randomUUID } from 'node:crypto';
import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
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
