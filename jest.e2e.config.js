/** `npm run e2e`: every deployment and every fault to the stand-in of the cloud, at full count. */
const { projects, ...config } = require('./jest.thorough.config');
const standIn = projects.find(({ displayName }) => displayName === 'stand-in');

module.exports = {
  ...config,
  projects: [{ ...standIn, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.test.ts'] }],
};
