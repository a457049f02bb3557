import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import { Figure } from './aims';
import { compare, env } from './measure';

const COMPILED = join(__dirname, 'simulation.bench.js');

/** Reading, matching and simulating 100,000 events, as the command does it, against JSON.parse of the same texts. */
export function simulation(): Partial<Figure> {
  const options = {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  } as const;
  writeFileSync(
    COMPILED,
    transformSync(readFileSync(join(__dirname, 'simulation-cases.ts'), 'utf8'), options).code,
  );
  const side = (name: string) =>
    [
      `${name}, 100,000 events`,
      () => JSON.parse(execFileSync(process.execPath, [COMPILED, name], { encoding: 'utf8', env })),
    ] as const;
  try {
    const [parse, match, simulate] = compare(7, side('JSON.parse'), side('matching'), side('simulating'));
    return { matchingToParse: match.ms / parse.ms, simulationToParse: simulate.ms / parse.ms };
  } finally {
    rmSync(COMPILED, { force: true });
  }
}
