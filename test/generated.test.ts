import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');

describe('generated files', () => {
  it.each([
    'generate-schema',
    'generate-parts',
    'generate-bindings',
    'rules-docs',
    'page-tables',
    'chinese-pages',
  ])(
    'of scripts/%s.ts are up to date',
    (script) => {
      const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
      execFileSync(process.execPath, [tsx, join(ROOT, 'scripts', `${script}.ts`), '--check'], {
        cwd: ROOT,
        stdio: 'pipe',
      });
    },
    60_000,
  );
});
