import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { describeSystemError } from '../../core/reading/inputs/find-documents';
import { Terminal } from './terminal';

/** Prints a report, or writes it to a file, whole or not at all: an older one stays until the new one is there. */
export function writeOutput(text: string, output: string | undefined, terminal: Terminal): void {
  if (output === undefined) return terminal.out(text);
  const file = resolve(terminal.folder, output);
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}`);
  try {
    writeFileSync(draft, text);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw describeSystemError(output, error);
  }
}
