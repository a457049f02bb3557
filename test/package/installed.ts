import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectBuilt } from '../support/built';
import { runTool } from '../support/run-tool';

export const ROOT = join(__dirname, '..', '..');

/** What `npm pack` says of a package. */
export interface Packed {
  readonly name: string;
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly integrity: string;
  /** The paths of its files. */
  readonly files: readonly string[];
  /** The archive. */
  readonly archive: string;
}

/** A folder for a test, which removes it. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'package-'));
}

/** Packs what was put together, as npm publishes it. */
export function pack(stage: (packages: string) => string, folder: string): Packed {
  expectBuilt();
  const cwd = stage(join(folder, 'staged'));
  const said = runTool('npm', ['pack', '--json', '--silent', '--pack-destination', folder], { cwd });
  const [packed] = JSON.parse(said);
  const files = packed.files.map(({ path }: { path: string }) => path);
  return { ...packed, files, archive: join(folder, packed.filename) };
}

/** Installs packages in a folder with nothing in it. */
export function install(folder: string, packages: readonly string[]): void {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty', private: true }));
  runTool('npm', ['install', '--silent', '--no-audit', '--no-fund', ...packages], { cwd: folder });
}

/** The peers at the versions this repository is locked to; a user's npm resolves them from the ranges. */
export function lockedPeers(): string[] {
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return ['cdktf', 'constructs'].map((name) => `${name}@${devDependencies[name]}`);
}
