import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a build is made from beside lib. */
const ALSO = [
  'package.json',
  // The assembly of jsii holds it.
  'README.md',
  'tsconfig.json',
  'scripts/build.ts',
  'scripts/build-print.ts',
  'scripts/bundle-simulator.ts',
  'node_modules/.package-lock.json',
];
/** What a build makes outside lib. */
const MADE = ['.jsii'];

/** All of lib, sources and what is compiled from them, and everything else that a build reads or makes. */
function printOf(root: string): string {
  const hash = createHash('sha256').update(process.version);
  const inLib = (readdirSync(join(root, 'lib'), { recursive: true }) as string[])
    .filter((name) => /\.(?:ts|js|json)$/.test(name))
    .sort()
    .map((name) => join('lib', name));
  for (const name of [...ALSO, ...MADE, ...inLib]) {
    const file = join(root, name);
    hash.update(`${name}\0`).update(existsSync(file) ? readFileSync(file) : 'none');
  }
  return hash.digest('hex');
}

/** The commands of package.json begin with a build each: what is built already is not built again. */
export class BuildPrint {
  private readonly file: string;

  constructor(private readonly root: string) {
    this.file = join(root, '.cache', 'build.sha256');
  }

  isFresh(): boolean {
    return existsSync(this.file) && readFileSync(this.file, 'utf8') === printOf(this.root);
  }

  keep(): void {
    mkdirSync(join(this.root, '.cache'), { recursive: true });
    writeFileSync(this.file, printOf(this.root));
  }
}
