/** Compiles lib with jsii, makes the provider bindings load on first use, and bundles the simulator of the page. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';
import { BuildPrint } from './build-print';
import { bundleSimulator } from './bundle-simulator';

const REPOSITORY = join(__dirname, '..');
/** Programs of functions, written in JavaScript. */
const CODE = join('constructs', 'functions', 'code');

/** Removes what was compiled from a file that has moved since: it would be found instead of a folder of its name. */
function removeStale(root: string): void {
  const folder = join(root, 'lib');
  for (const name of readdirSync(folder, { recursive: true }) as string[]) {
    const file = join(folder, name);
    const source = file.replace(/(\.d\.ts|\.js)$/, '.ts');
    if (source !== file && !name.startsWith(CODE) && !existsSync(source)) rmSync(file);
  }
}

function jsii(root: string): void {
  const env = {
    ...process.env,
    JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: process.versions.node.split('.')[0],
  };
  // Getters of generated bindings are called like keywords of Go; test/package holds our own names against the keywords of all languages.
  const args = [require.resolve('jsii/bin/jsii'), '--silence-warnings=reserved-word', '--fail-on-warnings'];
  execFileSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
}

/**
 * `export * from './x'` and `export { X } from './x'` compile to a require that runs at once, and a stack uses a handful of some hundred modules. The
 * same names become getters that require on first use. See docs/decisions/017-lazy-modules.md.
 *
 * @param root the folder of the package
 * @param folder the folder of the index, inside lib
 */
function lazyIndex(root: string, folder: string): void {
  const index = join(root, 'lib', folder, 'index.js');
  const compiled = readFileSync(index, 'utf8');
  const members = new Map<string, string>();
  for (const [, module] of compiled.matchAll(/^__exportStar\(require\("(\.\/[^"]+)"\)/gm)) {
    for (const name of Object.keys(require(join(root, 'lib', folder, module))))
      members.set(name, `require('${module}').${name}`);
  }
  for (const [, name, module] of compiled.matchAll(
    /^exports\.(\w+) = __importStar\(require\("(\.\/[^"]+)"\)/gm,
  ))
    members.set(name, `require('${module}')`);
  const imports = new Map(
    [...compiled.matchAll(/^(?:var|const) (\w+) = require\("(\.\/[^"]+)"\);$/gm)].map(([, name, module]) => [
      name,
      module,
    ]),
  );
  for (const [, name, from, member] of compiled.matchAll(
    /^Object\.defineProperty\(exports, "(\w+)", .*return (\w+)\.(\w+);/gm,
  ))
    members.set(name, `require('${imports.get(from)}').${member}`);
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

/**
 * A compiled module requires what it imports when that is first used, as `aws-cdk-lib` does: `const a_1 = require('./a')`
 * becomes a function, and every use of `a_1` a call of it. See docs/decisions/017-lazy-modules.md.
 */
function lazyImports(file: string): void {
  const compiled = readFileSync(file, 'utf8');
  const source = ts.createSourceFile(file, compiled, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const edits: { start: number; end: number; text: string }[] = [];
  const imported = new Set<string>();
  for (const statement of source.statements) {
    const [, name, module] = /^const (\w+_\d+) = require\("([^"]+)"\);$/.exec(statement.getText()) ?? [];
    if (name === undefined || isBuiltin(module)) continue;
    imported.add(name);
    const text = `let ${name}$; const ${name} = () => (${name}$ ??= require("${module}"));`;
    edits.push({ start: statement.getStart(), end: statement.end, text });
  }
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && imported.has(node.text) && !ts.isVariableDeclaration(node.parent))
      edits.push({ start: node.getStart(), end: node.end, text: `(${node.text}())` });
    ts.forEachChild(node, visit);
  };
  visit(source);
  let text = compiled;
  for (const edit of edits.sort((a, b) => b.start - a.start))
    text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  if (edits.length > 0) writeFileSync(file, text);
}

/** The compiled modules, without the indexes and the programs of functions. */
function compiledModules(root: string): string[] {
  const folder = join(root, 'lib');
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => name.endsWith('.js') && !name.startsWith(CODE))
    .map((name) => join(folder, name))
    .filter((file) => existsSync(file.replace(/js$/, 'ts')));
}

/** The folders of the constructs that have an index, the root last: it reads the names of the others. */
function indexes(root: string): string[] {
  const folders = readdirSync(join(root, 'lib', 'constructs')).map((name) => join('constructs', name));
  return [...folders.filter((folder) => existsSync(join(root, 'lib', folder, 'index.ts'))), ''];
}

/** Compiles the lib of a package: that of the repository, or its twin. */
export function buildLibrary(root: string): void {
  removeStale(root);
  jsii(root);
  for (const folder of indexes(root)) lazyIndex(root, folder);
  compiledModules(root).forEach(lazyImports);
}

if (require.main === module) {
  const print = new BuildPrint(REPOSITORY);
  if (print.isFresh()) {
    console.log('What is built is up to date.');
  } else {
    buildLibrary(REPOSITORY);
    bundleSimulator();
    print.keep();
  }
}
