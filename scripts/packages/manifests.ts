import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** A manifest of npm, as far as it is read here. */
export type Manifest = Readonly<Record<string, any>>;

/** The manifest of this repository: what all packages have in common, and that of the constructs for cdktf. */
export function repositoryManifest(): Manifest {
  return JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
}

/** The range of a package that the repository depends on. */
export function rangeOf(name: string): string {
  const { dependencies, devDependencies } = repositoryManifest();
  const range: string | undefined = { ...devDependencies, ...dependencies }[name];
  if (range === undefined) throw new Error(`package.json has no dependency ${name}, which lib imports.`);
  return range;
}

/** What every package says of itself in the same way. */
function common(root: Manifest): Manifest {
  const { version, license, author, homepage, bugs, repository, type, stability, engines } = root;
  return {
    version,
    license,
    author,
    homepage,
    bugs,
    repository,
    type,
    stability,
    engines,
    publishConfig: { access: 'public', provenance: true },
  };
}

/** The package of the constructs for cdktf. */
export function constructsManifest(): Manifest {
  const root = repositoryManifest();
  const { name, description, keywords, main, types, jsii, peerDependencies, typesVersions } = root;
  const exports = { ...root.exports, './.jsii.gz': './.jsii.gz' };
  delete exports['./policy/*'];
  return {
    name,
    description,
    keywords,
    ...common(root),
    main,
    types,
    jsii,
    peerDependencies,
    typesVersions,
    exports,
  };
}

/** The package of the command. */
export function commandManifest(): Manifest {
  const root = repositoryManifest();
  const { bin, exports, typesVersions, peerDependenciesMeta } = root;
  const kept = ['./rules', './schema/*', './policy/*', './package.json'];
  return {
    name: 'alicloud-event-streams',
    description:
      "Reviews, simulates, draws and adopts event streams of Alibaba Cloud EventBridge, from Terraform plans, states, HCL and stacks of CDK for Terraform, by the service's limits",
    keywords: ['terraform', 'opentofu', 'alicloud', 'alibaba-cloud', 'eventbridge', 'event-streams', 'cli'],
    ...common(root),
    bin,
    peerDependenciesMeta,
    typesVersions,
    exports: Object.fromEntries(kept.map((path) => [path, exports[path]])),
  };
}
