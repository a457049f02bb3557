import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Detector, IClone, MemoryStore, weak } from '@jscpd/core';
import { Tokenizer } from '@jscpd/tokenizer';
import ts from 'typescript';

const ROOT = join(__dirname, '..', '..');

/** Written by generators, which say so in the first line; the rest of them eslint.config.js does not read either. */
const GENERATED = /^lib\/(constructs\/provider|core\/contract\/validators)\/|\/(kinds|validator)\.ts$/;

/** The code of lib that people write, by file. */
export function handWritten(): Record<string, string> {
  const files = execFileSync('git', ['ls-files', 'lib/*.ts'], { cwd: ROOT, encoding: 'utf8' })
    .trim()
    .split('\n');
  const read = files
    .filter((file) => !GENERATED.test(file))
    .map((file): [string, string] => [file, readFileSync(join(ROOT, file), 'utf8')]);
  return Object.fromEntries(read.filter(([, code]) => !code.startsWith('// Generated')));
}

/** Runs of at least so many lines that stand in two places, as `a.ts:1-12 ~ b.ts:20-31`; imports and comments apart. */
export async function clonesIn(files: Readonly<Record<string, string>>, minLines: number): Promise<string[]> {
  const detector = new Detector(new Tokenizer(), new MemoryStore(), [], {
    minLines,
    minTokens: 40,
    mode: weak,
  });
  const found: IClone[] = [];
  for (const [file, code] of Object.entries(files))
    found.push(...(await detector.detect(file, withoutImports(code), 'typescript')));
  return found.map(({ duplicationA, duplicationB }) => [duplicationA, duplicationB].map(placeOf).join(' ~ '));
}

function placeOf({ sourceId, start, end }: IClone['duplicationA']): string {
  return `${sourceId}:${start.line}-${end.line}`;
}

function withoutImports(code: string): string {
  return code.replace(/^import [^;]*;$/gm, (found) => found.replace(/[^\n]/g, ''));
}

/**
 * The bodies of functions alone, in their lines, with one word for every name and one for every text and number: logic
 * that was copied and renamed is the same in them. Declarations, which look alike by nature, are not in them.
 */
export function shapesOf(code: string): string {
  const source = ts.createSourceFile('code.ts', code, ts.ScriptTarget.ES2022, true);
  const shape = [...code.replace(/[^\n]/g, ' ')];
  const write = (node: ts.Node, word: string) => {
    for (let i = 0; i < word.length; i += 1) shape[node.getStart() + i] = word[i];
  };
  const visit = (node: ts.Node, isBody: boolean): void => {
    if (isBody && ts.isIdentifier(node)) return write(node, 'n');
    if (isBody && (ts.isLiteralExpression(node) || ts.isTemplateExpression(node))) return write(node, '0');
    if (isBody && node.getChildCount() === 0) return write(node, node.getText());
    const body = ts.isFunctionLike(node) ? (node as ts.FunctionLikeDeclaration).body : undefined;
    // A word of its own ends the run of the function before it.
    if (!isBody && body !== undefined) write(node, `f${node.getStart().toString(36)}`);
    node.getChildren().forEach((child) => visit(child, isBody || (child === body && ts.isBlock(child))));
  };
  visit(source, false);
  return shape.join('');
}
