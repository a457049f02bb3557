import { existsSync, mkdirSync, mkdtempSync, renameSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { exampleNames, readStacks, synthesize } from '../../scripts/examples';
import { expectBuilt } from './built';

/** How long to wait before looking again whether another test file is done, in milliseconds. */
const PAUSE = 50;

/**
 * What the real cdktf CLI makes of an example, once a run: several test files look at it, and it takes seconds. While
 * another test file makes it, this one makes the next.
 */
export function synthesizedExample(name: string): string {
  const kept = keptAt(name);
  if (existsSync(kept)) return kept;
  expectBuilt();
  while (!existsSync(kept)) {
    const isMine = make(name);
    if (isMine || exampleNames().some((other) => !existsSync(keptAt(other)) && make(other))) continue;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  }
  return kept;
}

function keptAt(name: string): string {
  return join(process.env.EXAMPLES_OF_THIS_RUN!, name);
}

/** @returns whether it was made here: not where another test file is at it */
function make(name: string): boolean {
  const kept = keptAt(name);
  const lock = `${kept}.lock`;
  try {
    mkdirSync(lock);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
  try {
    // It may have been made between the look and the lock.
    if (!existsSync(kept)) renameSync(synthesize(name, mkdtempSync(`${kept}-`)), kept);
    return true;
  } finally {
    rmdirSync(lock);
  }
}

/** The stacks of an example. */
export function stacksOfExample(name: string): Record<string, any>[] {
  return readStacks(synthesizedExample(name));
}
