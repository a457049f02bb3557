/**
 * Puts the packages together in dist/packages, as npm publishes them: the constructs for cdktf, their twin
 * for cdktn, and the command. The repository itself is none of them. Needs a build, and `npm run twin:install`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandManifest, constructsManifest, Manifest, rangeOf } from './packages/manifests';
import { stage } from './packages/stage';
import { buildTwin, twinManifest } from './packages/twin';

const ROOT = join(__dirname, '..');
/** A folder for each package, by its name. */
export const PACKAGES = join(ROOT, 'dist', 'packages');

const isOfTool = (path: string) => path.startsWith('tool/');
const isOfConstructs = (path: string) => path.startsWith('constructs/') || /^index\./.test(path);
const schemas = [
  'event-streams-config',
  'event-streams-export',
  'live-report',
  'review-evidence',
  'review-report',
  'usage-prices',
  'usage-report',
  'usage-traffic',
];
const policies = ['event_streams', 'main', 'report', 'values'];
const schemaFile = (name: string) => `schema/${name}.schema.json`;

/** The constructs for cdktf. */
export function stageConstructs(packages = PACKAGES): string {
  return constructsOf(ROOT, constructsManifest(), packages);
}

/**
 * The constructs for cdktn.
 *
 * @param build what buildTwin has built
 */
export function stageTwin(packages = PACKAGES, build = buildTwin()): string {
  return constructsOf(build, twinManifest(), packages);
}

function constructsOf(from: string, manifest: Manifest, packages: string): string {
  const to = join(packages, manifest.name);
  const bundled = stage({
    from,
    lib: (path) => !isOfTool(path),
    files: ['.jsii', 'README.md', 'API.md', 'CHANGELOG.md', 'LICENSE', schemaFile('event-stream')],
    texts: {},
    manifest,
    rangeOf,
    to,
  });
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const known = Object.keys(dependencies);
  if (known.join() !== bundled.join())
    throw new Error(
      `The constructs load ${bundled.join()}; dependencies in package.json are ${known.join()}.`,
    );
  return to;
}

/** The command, over core and tool alone. */
export function stageCommand(packages = PACKAGES): string {
  const manifest = commandManifest();
  const to = join(packages, manifest.name);
  stage({
    from: ROOT,
    lib: (path) => !isOfConstructs(path) && (!path.startsWith('tool/') || path.endsWith('.js')),
    files: [
      'bin/alicloud-event-streams.js',
      'CHANGELOG.md',
      'LICENSE',
      schemaFile('event-stream'),
      ...schemas.map(schemaFile),
      ...policies.map((name) => `policy/${name}.rego`),
    ],
    texts: { 'README.md': readFileSync(join(__dirname, 'packages', 'README.command.md'), 'utf8') },
    manifest,
    rangeOf,
    to,
  });
  return to;
}

if (require.main === module) {
  for (const stagePackage of [stageConstructs, stageTwin, stageCommand]) console.log(stagePackage());
}
