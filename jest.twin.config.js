/**
 * `npm run test:twin`: what knows the engine, with CDK Terrain in place of CDK for Terraform, and the packed twin beside the
 * packed package. Needs a build, and `npm ci` in the folder twin.
 */
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { projects, ...config } = require('./jest.config');
const [{ testMatch: _, transform, ...project }] = projects;
const [[pattern, [, swc]]] = Object.entries(transform);

/** @param {string} name @param {string} to */
const from = (name, to) => ({ [`^${name}$`]: to, [`^${name}/(.*)$`]: `${to}/$1` });

/** Sources and tests with CDK Terrain. */
const onTwin = {
  ...project,
  transform: { [pattern]: ['<rootDir>/test/twin/transform.js', swc] },
  moduleNameMapper: {
    ...from('cdktn', '<rootDir>/twin/node_modules/cdktn'),
    ...from('constructs', '<rootDir>/twin/node_modules/constructs'),
    '^\\.\\./\\.\\./package\\.json$': '<rootDir>/twin/dist/build/package.json',
  },
};

/**
 * What a test imports that makes constructs with the engine. The other tests of these folders read what the command line
 * wrote, plain HCL or the data of core: there is no engine in them, and `test/twin` holds the command lines together.
 */
const ENGINE =
  /from '(?:cdktf|constructs|(?:\.\.\/)+lib(?:\/constructs\/.*)?|\.\.\/support\/synth|\.\/apps\/.*)'/;

/** @param {string} folder */
const ofEngine = (folder) => {
  const found = readdirSync(join(__dirname, folder))
    .filter(
      (name) => name.endsWith('.test.ts') && ENGINE.test(readFileSync(join(__dirname, folder, name), 'utf8')),
    )
    .map((name) => `<rootDir>/${folder}/${name}`);
  if (found.length === 0) throw new Error(`${folder}: no test makes constructs.`);
  return found;
};

module.exports = {
  ...config,
  projects: [
    {
      ...onTwin,
      displayName: 'constructs',
      testMatch: ['<rootDir>/test/constructs/**/*.test.ts', '!**/*.tools.test.ts'],
    },
    {
      ...onTwin,
      displayName: 'stand-in',
      testMatch: ['test/terraform', 'test/agreement', 'test/e2e'].flatMap(ofEngine),
    },
    { ...project, transform, displayName: 'packages', testMatch: ['<rootDir>/test/twin/**/*.twin.ts'] },
  ],
  testTimeout: 600_000,
};
