import { join } from 'node:path';
import { BuildPrint } from '../../scripts/build-print';

const ROOT = join(__dirname, '..', '..');

/** Throws where something has changed since it was built: what runs the package would test what was there before. */
export function expectBuilt(): void {
  if (!new BuildPrint(ROOT).isFresh())
    throw new Error('What is built is not of these sources. Run npm run build first.');
}
