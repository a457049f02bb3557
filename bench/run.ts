/**
 * `npm run bench`: synthesis by this library against bare cdktf, import time against cdktf alone, and the review of a
 * plan against JSON.parse of the same file, as ratios of medians taken in one run. The two sides of a ratio are measured in turns, so that both meet the same machine.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import { writePlan } from './plan-file';

interface Sample {
  readonly ms: number;
  readonly peakRssMb: number;
}

const COMPILED = join(__dirname, 'cases.bench.js');

function measure(args: string[]): Sample {
  const env = { ...process.env, CHECKPOINT_DISABLE: '1' };
  return JSON.parse(execFileSync(process.execPath, [COMPILED, ...args], { encoding: 'utf8', env }));
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Measures cases in turns. */
function compare(cases: string[][], rounds: number): Sample[] {
  const samples: Sample[][] = cases.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    const progress = `\r${cases.map((args) => args.join(' ')).join(' | ')}: round ${round + 1} of ${rounds}`;
    if (process.stderr.isTTY) process.stderr.write(progress);
    cases.forEach((args, i) => samples[i].push(measure(args)));
  }
  process.stderr.write(
    process.stderr.isTTY ? '\n' : `measured ${cases.map((args) => args.join(' ')).join(' and ')}\n`,
  );
  return samples.map((all) => ({
    ms: median(all.map((sample) => sample.ms)),
    peakRssMb: Math.max(...all.map((sample) => sample.peakRssMb)),
  }));
}

/** Parsing and reviewing the same plan. */
function reviews(streams: number, rounds: number): Sample[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-plan-'));
  try {
    const file = join(folder, `${streams}.json`);
    writePlan(file, streams);
    return compare(
      [
        ['parse', file],
        ['review', file],
      ],
      rounds,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function main(): void {
  const source = readFileSync(join(__dirname, 'cases.ts'), 'utf8');
  const options = {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  } as const;
  writeFileSync(COMPILED, transformSync(source, options).code);
  try {
    const [bare1k, library1k] = compare(
      [
        ['bare', '1000'],
        ['library', '1000'],
      ],
      9,
    );
    const [bare10k, library10k] = compare(
      [
        ['bare', '10000'],
        ['library', '10000'],
      ],
      5,
    );
    const [cdktf, library] = compare([['import-cdktf'], ['import-library']], 15);
    const [parse1k, review1k] = reviews(1_000, 9);
    const [parse10k, review10k] = reviews(10_000, 7);
    const rows = {
      bare1k,
      library1k,
      bare10k,
      library10k,
      'import cdktf': cdktf,
      'import library': library,
      parse1k,
      review1k,
      parse10k,
      review10k,
    };
    for (const [name, { ms, peakRssMb }] of Object.entries(rows)) {
      console.log(
        `${name.padEnd(16)} median ${ms.toFixed(1).padStart(8)} ms   peak RSS ${peakRssMb.toFixed(0).padStart(4)} MB`,
      );
    }
    console.log(
      JSON.stringify({
        ratioToBare1k: round(library1k.ms / bare1k.ms),
        ratioToBare10k: round(library10k.ms / bare10k.ms),
        growth10kOver1k: round(library10k.ms / library1k.ms),
        importRatio: round(library.ms / cdktf.ms),
        bareMsPerStream: round(bare10k.ms / 10000),
        peakRssMb: round(library10k.peakRssMb),
        reviewToParse1k: round(review1k.ms / parse1k.ms),
        reviewToParse10k: round(review10k.ms / parse10k.ms),
        reviewGrowth10kOver1k: round(review10k.ms / review1k.ms),
        reviewPeakRssMb: round(review10k.peakRssMb),
      }),
    );
  } finally {
    rmSync(COMPILED, { force: true });
  }
}

main();
