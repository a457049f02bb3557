import { readFileSync } from 'node:fs';
import { Document, LineCounter, parseDocument } from 'yaml';
import { InputError } from '../../../core/reading/input-error';
import { systemErrorsOf } from '../../../core/reading/inputs/find-documents';
import { unescapePointer } from '../../../core/model/json-pointer';
import { countProblem, raiseProblem } from '../../../core/rules/quotas/quota-checks';
import { Severity } from '../../../core/rules/finding';
import { suggestion } from '../../../core/model/nearest';
import { Configuration } from './configuration';
import { validate } from './validator';

/** A file that passed its schema. */
interface Written {
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  readonly limits?: Readonly<Record<string, number | Readonly<Record<string, number>>>>;
  readonly existing?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly acknowledgements?: readonly {
    readonly rule: string;
    readonly reason: string;
    readonly path?: string;
    readonly expires?: string;
  }[];
  readonly extensions?: readonly string[];
}

/** A problem and the keys that lead to it. */
interface Problem {
  readonly path: readonly string[];
  readonly message: string;
}

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
  const problems = schemaProblems(written);
  const found = problems.length > 0 ? problems : meaningProblems(written as Written);
  if (found.length > 0)
    throw new InputError(
      found.map((problem) => `${positionOf(file, document, lines, problem)}${problem.message}`).join('\n'),
    );
  return toConfiguration(file, written as Written);
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

function schemaProblems(written: unknown): Problem[] {
  if (validate(written)) return [];
  return (validate.errors ?? []).map(({ instancePath, keyword, params, parentSchema, data }) => {
    const path = instancePath.split('/').slice(1).map(unescapePointer);
    const name = path.length === 0 ? 'the file' : path.join('.');
    if (keyword === 'additionalProperties') {
      const known = Object.keys(parentSchema.properties);
      const extra = params.additionalProperty as string;
      return {
        path: [...path, extra],
        message: `there is no setting "${extra}" in ${name}.${suggestion(extra, known)} Settings: ${known.join(', ')}.`,
      };
    }
    if (keyword === 'required') return { path, message: `${name} has no ${params.missingProperty}. Add it.` };
    const expected = parentSchema['x-expected'] ?? 'settings by name, such as rules or acknowledgements';
    return { path, message: `${name} is ${JSON.stringify(data) ?? 'nothing'}. Allowed: ${expected}.` };
  });
}

function meaningProblems({ limits = {}, existing = {} }: Written): Problem[] {
  const problems: Problem[] = [];
  const add = (path: string[], message: string | undefined) => {
    if (message !== undefined) problems.push({ path, message });
  };
  for (const [rule, raised] of Object.entries(limits)) {
    if (typeof raised === 'number') add(['limits', rule], raiseProblem(rule, raised));
    else
      for (const [key, maximum] of Object.entries(raised))
        add(['limits', rule, key], raiseProblem(rule, maximum));
  }
  for (const [rule, counts] of Object.entries(existing))
    for (const [key, count] of Object.entries(counts))
      add(['existing', rule, key], countProblem(rule, count));
  return problems;
}

function toConfiguration(file: string, written: Written): Configuration {
  const { rules = {}, limits = {}, existing = {}, acknowledgements = [], extensions = [] } = written;
  const severities = Object.entries(rules).filter(([, severity]) => severity !== 'off');
  return {
    file,
    off: new Set(Object.keys(rules).filter((rule) => rules[rule] === 'off')),
    severities: new Map(severities as [string, Severity][]),
    raised: Object.entries(limits).flatMap(([rule, raised]) =>
      typeof raised === 'number'
        ? [{ rule, maximum: raised }]
        : Object.entries(raised).map(([key, maximum]) => ({ rule, key, maximum })),
    ),
    existing: Object.entries(existing).flatMap(([rule, counts]) =>
      Object.entries(counts).map(([key, count]) => ({ rule, key, count })),
    ),
    acknowledgements: acknowledgements.map(({ path = '', ...rest }) => ({ path, ...rest })),
    extensions,
  };
}
