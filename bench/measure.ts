import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';

interface Sample {
  readonly ms: number;
  readonly peakRssMb: number;
}

/** Something to measure: what it is called, and how it is done once. */
type Side = readonly [name: string, measure: () => Sample];

export const COMPILED = join(__dirname, 'cases.bench.js');
/** Of every process that is measured. */
export const env = { ...process.env, CHECKPOINT_DISABLE: '1' };

/** A case that measures itself, in a process of its own. */
export function inside(...args: string[]): Side {
  return [
    args.map((arg) => arg.replace(/^.*\//, '')).join(' '),
    () => JSON.parse(execFileSync(process.execPath, [COMPILED, ...args], { encoding: 'utf8', env })),
  ];
}

/** A whole process, as a user waits for it: start, modules and all. */
export function whole(name: string, command: string, args: string[], options: object = {}): Side {
  return [
    name,
    () => {
      const start = process.hrtime.bigint();
      const { status, stderr } = spawnSync(command, args, {
        env,
        encoding: 'utf8',
        stdio: ['ignore', 'ignore', 'pipe'],
        ...options,
      });
      const ms = Number(process.hrtime.bigint() - start) / 1e6;
      if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
      return { ms, peakRssMb: 0 };
    },
  ];
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Measures sides in turns. */
export function compare(rounds: number, ...sides: Side[]): Sample[] {
  const names = sides.map(([name]) => name).join(' and ');
  const samples: Sample[][] = sides.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    if (process.stderr.isTTY) process.stderr.write(`\r${names}: round ${round + 1} of ${rounds}`);
    sides.forEach(([, measure], i) => samples[i].push(measure()));
  }
  process.stderr.write(process.stderr.isTTY ? '\n' : `measured ${names}\n`);
  return samples.map((all, i) => {
    const ms = median(all.map((sample) => sample.ms));
    const peakRssMb = Math.max(...all.map((sample) => sample.peakRssMb));
    const memory = peakRssMb === 0 ? '' : `   peak RSS ${peakRssMb.toFixed(0).padStart(4)} MB`;
    console.log(`${sides[i][0].padEnd(32)} median ${ms.toFixed(1).padStart(8)} ms${memory}`);
    return { ms, peakRssMb };
  });
}
