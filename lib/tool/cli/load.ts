import { say } from '../../core/language/say';
import { counted } from '../reports/display';
import { listed } from '../../core/language/lists';
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { dayOf } from '../../core/model/acknowledgement';
import { AppDefinition } from '../../core/model/app-definition';
import { otherRulesOf } from '../reports/other-rules';
import { Reviewed } from '../reports/report';
import { InputError } from '../../core/reading/input-error';
import { OpenedInput, openInputs } from '../../core/reading/inputs/open-inputs';
import { STDIN, systemErrorsOf } from '../../core/reading/inputs/find-documents';
import { redactApp } from '../../core/redaction/redact-app';
import { mergeRecorded, NOTHING_RECORDED, RecordedSettings } from '../../core/rules/recorded-settings';
import {
  InventoryFile,
  inventoryFiles,
  openInventories,
} from '../../core/reading/inventory/open-inventories';
import { mergeApps } from '../../core/reading/synthesized-stack';
import { Configuration, NO_CONFIGURATION } from '../../core/rules/configuration/configuration';
import { findConfiguration } from './configuration/find-configuration';
import { readConfiguration } from './configuration/read-configuration';
import { Judgement, judge } from './judge';
import { Progress } from './progress';
import { Terminal } from './terminal';

/** Which configuration a command takes, and whether its code may run. */
export interface ConfigurationOptions {
  /** A path, the nearest file (`true`), or none (`false`). */
  readonly config: string | boolean;
  /** Whether the extensions of a file that nobody named may run. */
  readonly allowExtensions?: boolean;
  /** Files of inventories, beside those that the configuration names. */
  readonly inventory?: readonly string[];
}

/**
 * The configuration that counts.
 *
 * @throws InputError with every problem of it, or where it would run code and nobody said that it may
 */
export function loadConfiguration(options: ConfigurationOptions, terminal: Terminal): Configuration {
  const { config, allowExtensions = false } = options;
  if (config === false) return NO_CONFIGURATION;
  if (typeof config === 'string') return readConfiguration(resolve(terminal.folder, config));
  const file = findConfiguration(terminal.folder);
  if (file === undefined) return NO_CONFIGURATION;
  // A pipe or device that somebody left there may never end.
  if (!systemErrorsOf(file, () => statSync(file)).isFile())
    throw new InputError(say`${file}: is not a regular file. Name a configuration with --config.`);
  const found = readConfiguration(file);
  if (found.extensions.length > 0 && !allowExtensions)
    throw new InputError(
      say`${file}: was found, not named, and its extensions are code that would run: ${listed(found.extensions)}. Pass --allow-extensions or name the file with --config where you trust them; --no-config takes no configuration.`,
    );
  return found;
}

/** The inventories that the command line and the configuration name. */
function inventoriesOf(
  { inventory = [] }: ConfigurationOptions,
  { file, inventories = [] }: Configuration,
  { folder }: Terminal,
): InventoryFile[] {
  const named = inventoryFiles(inventory, folder);
  const own = inventoryFiles(inventories, file === undefined ? folder : dirname(file));
  return [...new Map([...named, ...own].map((item) => [item.path, item])).values()];
}

/** What was read and what the rules say of it. */
export interface Loaded extends Reviewed {
  readonly judgement: Judgement;
  readonly configuration: Configuration;
  /** What the app says of the rules. */
  readonly recorded: RecordedSettings;
  /** The files of inventories. */
  readonly inventories: readonly string[];
  /** Every file that was read of stacks, and what else was reviewed. */
  readonly read: readonly string[];
}

/** Reads everything that paths lead to, and judges it as one app. */
export async function load(
  paths: readonly string[],
  options: ConfigurationOptions,
  terminal: Terminal,
): Promise<Loaded> {
  const configuration = loadConfiguration(options, terminal);
  const progress = new Progress(terminal);
  try {
    const files = inventoriesOf(options, configuration, terminal);
    const inventories = openInventories(files);
    const { inputs, app: alone } = await open(paths, terminal, progress);
    const app = inventories.length === 0 ? alone : { ...alone, inventories };
    const count = app.streams.length;
    progress.step(say`judging ${counted(count, 'event stream')}`);
    const recorded = mergeRecorded(inputs.map((input) => input.recorded ?? NOTHING_RECORDED));
    const today = dayOf(terminal.now());
    const judgement = judge(app, configuration, today, recorded);
    progress.step(say`writing the report`);
    return {
      app,
      changes: inputs.flatMap(({ changes }) => changes),
      notEvaluated: inputs.flatMap(({ notEvaluated }) => notEvaluated),
      files: new Map(inputs.flatMap(({ label, file }) => (file === undefined ? [] : [[label, file]]))),
      otherRules: otherRulesOf(inputs),
      today,
      judgement,
      configuration,
      recorded,
      inventories: files.map(({ path }) => path),
      read: readBy(inputs),
    };
  } finally {
    progress.end();
  }
}

/** Every file that was read. */
function readBy(inputs: readonly OpenedInput[]): string[] {
  return inputs.flatMap(({ file, files = [] }) => [...(file === undefined ? [] : [file]), ...files]);
}

/** Reads everything that paths lead to as one app without credentials, and what plans do to its streams. */
export async function readReviewed(
  paths: readonly string[],
  terminal: Terminal,
): Promise<Pick<Loaded, 'app' | 'changes' | 'notEvaluated' | 'read'>> {
  const progress = new Progress(terminal);
  try {
    const { inputs, app } = await open(paths, terminal, progress);
    return {
      app: redactApp(app),
      changes: inputs.flatMap(({ changes }) => changes),
      notEvaluated: inputs.flatMap(({ notEvaluated }) => notEvaluated),
      read: readBy(inputs),
    };
  } finally {
    progress.end();
  }
}

/** Reads everything that paths lead to as one app without credentials, which nothing judges. */
export async function readApp(paths: readonly string[], terminal: Terminal): Promise<AppDefinition> {
  const progress = new Progress(terminal);
  try {
    return redactApp((await open(paths, terminal, progress)).app);
  } finally {
    progress.end();
  }
}

/** Reads everything that paths lead to as one app with whatever stands in it: nothing of it may be shown. */
export async function readWhole(paths: readonly string[], terminal: Terminal): Promise<AppDefinition> {
  return (await openWhole(paths, terminal)).app;
}

/** The same, with the documents themselves. */
export async function openWhole(paths: readonly string[], terminal: Terminal): Promise<Opened> {
  const progress = new Progress(terminal);
  try {
    return await open(paths, terminal, progress);
  } finally {
    progress.end();
  }
}

/** The documents that were read, and what is in them together. */
export interface Opened {
  readonly inputs: readonly OpenedInput[];
  readonly app: AppDefinition;
}

async function open(paths: readonly string[], terminal: Terminal, progress: Progress): Promise<Opened> {
  const whole = paths.map((path) => fromFolder(path, terminal));
  const inputs = await openInputs(whole, (what, bytes) => progress.step(what, bytes));
  return { inputs, app: inputs.length === 1 ? inputs[0].app : mergeApps(inputs.map((input) => input.app)) };
}

/** Paths stay as they were given where the process stands in that folder: they are what messages say. */
export function fromFolder(path: string, terminal: Terminal): string {
  if (path === STDIN) return path;
  return terminal.folder === process.cwd() ? path : resolve(terminal.folder, path);
}
