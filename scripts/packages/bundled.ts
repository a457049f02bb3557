import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { buildSync } from 'esbuild';

const ROOT = join(__dirname, '..', '..');

/** A package that stands inside one of ours, and those of its files that are loaded. */
export interface Bundled {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** What `require` of its name loads. */
  readonly main: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly folder: string;
  readonly files: readonly string[];
}

/** Written for every loader in a way that bundlers cannot follow, beside an ES module of the same. */
const WRAPPED: ReadonlySet<string> = new Set(['jsonc-parser']);
const isLicense = (file: string) => /^license/i.test(file);
/** What is installed beside our packages, where somebody wants it. */
const BESIDE = /^(cdktf|cdktn|constructs|@cdktf\/.*|@alicloud\/.*)(\/|$)/;
/** In text, for a module that is wrapped for every loader hides it from a parser. */
const REQUIRE = /\brequire\((["'])([^"']+)\1\)/g;

/** The packages that compiled modules load, by the files that Node.js takes. */
export function bundledBy(modules: readonly string[]): Bundled[] {
  const seen = new Set<string>();
  const files = new Map<string, string[]>();
  const pending = [...modules];
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const [, name, path] = /[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/](.+)$/.exec(file) ?? [];
    if (name !== undefined) files.set(name, [...(files.get(name) ?? []), path]);
    pending.push(...requiredBy(file));
  }
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, loaded]) => read(name, loaded));
}

function requiredBy(file: string): string[] {
  const names = [...readFileSync(file, 'utf8').matchAll(REQUIRE)].map(([, , name]) => name);
  const { resolve } = createRequire(file);
  return names
    .filter((name) => !isBuiltin(name) && !BESIDE.test(name))
    .map((name) => resolve(name))
    .filter((path) => /\.c?js$/.test(path));
}

function read(name: string, loaded: readonly string[]): Bundled {
  const folder = join(ROOT, 'node_modules', name);
  const { version, license, dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const main = relative(folder, require.resolve(name)).split(sep).join('/');
  const texts = readdirSync(folder).filter(isLicense);
  return { name, version, license, main, dependencies, folder, files: [...loaded, ...texts].sort() };
}

/** Copies what is loaded of a package, with a manifest that leads there and nowhere else. */
export function copyBundled({ folder, files, ...manifest }: Bundled, target: string): void {
  const own = join(target, 'node_modules', manifest.name);
  if (WRAPPED.has(manifest.name)) {
    unwrap(folder, join(own, manifest.main));
    files = files.filter(isLicense);
  }
  for (const file of files) copy(join(folder, file), join(own, file));
  writeFileSync(join(own, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
}

/** Writes the ES module of a package as one file for `require`. */
function unwrap(folder: string, main: string): void {
  const { module } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  buildSync({
    entryPoints: [join(folder, module)],
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    outfile: main,
    logLevel: 'error',
  });
}

/** The license of each, whole, and of what is compiled into one of them. */
export function noticesOf(bundled: readonly Bundled[]): string {
  const parts = bundled.flatMap((item) => {
    const texts = item.files.filter(isLicense);
    const own = texts.map((file) => readFileSync(join(item.folder, file), 'utf8'));
    const inside = item.name === '@viz-js/viz' ? insideViz(item.folder) : [];
    if (own.length === 0 && inside.length === 0) throw new Error(`${item.name} has no text of its license.`);
    return [part(`${item.name} ${item.version} (${item.license})`, own), ...inside];
  });
  const head = 'This package contains the following software of others, each under its own license.';
  return `${[head, ...parts].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

function part(title: string, texts: readonly string[]): string {
  return [title, ...texts.map((text) => text.replace(/\r/g, '').trim())].join('\n\n');
}

/** It has no file with its license, and says in its provenance what it is compiled from. */
function insideViz(folder: string): string[] {
  const provenance = readFileSync(join(folder, 'lib', 'provenance.json'), 'utf8');
  const versionOf = (archive: RegExp) => {
    const [, version] = archive.exec(provenance) ?? [];
    if (version === undefined) throw new Error(`@viz-js/viz says nothing of ${String(archive)}.`);
    return version;
  };
  const text = (name: string) => readFileSync(join(ROOT, 'licenses', `${name}.txt`), 'utf8');
  return [
    part('@viz-js/viz: its license', [text('viz-js')]),
    part(`Graphviz ${versionOf(/graphviz-(\d[\d.]*)\.tar/)}, compiled into @viz-js/viz (EPL-2.0)`, [
      text('graphviz'),
    ]),
    part(`Expat ${versionOf(/expat-(\d[\d.]*)\.tar/)}, compiled into @viz-js/viz (MIT)`, [text('expat')]),
    part(`Emscripten ${versionOf(/emsdk@(\d[\d.]*)/)}, whose runtime is in @viz-js/viz (MIT)`, [
      text('emscripten'),
    ]),
  ];
}

/** Copies a file into a folder that need not be there. */
export function copy(from: string, to: string): void {
  if (!existsSync(from)) throw new Error(`${relative(ROOT, from)} is missing. Run npm run build first.`);
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}
