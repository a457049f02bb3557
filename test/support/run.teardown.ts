import { rmSync } from 'node:fs';
import './run.setup';

/** Removes what a run has left in temporary files. */
export default function teardown(): void {
  const { folder, before } = globalThis.ofThisRun;
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
