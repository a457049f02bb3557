import { say } from '../../core/language/say';
import { existsSync, lstatSync, readlinkSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { Command, Option } from 'commander';
import { oneOrMore } from '../../core/model/json-object';
import { InputError, isInputError } from '../../core/reading/input-error';
import { describeSystemError, findDocuments, STDIN } from '../../core/reading/inputs/find-documents';
import { inert } from '../reports/inert';
import { replaceFile } from '../reports/whole-file';
import { findConfiguration } from './configuration/find-configuration';
import { readFrom } from './evidence-files';
import { Terminal } from './terminal';
import { namesFile } from './options';

/** The bits of a mode that say who may do what. */
const PERMISSIONS = 0o777;

/** Prints a report, or writes it to a file. */
export function writeOutput(given: string, output: string | undefined, terminal: Terminal): void {
  if (output === undefined) return terminal.out(given);
  const text = inert(given);
  const file = resolve(terminal.folder, output);
  try {
    refuseDangling(file, output);
    const old = statSync(file, { throwIfNoEntry: false });
    const open = openFile(file);
    if (old === undefined) replaceFile(file, text);
    else if (open !== undefined && old.isFile()) writeFileSync(open, text, { flag: 'a' });
    else if (old.isFile()) replaceFile(realpathSync(file), text, old.mode & PERMISSIONS);
    else writeFileSync(file, text); // A device or a pipe takes the text as it does from a shell.
  } catch (error) {
    throw describeSystemError(output, error, 'written');
  }
}

/**
 * What a link leads to is replaced, never made: whoever planted the link would choose where. The link is not replaced
 * either, as it says where somebody wants the report.
 *
 * @throws InputError in one sentence
 */
function refuseDangling(file: string, output: string): void {
  if (isDangling(file))
    throw new InputError(
      say`${output}: is a link to a file that is not there, and is not followed. Remove it, or make the file.`,
    );
}

function isDangling(file: string): boolean {
  try {
    return lstatSync(file).isSymbolicLink() && statSync(file, { throwIfNoEntry: false }) === undefined;
  } catch {
    return false; // Writing it says what is wrong.
  }
}

/** Where a system has what a process has open. */
const OPEN_FILES = /^\/dev\/fd$|^\/proc\/(\d+)(?:\/task\/\d+)?\/fd$/;

/**
 * What a path such as `/dev/stdout` names where it is something that a process has open: the descriptor of this process,
 * or the path of another's. A report is written there after what is there already, as all output is, and in the place of
 * nothing: a log that is appended to is no file of ours.
 */
function openFile(file: string): number | string | undefined {
  const folder = existsSync(dirname(file)) ? realpathSync(dirname(file)) : dirname(file);
  const path = join(folder, basename(file));
  const [found, owner = String(process.pid)] = OPEN_FILES.exec(folder) ?? [];
  if (found !== undefined) return owner === String(process.pid) ? Number(basename(file)) : path;
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  return isLink ? openFile(resolve(folder, readlinkSync(path))) : undefined;
}

/**
 * What is read is not written over, and two things are not written to one file.
 *
 * @param outputs by the options that name them
 * @param paths files, and folders of which something is read
 * @throws InputError in one sentence
 */
export function refuseOverwriting(
  outputs: Readonly<Record<string, string | undefined>>,
  paths: readonly string[],
  { folder }: Terminal,
): void {
  const real = (path: string) => realOf(resolve(folder, path));
  const named = Object.entries(outputs).filter((entry): entry is [string, string] => entry[1] !== undefined);
  if (named.length === 0) return;
  for (const [, output] of named) refuseDangling(resolve(folder, output), output);
  const known = new Map(paths.map((path) => [real(path), say`what is read (${path})`]));
  // Only what is there can be lost: folders are looked through where an output is a file in one of them.
  const old = named.map(([, output]) => real(output)).filter((file) => isFile(file) === true);
  for (const path of paths) {
    const place = real(path);
    if (isFile(place) !== false || !old.some((file) => file.startsWith(`${place}${sep}`))) continue;
    for (const file of filesReadOf(place)) known.set(real(file), say`what is read (${path})`);
  }
  for (const [option, output] of named) {
    const taken = known.get(real(output));
    if (taken !== undefined)
      throw new InputError(say`${option} would write over ${taken}. Name another file.`);
    // A device takes both.
    if (isFile(resolve(folder, output)) !== false) known.set(real(output), say`the file of ${option}`);
  }
}

/** What would be written: in the real folder where there is nothing yet, or a file that is deleted and still open. */
function realOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const folder = dirname(file);
    return folder === file ? file : join(realOf(folder), basename(file));
  }
}

/** The files that are read where somebody names a folder; none where that cannot be said yet, which reading it says. */
function filesReadOf(folder: string): readonly string[] {
  try {
    return readFrom(findDocuments(folder));
  } catch (error) {
    if (isInputError(error)) return [];
    throw error;
  }
}

/** Options whose file is made anew by the command, and may be the one that it reads. */
const RENEWED: readonly string[] = ['--baseline'];
const OUTPUTS: readonly string[] = ['--output', '--evidence'];

/** The same for a command as it was called: no file that one of its options writes is one that it reads. */
export function refuseOverwritten(command: Command, terminal: Terminal): void {
  const files = command.options.filter(({ flags }) => /<(?:file|path)>$/.test(flags));
  const valueOf = (option: Option) => command.getOptionValue(option.attributeName()) as unknown;
  const isOutput = ({ long }: Option) => OUTPUTS.includes(long ?? '');
  const outputs = OUTPUTS.flatMap((name) =>
    files.filter(({ long }) => long === name).map((option) => [name, valueOf(option)] as const),
  );
  if (outputs.every(([, output]) => output === undefined)) return;
  const inputs = files.filter((option) => !isOutput(option) && !RENEWED.includes(option.long ?? ''));
  const found = command.options.some(({ long }) => long === '--config') && command.getOptionValue('config');
  const message: unknown = command.getOptionValue('message');
  const paths = [
    ...(command.registeredArguments.some(namesFile) ? command.args : []),
    ...inputs.flatMap((option) => oneOrMore(valueOf(option))),
    ...(found === undefined || found === true ? [findConfiguration(terminal.folder)] : []),
    ...(typeof message === 'string' && message.startsWith('@') ? [message.slice(1)] : []),
  ];
  const given = paths.filter((path): path is string => typeof path === 'string' && path !== STDIN);
  refuseOverwriting(Object.fromEntries(outputs) as Record<string, string | undefined>, given, terminal);
}

/** Undefined where there is nothing, or nothing that can be seen. */
function isFile(file: string): boolean | undefined {
  try {
    return statSync(file).isFile();
  } catch {
    return undefined;
  }
}
