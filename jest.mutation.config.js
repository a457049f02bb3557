/**
 * The tests of one folder of lib/, for scripts/mutation.ts. Stryker's jest runner loads every test file for every
 * mutant, so that a file too many costs hours; and a mutant that only the tests of another folder notice is a missing
 * unit test. A folder that has no tests of its own is tested with the folder above it. The property tests of every
 * kind are left out too: they take seconds.
 */
const { existsSync, readdirSync } = require('node:fs');
const { dirname, join } = require('node:path');

const mutated = process.env.MUTATED_FOLDER;
if (!mutated) {
  throw new Error('MUTATED_FOLDER names no folder of lib/: run npm run mutation.');
}

const hasTests = (folder) =>
  existsSync(join(__dirname, folder)) &&
  readdirSync(join(__dirname, folder)).some((name) => name.endsWith('.test.ts'));

let tested = mutated.replace(/^lib/, 'test');
while (!hasTests(tested) && tested !== 'test') {
  tested = dirname(tested);
}

module.exports = {
  ...require('./jest.config'),
  testMatch: [`<rootDir>/${tested}/*.test.ts`],
  testPathIgnorePatterns: ['test/core/contract/properties', 'test/core/contract/references'],
};
