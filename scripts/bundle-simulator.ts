import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const FOLDER = join(__dirname, '..', 'lib', 'tool', 'graph', 'html');

/** Bundles what the page of the graph simulates with, so that it runs in a browser without anything else. */
export function bundleSimulator(): void {
  const { outputFiles } = buildSync({
    entryPoints: [join(FOLDER, 'simulator.ts')],
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'simulator',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'inline',
    write: false,
  });
  const file = join(FOLDER, 'simulator.bundle.js');
  // Tests that run beside each other read it: it is whole at any time.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, outputFiles[0].text);
  renameSync(draft, file);
}
