/**
 * `npm run test:twin`: what knows the engine, with CDK Terrain in place of CDK for Terraform, and the packed twin beside the
 * packed package. Needs a build, and `npm ci` in the folder twin.
 */
const { projects, ...config } = require('./jest.config');
const [{ testMatch: _, transform, ...project }] = projects;
const [[pattern, [, swc]]] = Object.entries(transform);

/** @param {string} name @param {string} to */
const from = (name, to) => ({ [`^${name}$`]: to, [`^${name}/(.*)$`]: `${to}/$1` });

module.exports = {
  ...config,
  projects: [
    {
      ...project,
      displayName: 'constructs',
      testMatch: ['<rootDir>/test/constructs/**/*.test.ts', '!**/*.tools.test.ts'],
      transform: { [pattern]: ['<rootDir>/test/twin/transform.js', swc] },
      moduleNameMapper: {
        ...from('cdktn', '<rootDir>/twin/node_modules/cdktn'),
        ...from('constructs', '<rootDir>/twin/node_modules/constructs'),
        '^\\.\\./\\.\\./package\\.json$': '<rootDir>/twin/dist/build/package.json',
      },
    },
    { ...project, transform, displayName: 'packages', testMatch: ['<rootDir>/test/twin/**/*.twin.ts'] },
  ],
  testTimeout: 600_000,
};
