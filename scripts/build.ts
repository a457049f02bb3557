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
 * `export * from './x'` compiles to a require that runs at once, and a stack uses a handful of some hundred modules. The
 * same names become getters that require on first use. See docs/decisions/017-lazy-index.md.
 *
 * @param folder the folder of the index, inside lib
 */
function lazyIndex(folder: string): void {
  const index = join(ROOT, 'lib', folder, 'index.js');
  const compiled = readFileSync(index, 'utf8');
  const members = new Map<string, string>();
  for (const [, module] of compiled.matchAll(/^__exportStar\(require\("(\.\/[^"]+)"\)/gm)) {
    for (const name of Object.keys(require(join(ROOT, 'lib', folder, module))))
      members.set(name, `require('${module}').${name}`);
  }
  for (const [, name, module] of compiled.matchAll(
    /^exports\.(\w+) = __importStar\(require\("(\.\/[^"]+)"\)/gm,
  ))
    members.set(name, `require('${module}')`);
  const lines = [
    '"use strict";',
    'Object.defineProperty(exports, "__esModule", { value: true });',
    // What an import does, beside giving names.
    ...(compiled.match(/^require\("[^"]+"\);$/gm) ?? []),
    // Node.js and bundlers read the names of an ES module import from assignments such as these.
    ...[...members.keys()].map((name) => `exports.${name} = void 0;`),
    'const lazy = (name, load) =>',
    '  Object.defineProperty(exports, name, { enumerable: true, configurable: true, get() {',
    '    const value = load();',
    '    Object.defineProperty(exports, name, { enumerable: true, configurable: true, value });',
    '    return value;',
    '  } });',
    ...[...members].map(([name, load]) => `lazy('${name}', () => ${load});`),
  ];
  writeFileSync(index, [...lines, ''].join('\n'));
}

/** The folders with an index of their own, the root last: it reads the names of the others. */
const INDEXES = [
  ...['provider', 'sources', 'sinks', 'network', 'access', 'event-bus', 'functions', 'patterns'].map((name) =>
    join('constructs', name),
  ),
  '',
];

removeStale();
jsii();
INDEXES.forEach(lazyIndex);
