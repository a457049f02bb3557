/** Sources and tests as those of the twin, then as in every other run. */
const { createTransformer } = require('@swc/jest');
const { transformSync } = require('esbuild');
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');

/** Without a loader for TypeScript, which would stay in the way of jest's own. */
function rewriting() {
  const file = join(__dirname, '..', '..', 'scripts', 'packages', 'rewrite.ts');
  const loaded = new Module(file);
  loaded._compile(transformSync(readFileSync(file, 'utf8'), { loader: 'ts', format: 'cjs' }).code, file);
  return loaded.exports;
}

const { forTwin } = rewriting();

module.exports = {
  createTransformer(options) {
    const swc = createTransformer(options);
    return {
      ...swc,
      process: (text, path, config) => swc.process(forTwin(text), path, config),
      getCacheKey: (text, path, config) => swc.getCacheKey(forTwin(text), path, config),
    };
  },
};
