import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { GENERATORS } from '../scripts/generate';
import { sampleOf } from './support/sampling';

const ROOT = join(__dirname, '..');

describe('generated files', () => {
  it.each(sampleOf([...GENERATORS, 'python-docs'], 2))(
    'of scripts/%s.ts are up to date',
    (script) => {
      const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
      execFileSync(process.execPath, [tsx, join(ROOT, 'scripts', `${script}.ts`), '--check'], {
        cwd: ROOT,
        stdio: 'pipe',
      });
    },
    120_000,
  );
});
