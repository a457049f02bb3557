import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readStacks, synthesize } from '../../scripts/examples';
import { expectBuilt } from './built';

/** What the real cdktf CLI makes of an example, once a run: several test files look at it, and it takes seconds. */
export function synthesizedExample(name: string): string {
  const folder = process.env.EXAMPLES_OF_THIS_RUN!;
  const kept = join(folder, name);
  if (existsSync(kept)) return kept;
  expectBuilt();
  const out = synthesize(name, mkdtempSync(join(folder, `making-${name}-`)));
  try {
    renameSync(out, kept);
  } catch (error) {
    // Another test file was quicker.
    if (!existsSync(kept)) throw error;
    rmSync(out, { recursive: true });
  }
  return kept;
}

/** The stacks of an example. */
export function stacksOfExample(name: string): Record<string, any>[] {
  return readStacks(synthesizedExample(name));
}
