import { say } from '../../language/say';
import { dirname, join } from 'node:path';
import { readExport } from '../export/export-folder';
import { ReviewedInput } from '../reviewed-input';
import { ModuleReader } from '../stack/module';
import { readModuleTree } from '../stack/read-module-tree';
import { stackName } from '../synthesized-stack';
import { findDocuments, FoundInput, refuseElsewhere, STDIN } from './find-documents';
import { inputErrorsOf, isConfiguration, readDocumentText } from './read-document';
import { lockedProvider } from './lock-file';
import { readMarkedText, readText, refuseMark, sizeOf, withoutMark } from './read-text';
import { withStackBeside } from './stack-beside';

/** A document that was read. */
export interface OpenedInput extends ReviewedInput {
  /** What the stack, plan or state is called where things in it are named; no two are called the same. */
  readonly label: string;
  /** Where it was read; undefined for standard input. */
  readonly file?: string;
  /** All files of it, where it has several. */
  readonly files?: readonly string[];
}

/** Hears what is being read, for people who wait. */
export type Listener = (what: string, bytes: number | undefined) => void;

/**
 * Opens everything that paths lead to.
 *
 * @throws InputError with the one sentence that says why not
 */
export async function openInputs(paths: readonly string[], listener?: Listener): Promise<OpenedInput[]> {
  const found = [...new Map(paths.flatMap(findDocuments).map((item) => [keyOf(item), item])).values()];
  const labels = new Set<string>();
  const opened: OpenedInput[] = [];
  for (const item of found) {
    const { file } = item;
    const name = file === STDIN ? say`standard input` : file;
    listener?.(say`reading ${name}`, sizeOf(file));
    let label = name;
    const input = await openInput(item, name, (stack) => {
      label = stack === undefined || labels.has(stack) ? name : stack;
      labels.add(label);
      return label;
    });
    opened.push(
      file === STDIN
        ? { ...input, label }
        : { ...withLock(withStackBeside(input, file), file, label), label, file },
    );
  }
  return opened;
}

/** A plan with the version of the provider that the lock file beside it has. */
function withLock(input: ReviewedInput, file: string, stack: string): ReviewedInput {
  const version = input.kind === 'plan' ? lockedProvider(file) : undefined;
  if (version === undefined) return input;
  const lockedProviders = [{ version, location: { address: 'provider.alicloud', stack } }];
  return { ...input, app: { ...input.app, lockedProviders } };
}

/** Several files of one module are one input. */
function keyOf({ file, module }: FoundInput): string {
  return module === undefined ? file : join(module.folder, '*');
}

async function openInput(
  { file, module, root, isExport, isUnnamed }: FoundInput,
  name: string,
  label: (stack: string | undefined) => string,
): Promise<ReviewedInput & Pick<OpenedInput, 'files'>> {
  if (isUnnamed) return unseen(file, label(undefined));
  if (isExport)
    return readExport(root, label(undefined)).catch((error) => inputErrorsOf(name, () => raise(error)));
  if (module !== undefined) refuseElsewhere(file, [root, module.folder]);
  if (module === undefined || (await isDocument(file)))
    return readMarked(await readMarkedText(file), name, label);
  const reader = new ModuleReader(root);
  const read = await reader.module(module);
  const input = inputErrorsOf(name, () => readModuleTree(read, label(stackName(read.json))));
  return { ...input, files: reader.files };
}

/** What lies there, and is of no app. */
function unseen(file: string, stack: string): ReviewedInput {
  const reason = say`Terraform would plan what is in this folder, and the manifest does not name it; run cdktf synth again, or name the folder itself`;
  const notEvaluated = [{ rule: 'contract', address: dirname(file), stack, reason }];
  return { kind: 'stack', app: { streams: [], resources: [] }, changes: [], notEvaluated };
}

function raise(error: unknown): never {
  throw error;
}

function readMarked(text: string, name: string, label: (stack: string | undefined) => string): ReviewedInput {
  const input = readDocumentText(withoutMark(text), name, label);
  if (input.kind === 'stack') inputErrorsOf(name, () => refuseMark(text));
  return input;
}

/** A file that is called like a part of a configuration, and is something else. */
async function isDocument(file: string): Promise<boolean> {
  if (!file.endsWith('.json')) return false;
  const text = await readText(file);
  // No stack needs to be parsed twice to be told from a plan.
  if (isStackText(text)) return false;
  try {
    return !isConfiguration(JSON.parse(text));
  } catch {
    return true;
  }
}

/** Whether a text begins as cdktf writes stacks. */
function isStackText(text: string): boolean {
  return /^\s*\{\s*"\/\/"/.test(text);
}
