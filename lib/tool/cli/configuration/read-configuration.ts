import { say } from '../../../core/language/say';
import { Document, LineCounter } from 'yaml';
import { configurationProblems, Problem } from '../../../core/rules/configuration/check-configuration';
import { Configuration } from '../../../core/rules/configuration/configuration';
import { toConfiguration, Written } from '../../../core/rules/configuration/to-configuration';
import { refuseProblems } from './problem-lines';
import { readYaml } from './read-yaml';

/**
 * Reads a configuration. Rule ids are checked later, for extensions bring rules of their own.
 *
 * @throws InputError with every problem, a line each
 */
export function readConfiguration(file: string): Configuration {
  const { written, document, lines } = readYaml(file);
  const found = configurationProblems(written, (path) => path.join('.') || say`the file`);
  refuseProblems(file, found, (problem) => `${positionOf(file, document, lines, problem)}${problem.message}`);
  return toConfiguration(written as Written, file);
}

function positionOf(file: string, document: Document, lines: LineCounter, { path }: Problem): string {
  const keys = path.map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  for (let length = keys.length; length > 0; length -= 1) {
    const node = document.getIn(keys.slice(0, length), true) as { range?: [number] } | undefined;
    if (node?.range === undefined) continue;
    const { line, col } = lines.linePos(node.range[0]);
    const place = `${file}:${line}:${col}`;
    return say`${place}: `;
  }
  return say`${file}: `;
}
