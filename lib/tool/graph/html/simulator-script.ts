import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `scripts/bundle-simulator.ts` makes of `simulator.ts`. */
export const SIMULATOR_BUNDLE = 'simulator.bundle.js';

/** The simulator as a script that browsers run: it sets `simulator`. */
export function simulatorScript(): string {
  return readFileSync(join(__dirname, SIMULATOR_BUNDLE), 'utf8');
}
