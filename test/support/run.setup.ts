import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleSimulator } from '../../scripts/bundle-simulator';

/** Where a system looks for its folder of temporary files. */
const NAMES = ['TMPDIR', 'TEMP', 'TMP'];

/** What run.teardown.ts removes and gives back; jest hands globals from one to the other, and to no test. */
declare global {
  var ofThisRun: { readonly folder: string; readonly before: NodeJS.ProcessEnv };
}

/**
 * Once a run: what the page of the graph holds is made of what is tested, also where nothing is built; and all that the
 * tests, the cdktf CLI and Terraform leave in temporary files is in one folder, which goes with the run.
 */
export default function setup(): void {
  bundleSimulator();
  const folder = mkdtempSync(join(tmpdir(), 'event-streams-'));
  globalThis.ofThisRun = {
    folder,
    before: Object.fromEntries(NAMES.map((name) => [name, process.env[name]])),
  };
  for (const name of NAMES) process.env[name] = folder;
  // For example-stacks.ts.
  process.env.EXAMPLES_OF_THIS_RUN = join(folder, 'examples');
  mkdirSync(process.env.EXAMPLES_OF_THIS_RUN);
}
