/**
 * Four projects. Where a test file stands and how it is named decides which one runs it, so that no list has to be
 * kept: `x.property.test.ts` and `x.tools.test.ts` go to the projects of these names, wherever they stand.
 *
 * @typedef {import('jest').Config} Config
 */

const SUFFIXED = '**/*.{property,tools}.test.ts';
/** Folders of tests that mirror lib, and of what all tests share. */
const MIRROR = 'core|tool|constructs|support';
/** Whole commands, which read files, answer in reports and call servers. */
const COMMANDS = 'test/tool/cli/**/*.test.ts';
/** Folders of tests against the stand-in of the cloud. */
const STAND_IN = 'agreement|terraform';
/** What deploys takes minutes: `npm run e2e` runs it. */
const DEPLOYING = 'e2e';

const TESTS = {
  /** One part of the library each, in milliseconds: no build, no tools. */
  unit: [`<rootDir>/test/+(${MIRROR})/**/*.test.ts`, `!**/${COMMANDS}`, `!${SUFFIXED}`],
  /** Random cases and sweeps over all kinds that take seconds. */
  property: ['<rootDir>/test/**/*.property.test.ts'],
  /** The cloud and the provider that tests play, and what runs against them, much of it with Terraform. */
  'stand-in': [
    '<rootDir>/stand-in/test/**/*.test.ts',
    `<rootDir>/test/+(${STAND_IN})/**/*.test.ts`,
    `!${SUFFIXED}`,
  ],
  /** What runs whole commands, or needs a build or a tool: the command line, npm, browsers, Open Policy Agent, the documents. */
  tools: [
    `<rootDir>/test/*.test.ts`,
    `<rootDir>/${COMMANDS}`,
    '<rootDir>/examples/*/*.test.ts',
    `<rootDir>/test/!(${MIRROR}|${STAND_IN}|${DEPLOYING})/**/*.test.ts`,
    '!**/*.property.test.ts',
    '<rootDir>/test/**/*.tools.test.ts',
  ],
};

/** What needs FIFOs, devices, links, file modes or a POSIX shell, and so says nothing on Windows. */
const POSIX = [
  'stand-in/test',
  'test/(e2e|matrix|package|policy|terraform)/',
  'test/docs/(accounts|adopt|alarms|ci|gate|review)',
  'test/constructs/functions/function-code',
  'test/core/reading/(inputs/find-documents|extensions/load-module|stack/module)',
  'test/tool/cli/(adopt-command.refused|load|main.endless|review-command.evidence|run|write-output)',
];
const windows = process.platform === 'win32';
if (windows) console.warn(`SKIPPED on Windows: tests of ${POSIX.join(', ')}.`);

/** @type {Config} */
const project = {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/support/run.setup.ts',
  globalTeardown: '<rootDir>/test/support/run.teardown.ts',
  // jsii writes .js beside .ts: .ts first, or the tests would run a stale build.
  moduleFileExtensions: ['ts', 'js', 'json', 'node'],
  transform: { '\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
  modulePathIgnorePatterns: ['<rootDir>/dist/', 'cdktf.out'],
  // Jest turns / into the separator of the system.
  testPathIgnorePatterns: ['/node_modules/', ...(windows ? POSIX : [])],
};

/** @type {Config} */
module.exports = {
  projects: Object.entries(TESTS).map(([displayName, testMatch]) => ({
    ...project,
    displayName,
    testMatch,
  })),
  // On two cores jest would take one, and keep all that its tests leave behind in one process.
  maxWorkers: '100%',
  workerIdleMemoryLimit: '2GB',
  // Tests that start processes take a while where something else runs beside them.
  testTimeout: 120_000,
  // What test/support/sampling.ts picks and what fast-check makes up follow from it; --seed gives it again.
  showSeed: true,
};
