import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** Throws where lib has changed since it was compiled: what runs the package would test what was there before. */
export function expectBuilt(): void {
  const assembly = join(ROOT, '.jsii');
  const built = existsSync(assembly) ? statSync(assembly).mtimeMs : 0;
  const sources = (readdirSync(join(ROOT, 'lib'), { recursive: true }) as string[])
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join('lib', name));
  const newer = sources.find((source) => statSync(join(ROOT, source)).mtimeMs > built);
  if (newer !== undefined) throw new Error(`${newer} is newer than the build. Run npm run build first.`);
}
