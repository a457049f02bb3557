/** `npm run nightly`: what takes too long for every change. */
const { projects, ...config } = require('./jest.config');
const [{ testMatch: _, ...project }] = projects;

module.exports = {
  ...config,
  projects: [{ ...project, displayName: 'nightly', testMatch: ['<rootDir>/test/nightly/**/*.nightly.ts'] }],
  // Each installs or builds, which does not get faster beside another.
  maxWorkers: 1,
  testTimeout: 3_600_000,
};
