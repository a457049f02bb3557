/**
 * Makes a release: `npm run release -- VERSION` writes version, changelog and the severities of the day, puts the packages
 * and wheels together, commits and tags; pushing the tag publishes (.github/workflows/release.yml). With `--dry-run` all of
 * it happens in a clone, npm says what it would publish, and nothing is left but what is printed. Needs
 * `npm run twin:install`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sync as spawnSync } from 'cross-spawn';
import { gt, valid } from 'semver';
import { CATALOGUE } from '../lib/core/rules/catalogue';

const ROOT = join(__dirname, '..');
const NAMES = ['cdktf-alicloud-event-streams', 'cdktn-alicloud-event-streams', 'alicloud-event-streams'];
const SEVERITIES = 'test/core/rules/severities.json';
/** The app that `adopt` writes, which a test makes anew: it names the packages with their version. */
const ADOPTED = 'examples/adopting/event-streams/package.json';
const UNRELEASED = '## Unreleased\n';

/** Writes what a release changes in the repository. Throws, before anything is written, where it cannot be one. */
export function prepare(root: string, version: string, day: string): void {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const manifest = JSON.parse(read('package.json'));
  if (valid(version) !== version) throw new Error(`${version} is not a version such as 1.2.3.`);
  if (!gt(version, manifest.version) && manifest.version !== version)
    throw new Error(`${version} is older than ${manifest.version}.`);
  const changelog = read('CHANGELOG.md');
  if (changelog.includes(`\n## ${version} `)) throw new Error(`CHANGELOG.md has ${version} already.`);
  const [, unreleased = ''] = changelog.split(UNRELEASED);
  if (unreleased.split(/^## /m)[0].trim() === '')
    throw new Error('CHANGELOG.md has nothing under Unreleased.');
  const lock = JSON.parse(read('package-lock.json'));
  lock.version = lock.packages[''].version = manifest.version = version;
  const severities = {
    asOf: day,
    published: day,
    rules: Object.fromEntries(CATALOGUE.map(({ id, severity }) => [id, severity])),
  };
  const texts = {
    'package.json': json(manifest),
    'package-lock.json': json(lock),
    'CHANGELOG.md': changelog.replace(UNRELEASED, `${UNRELEASED}\n## ${version} (${day})\n`),
    [SEVERITIES]: json(severities),
    [ADOPTED]: json(withVersion(JSON.parse(read(ADOPTED)), version)),
  };
  for (const [path, text] of Object.entries(texts)) writeFileSync(join(root, path), text);
}

/** The manifest of an app with the packages of this version. */
function withVersion(manifest: Record<string, any>, version: string): Record<string, any> {
  const renewed = (list: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(list).map(([name, range]) => [name, NAMES.includes(name) ? `^${version}` : range]),
    );
  const { dependencies, devDependencies } = manifest;
  return { ...manifest, dependencies: renewed(dependencies), devDependencies: renewed(devDependencies) };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function run(root: string, program: string, ...args: string[]): void {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (error) throw error;
  if (status !== 0) throw new Error(`${[program, ...args].join(' ')} ended with ${status}.`);
}

/** Builds the packages and the wheels of a repository. */
function make(root: string): void {
  run(root, 'npm', 'run', '--silent', 'packages');
  run(root, process.execPath, require.resolve('tsx/cli'), 'scripts/packages/wheels.ts');
}

/** What npm would publish of a package, by its own word. */
function publishDry(root: string, name: string): string {
  const args = ['publish', '--dry-run', '--json', '--provenance=false'];
  const said = spawnSync('npm', args, { cwd: join(root, 'dist', 'packages', name), encoding: 'utf8' });
  if (said.status !== 0) throw new Error(`npm publish of ${name}:\n${said.stdout}${said.stderr}`);
  const answer = JSON.parse(said.stdout);
  const { id, size, unpackedSize, shasum } = answer[name] ?? answer;
  return `${id}: ${size} bytes packed, ${unpackedSize} unpacked, ${shasum}`;
}

function git(root: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
}

/** Commits and tags what was prepared. */
function record(root: string, version: string): void {
  git(root, 'commit', '--all', '--message', `release: version ${version}`);
  git(root, 'tag', '--annotate', `v${version}`, '--message', `Version ${version}`);
}

function dryRun(version: string, day: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  const clone = join(folder, 'clone');
  try {
    git(ROOT, 'clone', '--quiet', '--no-hardlinks', ROOT, clone);
    for (const path of ['node_modules', 'twin/node_modules'])
      symlinkSync(join(ROOT, path), join(clone, path), 'dir');
    prepare(clone, version, day);
    make(clone);
    record(clone, version);
    for (const name of NAMES) console.log(publishDry(clone, name));
    for (const name of readdirSync(join(clone, 'dist', 'wheels', 'python'))) console.log(name);
    console.log(git(clone, 'show', '--stat', '--format=%s', `v${version}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function main(args: readonly string[]): void {
  const [version, ...others] = args.filter((arg) => arg !== '--dry-run');
  if (version === undefined || others.length > 0)
    throw new Error('Say which version: npm run release -- 1.2.3 [--dry-run]');
  const day = new Date().toISOString().slice(0, 10);
  if (args.includes('--dry-run')) return dryRun(version, day);
  if (git(ROOT, 'status', '--porcelain') !== '')
    throw new Error('Commit or put away what has changed first.');
  prepare(ROOT, version, day);
  make(ROOT);
  record(ROOT, version);
  console.log(`Push it, and the tag publishes: git push --follow-tags`);
}

if (require.main === module) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
