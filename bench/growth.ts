import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../lib/tool/cli/main';
import { processTerminal } from '../lib/tool/cli/terminal';
import { LONGEST, MOST_GROWTH } from './aims';
import { GROWTH_CASES, GrowthCase } from './growth-cases';

/** What is quicker than this is not measured, but noise. */
const LEAST = 100;
const TIMES = 10;
const ROUNDS = 3;
/** In a millisecond. What a process computes is measured, not how long it waits for others on the machine. */
const MICROSECONDS = 1_000;
/** Commands that read a configuration, which is none of what is measured unless a case names it. */
const CONFIGURED = ['review', 'graph'];

export interface Growth {
  readonly name: string;
  readonly small: number;
  readonly large: number;
  readonly bytes: number;
  /** The exit code of the larger: 2 where it is refused. */
  readonly code: number;
}

/** What a case costs, once and ten times as large: the best of some rounds. */
async function measure(item: GrowthCase): Promise<Growth> {
  const [small, large] = [await time(item, item.size), await time(item, item.size * TIMES)];
  return { name: item.name, small: small.ms, large: large.ms, bytes: large.bytes, code: large.code };
}

async function time(
  { files, args = ['review'] }: GrowthCase,
  size: number,
): Promise<{ ms: number; bytes: number; code: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'growth-'));
  try {
    const written = Object.entries(files(size));
    for (const [name, text] of written) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const terminal = { ...processTerminal(), folder, out: () => undefined, err: () => undefined };
    const has = (file: string) => written.some(([name]) => name === file);
    const isExport = has('export/export.json') && !has('cdk.tf.json');
    const input = has('plan.json') ? 'plan.json' : isExport ? 'export' : '.';
    const [command, ...options] = args;
    // A subcommand comes before what it reads.
    const words = options.findIndex((option) => option.startsWith('--'));
    const [before, after] =
      command === 'live' ? [options.slice(0, words), options.slice(words)] : [[], options];
    const config = CONFIGURED.includes(command) && !after.includes('--config') ? ['--no-config'] : [];
    const call = [command, ...before, input, ...after, ...config];
    let [ms, code] = [Infinity, 0];
    for (let i = 0; i < ROUNDS && (i === 0 || ms < 1_000); i += 1) {
      // What was written before is in the way of what writes a folder.
      rmSync(join(folder, 'app'), { recursive: true, force: true });
      const start = process.cpuUsage();
      code = await main(call, terminal);
      const { user, system } = process.cpuUsage(start);
      ms = Math.min(ms, (user + system) / MICROSECONDS);
    }
    return { ms, code, bytes: written.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The ratio, of what is long enough to be measured. */
export function growthOf({ small, large }: Growth): number {
  return large / Math.max(small, LEAST);
}

/** The worst of all. */
export async function worst(): Promise<{ readonly worstGrowth: number; readonly longestMs: number }> {
  const all = await growth();
  return {
    worstGrowth: Math.max(...all.map(growthOf)),
    longestMs: Math.max(...all.map(({ large }) => large)),
  };
}

/** Measures every case, or those whose name has a word, and prints a line for each. */
export async function growth(word = ''): Promise<Growth[]> {
  const all: Growth[] = [];
  for (const item of GROWTH_CASES.filter(({ name }) => name.includes(word))) {
    const found = await measure(item);
    all.push(found);
    const refused = found.code === 2 ? '   refused' : '';
    const missed = growthOf(found) > MOST_GROWTH || found.large > LONGEST ? '   missed' : '';
    console.log(
      `${found.name.padEnd(60)} ${found.small.toFixed(0).padStart(7)} ms ${found.large.toFixed(0).padStart(8)} ms ${(found.bytes / 1e3).toFixed(0).padStart(6)} kB ${growthOf(found).toFixed(1).padStart(6)}${refused}${missed}`,
    );
  }
  return all;
}
