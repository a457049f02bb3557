/**
 * `npm run bench`: what the library costs, as ratios of medians taken in one run. The sides of a ratio are measured in
 * turns, so that both meet the same machine. `npm run bench -- review import` measures these groups alone.
 */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import { findTerraform } from '../test/support/terraform';
import { AIMS, Figure } from './aims';
import { worst } from './growth';
import { ruleGrowth } from './rule-growth';
import { compare, COMPILED, env, inside, whole } from './measure';
import { writePlan } from './plan-file';
import { simulation } from './simulation';

const COMMAND = join(__dirname, '..', 'bin', 'alicloud-event-streams.js');

function synthesis(): Partial<Figure> {
  const [bare1k, record1k, library1k] = compare(
    9,
    inside('bare', '1000'),
    inside('bare-with-record', '1000'),
    inside('library', '1000'),
  );
  const [bare10k, record10k, library10k] = compare(
    5,
    inside('bare', '10000'),
    inside('bare-with-record', '10000'),
    inside('library', '10000'),
  );
  return {
    ratioToBare1k: library1k.ms / bare1k.ms,
    ratioToBare10k: library10k.ms / bare10k.ms,
    recordRatio1k: record1k.ms / bare1k.ms,
    recordRatio10k: record10k.ms / bare10k.ms,
    growth10kOver1k: library10k.ms / library1k.ms,
    bareMsPerStream: bare10k.ms / 10_000,
    peakRssMb: library10k.peakRssMb,
  };
}

function importing(): Partial<Figure> {
  const [cdktf, library] = compare(15, inside('import-cdktf'), inside('import-library'));
  return { importRatio: library.ms / cdktf.ms };
}

/** Parsing and reviewing the same plan. */
function reviews(folder: string): Partial<Figure> {
  const measured = (streams: number, rounds: number) => {
    const file = join(folder, `${streams}.json`);
    writePlan(file, streams);
    return compare(rounds, inside('parse', file), inside('review', file));
  };
  const [parse1k, review1k] = measured(1_000, 9);
  const [parse10k, review10k] = measured(10_000, 7);
  return {
    reviewToParse1k: review1k.ms / parse1k.ms,
    reviewToParse10k: review10k.ms / parse10k.ms,
    reviewGrowth10kOver1k: review10k.ms / review1k.ms,
    reviewPeakRssMb: review10k.peakRssMb,
  };
}

/** What a user waits for: whole processes. */
function processes(folder: string): Partial<Figure> {
  const synth = (streams: string, rounds: number) => {
    const [bare, library] = compare(
      rounds,
      whole(`process: bare ${streams}`, process.execPath, [COMPILED, 'bare', streams]),
      whole(`process: library ${streams}`, process.execPath, [COMPILED, 'library', streams]),
    );
    return library.ms / bare.ms;
  };
  return { processRatio50: synth('50', 15), processRatio1k: synth('1000', 9), ...showing(folder) };
}

/** The review of a plan, against Terraform, which prints the plan that is reviewed. */
function showing(folder: string): Partial<Figure> {
  const terraform = findTerraform();
  if (typeof terraform === 'string') {
    console.log(`SKIPPED: the review of a plan against terraform show: ${terraform}`);
    return {};
  }
  const ratio = (streams: number, rounds: number) => {
    const stack = join(folder, `plan-${streams}`);
    execFileSync(process.execPath, [COMPILED, 'write', String(streams), stack], { env });
    const run = (...args: string[]) =>
      execFileSync(terraform.binary, args, {
        cwd: stack,
        env: terraform.env,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    run('init', '-no-color');
    run('plan', '-no-color', '-out=plan');
    const file = join(stack, 'plan.json');
    const output = openSync(file, 'w');
    const show = (fd: number): object => ({
      cwd: stack,
      env: terraform.env,
      stdio: ['ignore', fd, 'pipe'],
      maxBuffer: 2 ** 20,
    });
    try {
      execFileSync(terraform.binary, ['show', '-json', 'plan'], show(output));
    } finally {
      closeSync(output);
    }
    const [shown, reviewed] = compare(
      rounds,
      whole(`process: terraform show ${streams}`, terraform.binary, ['show', '-json', 'plan'], {
        cwd: stack,
        env: terraform.env,
      }),
      whole(`process: review ${streams}`, process.execPath, [
        COMMAND,
        'review',
        file,
        '--no-config',
        '--fail-on',
        'never',
      ]),
    );
    return reviewed.ms / shown.ms;
  };
  return { reviewToShow1k: ratio(1_000, 7), reviewToShow10k: ratio(10_000, 3) };
}

const GROUPS: Record<string, (folder: string) => Partial<Figure> | Promise<Partial<Figure>>> = {
  synthesis,
  import: importing,
  review: reviews,
  process: processes,
  simulation,
  growth: worst,
  rules: ruleGrowth,
};

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function printAims(figures: Partial<Figure>): void {
  console.log('');
  for (const [key, { what, atMost }] of Object.entries(AIMS)) {
    const figure = figures[key as keyof Figure];
    if (figure === undefined) continue;
    const aim = atMost === undefined ? '' : `aim ${atMost}${figure <= atMost ? '' : ', missed'}`;
    console.log(`${what.padEnd(66)} ${figure.toFixed(2).padStart(8)}   ${aim}`.trimEnd());
  }
  console.log('');
}

async function main(chosen: readonly string[]): Promise<void> {
  const unknown = chosen.filter((name) => !Object.hasOwn(GROUPS, name));
  if (unknown.length > 0) {
    console.error(`There is no group "${unknown.join('", "')}". Groups: ${Object.keys(GROUPS).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  const source = readFileSync(join(__dirname, 'cases.ts'), 'utf8');
  const options = {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  } as const;
  writeFileSync(COMPILED, transformSync(source, options).code);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const names = chosen.length === 0 ? Object.keys(GROUPS) : chosen;
    const figures: Partial<Figure> = {};
    for (const name of names) Object.assign(figures, await GROUPS[name](folder));
    printAims(figures);
    console.log(
      JSON.stringify(Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, round(value)]))),
    );
  } finally {
    rmSync(COMPILED, { force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

void main(process.argv.slice(2));
