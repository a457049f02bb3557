/**
 * The tests of one folder of lib/, for scripts/mutation.ts. Stryker's jest runner loads every test file for every
 * mutant, so that a file too many costs hours; and a mutant that only the tests of another folder notice is a missing
 * unit test. The property tests of every kind are left out too: they take seconds.
 */
const folder = process.env.MUTATED_FOLDER;
if (!folder) {
  throw new Error('MUTATED_FOLDER names no folder of lib/: run npm run mutation.');
}

module.exports = {
  ...require('./jest.config'),
  testMatch: [`<rootDir>/${folder.replace(/^lib/, 'test')}/*.test.ts`],
  testPathIgnorePatterns: ['test/contract/properties', 'test/contract/references'],
};
