/**
 * `npm run lock:complete`: after `npm install` against a registry that lacks builds of some packages for other
 * platforms, npm leaves those out of the lock file, and `npm ci` then refuses it everywhere. Puts them back from the
 * `optionalDependencies` of the packages that want them; npm skips them on the platforms they are not for. Asks the
 * registry for the hash of each that stands without one, so that it is verified where it is installed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sync as spawnSync } from 'cross-spawn';

const FILE = join(__dirname, '..', 'package-lock.json');
const OS = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'openharmony',
  'win32',
  'aix',
  'netbsd',
  'openbsd',
  'sunos',
];
const CPU = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'wasm32', 'mips64el'];

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const packages: Record<string, any> = lock.packages;
const added: string[] = [];

function resolves(from: string, name: string): boolean {
  for (let scope = from; ; scope = scope.slice(0, Math.max(0, scope.lastIndexOf('/node_modules/')))) {
    if (packages[`${scope === '' ? '' : `${scope}/`}node_modules/${name}`] !== undefined) return true;
    if (scope === '' || !scope.includes('node_modules'))
      return packages[`node_modules/${name}`] !== undefined;
  }
}

for (const [path, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(
    (entry.optionalDependencies ?? {}) as Record<string, string>,
  )) {
    if (resolves(path, name) || !/^\d/.test(version)) continue;
    const words = name.split(/[-/]/);
    const os = OS.filter((word) => words.includes(word));
    const cpu = CPU.filter((word) => words.includes(word) || (word === 'arm' && words.includes('armv7')));
    packages[`node_modules/${name}`] = {
      version,
      ...(cpu.length > 0 ? { cpu } : {}),
      dev: true,
      optional: true,
      ...(os.length > 0 ? { os } : {}),
    };
    added.push(`${name}@${version}`);
  }
}

const unverified: string[] = [];
for (const [path, entry] of Object.entries(packages)) {
  if (path === '' || entry.link === true || entry.inBundle === true || entry.integrity !== undefined)
    continue;
  const id = `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${entry.version}`;
  const { status, stdout } = spawnSync('npm', ['view', id, 'dist.integrity'], { encoding: 'utf8' });
  const integrity = stdout?.trim();
  if (status === 0 && integrity.startsWith('sha')) {
    const { version, ...rest } = entry;
    packages[path] = { version, integrity, ...rest };
  } else unverified.push(id);
}

lock.packages = Object.fromEntries(
  Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')), // as npm does
);
writeFileSync(FILE, JSON.stringify(lock, undefined, 2) + '\n');
console.log(added.length === 0 ? 'The lock file is complete.' : `Added ${added.join(', ')}.`);
if (unverified.length > 0)
  console.warn(
    `The registry has no hash of ${unverified.join(', ')}: npm does not verify ${unverified.length === 1 ? 'it' : 'them'}. Run this again with a full registry.`,
  );
