/** `npm run test:matrix`: the packed package with other versions of what it runs on. */
const { projects, ...config } = require('./jest.config');
const [{ testMatch: _, ...project }] = projects;

module.exports = {
  ...config,
  projects: [{ ...project, displayName: 'matrix', testMatch: ['<rootDir>/test/matrix/**/*.matrix.ts'] }],
  // Each installs packages, which does not get faster beside another.
  maxWorkers: 1,
  testTimeout: 600_000,
};
