import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundledBy, copy, copyBundled, noticesOf } from './bundled';

const ROOT = join(__dirname, '..', '..');

/** What a package is made of. */
export interface Staging {
  /** The folder whose lib is compiled. */
  readonly from: string;
  /** Which files of lib go in, by their path in it. */
  readonly lib: (path: string) => boolean;
  /** Other files of that folder. */
  readonly files: readonly string[];
  /** Files that are written, by their path. */
  readonly texts: Readonly<Record<string, string>>;
  /** `package.json` without its dependencies; those that are bundled are found. */
  readonly manifest: Readonly<Record<string, unknown>>;
  /** The range of a package that is bundled. */
  readonly rangeOf: (name: string) => string;
  /** Where it is put together; emptied before. */
  readonly to: string;
}

/** Puts a package together as npm publishes it, and returns the names of what it bundles. */
export function stage({ from, lib, files, texts, manifest, rangeOf, to }: Staging): string[] {
  rmSync(to, { recursive: true, force: true });
  const modules = (readdirSync(join(from, 'lib'), { recursive: true }) as string[])
    .map((path) => path.split(sep).join('/'))
    .filter((path) => /(\.js|\.d\.ts)$/.test(path) && lib(path))
    .sort();
  for (const path of modules) copy(join(from, 'lib', path), join(to, 'lib', path));
  for (const path of files) copy(join(from, path), join(to, path));
  if (existsSync(join(to, '.jsii'))) compressAssembly(to);
  const code = modules.filter((path) => path.endsWith('.js') && !path.includes('/code/'));
  // The twin loads what the constructs load; beside it are packages of the command line of CDK Terrain.
  const bundled = bundledBy(code.map((path) => join(ROOT, 'lib', path)));
  for (const item of bundled) copyBundled(item, to);
  write(to, 'THIRD-PARTY-NOTICES', noticesOf(bundled));
  for (const [path, text] of Object.entries(texts)) write(to, path, text);
  // What another of them brings along is its own to name.
  const brought = new Set(bundled.flatMap(({ dependencies = {} }) => Object.keys(dependencies)));
  const names = bundled.map(({ name }) => name).filter((name) => !brought.has(name));
  const dependencies = Object.fromEntries(names.map((name) => [name, rangeOf(name)]));
  const whole = { ...manifest, dependencies, bundleDependencies: names };
  write(to, 'package.json', `${JSON.stringify(whole, undefined, 2)}\n`);
  return names;
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** As `jsii --compress-assembly` does, and the same at any time and on any system. */
function compressAssembly(folder: string): void {
  const packed = gzipSync(readFileSync(join(folder, '.jsii')), { level: 9 });
  // The system that it was packed on.
  packed[9] = 255;
  writeFileSync(join(folder, '.jsii.gz'), packed);
  const redirect = { schema: 'jsii/file-redirect', compression: 'gzip', filename: '.jsii.gz' };
  writeFileSync(join(folder, '.jsii'), `${JSON.stringify(redirect)}\n`);
}
