import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import bundled from './bundled.setup';

/** A folder for what example-stacks.ts keeps, one for all projects of a run. */
export default function setup(): void {
  bundled();
  process.env.EXAMPLES_OF_THIS_RUN ??= mkdtempSync(join(tmpdir(), 'examples-'));
}
