import { readFileSync } from 'node:fs';
import { Document, LineCounter, parseDocument } from 'yaml';
import { InputError } from '../../../core/reading/input-error';
import { systemErrorsOf } from '../../../core/reading/inputs/find-documents';
import { configurationProblems, Problem } from '../../../core/rules/configuration/check-configuration';
import { Configuration } from '../../../core/rules/configuration/configuration';
import { toConfiguration, Written } from '../../../core/rules/configuration/to-configuration';

/**
 * Reads a configuration. Rule ids are checked later, for extensions bring rules of their own.
 *
 * @throws InputError with every problem, a line each
 */
export function readConfiguration(file: string): Configuration {
  const text = systemErrorsOf(file, () => readFileSync(file, 'utf8'));
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  if (document.errors.some(({ message }) => message.includes('call stack')))
    throw new InputError(`${file}: nests deeper than can be read.`);
  const broken = document.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    return `${file}:${line}:${col}: ${error.message.split('\n')[0].replace(/ at line .*$/, '')}.`;
  });
  if (broken.length > 0) throw new InputError(broken.join('\n'));
  const written = plainOf(file, document);
  const found = configurationProblems(written, (path) => path.join('.') || 'the file');
  if (found.length > 0)
    throw new InputError(
      found.map((problem) => `${positionOf(file, document, lines, problem)}${problem.message}`).join('\n'),
    );
  return toConfiguration(written as Written, file);
}

/** What it says, its aliases followed. */
function plainOf(file: string, document: Document): unknown {
  try {
    return document.toJS() ?? {};
  } catch (error) {
    throw new InputError(
      `${file}: its aliases cannot be followed: ${(error as Error).message.split('\n')[0]}.`,
    );
  }
}

function positionOf(file: string, document: Document, lines: LineCounter, { path }: Problem): string {
  const keys = path.map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  for (let length = keys.length; length > 0; length -= 1) {
    const node = document.getIn(keys.slice(0, length), true) as { range?: [number] } | undefined;
    if (node?.range === undefined) continue;
    const { line, col } = lines.linePos(node.range[0]);
    return `${file}:${line}:${col}: `;
  }
  return `${file}: `;
}
