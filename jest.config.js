/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // jsii writes .js beside .ts: .ts first, or the tests would run a stale build.
  moduleFileExtensions: ['ts', 'js', 'json', 'node'],
  transform: { '\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/stand-in/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', 'cdktf.out'],
  testTimeout: 30000,
};
