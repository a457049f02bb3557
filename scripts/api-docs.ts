/** Writes API.md, what users import, from the built package. With --check nothing is written and a stale file is an error. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Outputs } from './outputs';

const ROOT = join(__dirname, '..');

function main(): void {
  const folder = mkdtempSync(join(tmpdir(), 'docgen-'));
  try {
    const args = ['-o', join(folder, 'API'), '-l', 'typescript', '--split-by-submodule'];
    const docgen = join(ROOT, 'node_modules', '.bin', 'jsii-docgen');
    execFileSync(docgen, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
    const outputs = new Outputs(ROOT, process.argv.includes('--check'));
    // The bindings (provider.md) are documented at the Terraform Registry; a copy would be a megabyte.
    const api = readFileSync(join(folder, 'API.md'), 'utf8');
    outputs.file(
      'API.md',
      api.replace('(./provider.md)', '(https://registry.terraform.io/providers/aliyun/alicloud/latest/docs)'),
    );
    outputs.finish('npm run docs');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main();
