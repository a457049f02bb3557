import { rmSync } from 'node:fs';

/** Removes what example-stacks.setup.ts made. */
export default function teardown(): void {
  rmSync(process.env.EXAMPLES_OF_THIS_RUN!, { recursive: true, force: true });
}
