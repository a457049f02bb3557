import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { minVersion } from 'semver';
import { buildLibrary } from '../build';
import { copy } from './bundled';
import { constructsManifest, Manifest, repositoryManifest } from './manifests';
import { forTwin, readmeForTwin } from './rewrite';

const ROOT = join(__dirname, '..', '..');
/** What the twin is built and tested with is installed here. */
export const TWIN = join(ROOT, 'twin');
const BUILD = join(TWIN, 'dist', 'build');

/** The versions of the engine that the twin works with. */
export const PEERS = { cdktn: '^0.24.0', constructs: '>=10.6.0 <10.8.0' };

/** The package of the constructs for cdktn. */
export function twinManifest(): Manifest {
  const { keywords, peerDependencies: _, ...manifest } = constructsManifest();
  return {
    ...JSON.parse(forTwin(JSON.stringify(manifest))),
    keywords: ['cdktn', 'cdk-terrain', 'opentofu', ...keywords.filter((word: string) => word !== 'cdktf')],
    peerDependencies: PEERS,
  };
}

/** Writes the sources of the twin and compiles them; returns the folder. Needs `npm run twin:install`. */
export function buildTwin(): string {
  if (!existsSync(join(TWIN, 'node_modules', 'cdktn')))
    throw new Error('CDK Terrain is not there. Run npm run twin:install first.');
  rmSync(BUILD, { recursive: true, force: true });
  for (const path of readdirSync(join(ROOT, 'lib'), { recursive: true }) as string[]) {
    const unix = path.split(sep).join('/');
    if (unix.startsWith('tool/') || unix.startsWith('core/contract/cards/')) continue;
    if (/(?<!\.d)\.ts$/.test(unix)) writeTwin(join('lib', path));
    else if (unix.startsWith('constructs/functions/code/') && unix.endsWith('.js'))
      copy(join(ROOT, 'lib', path), join(BUILD, 'lib', path));
  }
  for (const path of ['API.md', 'CHANGELOG.md']) writeTwin(path);
  writeTwin('README.md', readmeForTwin);
  for (const path of ['LICENSE', 'tsconfig.json', 'schema/event-stream.schema.json'])
    copy(join(ROOT, path), join(BUILD, path));
  const { dependencies, bundleDependencies } = repositoryManifest();
  const oldest = Object.entries(PEERS).map(([name, range]) => [name, minVersion(range)!.version]);
  const devDependencies = Object.fromEntries(oldest);
  const manifest = { ...twinManifest(), dependencies, bundleDependencies, devDependencies };
  writeFileSync(join(BUILD, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  buildLibrary(BUILD);
  return BUILD;
}

function writeTwin(path: string, rewrite = forTwin): void {
  const file = join(BUILD, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, rewrite(readFileSync(join(ROOT, path), 'utf8')));
}
