import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

it('the main example in Go is built with the real cdktf module, runs, and is reviewed', () => {
  const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const stdio = ['ignore', 'inherit', 'inherit'] as const;
  execFileSync(process.execPath, [tsx, join('scripts', 'go.ts')], { cwd: ROOT, stdio: [...stdio] });
});
