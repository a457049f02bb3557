import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isObject } from '../../core/model/json-object';
import { isLanguage, Language, languageOfEnvironment } from '../../core/language/languages';
import { findConfiguration } from './configuration/find-configuration';
import { readYaml } from './configuration/read-yaml';
import { Terminal } from './terminal';

/** What the command speaks. */
export interface SpokenLanguage {
  readonly language: Language;
  /** Whether somebody said it for this command: what programs read is English where the environment alone says it. */
  readonly isChosen: boolean;
}

/** What the command speaks: what `--lang` says, else the configuration, else the environment. */
export function languageOf(args: readonly string[], terminal: Terminal): SpokenLanguage {
  const told = valueOf(args, '--lang');
  const chosen = isLanguage(told) ? told : configured(args, terminal);
  return isLanguage(chosen)
    ? { language: chosen, isChosen: true }
    : { language: languageOfEnvironment(terminal.environment), isChosen: false };
}

/** What CI compares is English unless somebody said otherwise for this command. */
export function isForPrograms({
  format,
  evidence,
  jsonl,
}: {
  readonly format?: string;
  readonly evidence?: string;
  readonly jsonl?: boolean;
}): boolean {
  return evidence !== undefined || jsonl === true || FOR_PROGRAMS.includes(format ?? '');
}

/** Formats that other programs read; sources of drawings are among them, for they are committed and compared. */
const FOR_PROGRAMS: readonly string[] = ['json', 'jsonl', 'sarif', 'junit', 'mermaid', 'dot'];

/** What an option is given, before anything is known of the command; the last one counts. */
function valueOf(args: readonly string[], option: string): string | undefined {
  const end = args.indexOf('--');
  const values = (end < 0 ? args : args.slice(0, end)).flatMap((arg, i) =>
    arg === option ? [args[i + 1]] : arg.startsWith(`${option}=`) ? [arg.slice(option.length + 1)] : [],
  );
  return values.at(-1);
}

/** What the configuration says, whose mistakes are told where it is read for what else it says. */
function configured(args: readonly string[], { folder }: Terminal): unknown {
  if (args.includes('--no-config')) return undefined;
  try {
    const named = valueOf(args, '--config');
    const file = named === undefined ? findConfiguration(folder) : resolve(folder, named);
    if (file === undefined || !statSync(file).isFile()) return undefined;
    const { written } = readYaml(file);
    return isObject(written) ? written.language : undefined;
  } catch {
    return undefined;
  }
}
