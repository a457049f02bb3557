/** Runs every generator, in their order; with --check all of them say what is stale, and nothing is written. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The scripts that write what is generated from the cards, the rules and each other. */
export const GENERATORS: readonly string[] = [
  'generate-schema',
  'generate-parts',
  'generate-types',
  'generate-bindings',
  'rules-docs',
  'part-docs',
  'page-tables',
  'tried-docs',
  'chinese-pages',
];

function main(args: readonly string[]): void {
  for (const name of GENERATORS) {
    const script = join(__dirname, `${name}.ts`);
    const { status } = spawnSync(process.execPath, [require.resolve('tsx/cli'), script, ...args], {
      stdio: 'inherit',
    });
    if (status === 0) continue;
    process.exitCode = 1;
    if (!args.includes('--check')) return;
  }
}

if (require.main === module) main(process.argv.slice(2));
