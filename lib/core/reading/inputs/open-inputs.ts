import { ReviewedInput } from '../reviewed-input';
import { findDocuments, STDIN } from './find-documents';
import { readDocumentText } from './read-document';
import { readText, sizeOf } from './read-text';
import { withStackBeside } from './stack-beside';

/** A document that was read. */
export interface OpenedInput extends ReviewedInput {
  /** What the stack, plan or state is called where things in it are named; no two are called the same. */
  readonly label: string;
  /** Where it was read; undefined for standard input. */
  readonly file?: string;
}

/** Hears what is being read, for people who wait. */
export type Listener = (what: string, bytes: number | undefined) => void;

/**
 * Opens everything that paths lead to.
 *
 * @throws InputError with the one sentence that says why not
 */
export async function openInputs(paths: readonly string[], listener?: Listener): Promise<OpenedInput[]> {
  const files = [...new Set(paths.flatMap(findDocuments))];
  const labels = new Set<string>();
  const opened: OpenedInput[] = [];
  for (const file of files) {
    const name = file === STDIN ? 'standard input' : file;
    listener?.(`reading ${name}`, sizeOf(file));
    let label = name;
    const input = readDocumentText(await readText(file), name, (stack) => {
      label = stack === undefined || labels.has(stack) ? name : stack;
      labels.add(label);
      return label;
    });
    opened.push(file === STDIN ? { ...input, label } : { ...withStackBeside(input, file), label, file });
  }
  return opened;
}
