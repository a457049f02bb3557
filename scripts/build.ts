/** Compiles lib with jsii and makes the provider bindings load on first use. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');
/** Programs of functions, written in JavaScript. */
const CODE = join('constructs', 'functions', 'code');

/** Removes what was compiled from a file that has moved since: it would be found instead of a folder of its name. */
function removeStale(): void {
  const folder = join(ROOT, 'lib');
  for (const name of readdirSync(folder, { recursive: true }) as string[]) {
    const file = join(folder, name);
    const source = file.replace(/(\.d\.ts|\.js)$/, '.ts');
    if (source !== file && !name.startsWith(CODE) && !existsSync(source)) rmSync(file);
  }
}

function jsii(): void {
  const env = {
    ...process.env,
    JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: process.versions.node.split('.')[0],
  };
  // Getters of generated bindings are called like Go keywords; this library is not published for Go.
  const args = [require.resolve('jsii/bin/jsii'), '--silence-warnings=reserved-word', '--fail-on-warnings'];
  execFileSync(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] });
}

/**
 * `export * from './x'` of a folder compiles to one require for each file, of which most stacks use two or three. The
 * same names become getters that require on first use; importing the library then costs what cdktf costs.
 */
function lazyIndex(...path: string[]): void {
  const folder = join(ROOT, 'lib', 'constructs', ...path);
  const index = join(folder, 'index.js');
  const lines = readFileSync(index, 'utf8').split('\n');
  const modules = lines.flatMap((line) => /^__exportStar\(require\("(\.\/[^"]+)"\)/.exec(line)?.[1] ?? []);
  const getters = modules.flatMap((module) =>
    Object.keys(require(join(folder, module))).map(
      (name) => `lazy('${name}', () => require('${module}').${name});`,
    ),
  );
  const head = [
    '"use strict";',
    'Object.defineProperty(exports, "__esModule", { value: true });',
    'const lazy = (name, get) => Object.defineProperty(exports, name, { enumerable: true, configurable: true, get });',
  ];
  writeFileSync(index, [...head, ...getters, ''].join('\n'));
}

removeStale();
jsii();
for (const folder of [
  'provider',
  'sources',
  'sinks',
  'network',
  'access',
  'event-bus',
  'functions',
  'patterns',
])
  lazyIndex(folder);
