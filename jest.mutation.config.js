/**
 * The tests of one folder of lib/, for scripts/mutation.ts. Stryker's jest runner loads every test file for every
 * mutant, so that a file too many costs hours; and a mutant that only the tests of another folder notice is a missing
 * unit test. A folder that has no tests of its own is tested with the folder above it. The sweeps over every kind are
 * left out too: they take seconds.
 */
const { existsSync, readdirSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { projects } = require('./jest.config');

const mutated = process.env.MUTATED_FOLDER;
if (!mutated) {
  throw new Error('MUTATED_FOLDER names no folder of lib/: run npm run mutation.');
}

const LEFT_OUT = /validate-stream\.property|\.tools\.test\.ts$/;
const testsOf = (folder) =>
  existsSync(join(__dirname, folder))
    ? readdirSync(join(__dirname, folder)).filter((name) => name.endsWith('.test.ts') && !LEFT_OUT.test(name))
    : [];

let tested = mutated.replace(/^lib/, 'test');
while (testsOf(tested).length === 0 && tested !== 'test') {
  tested = dirname(tested);
}

module.exports = {
  ...projects.find(({ displayName }) => displayName === 'unit'),
  testMatch: testsOf(tested).map((name) => `<rootDir>/${tested}/${name}`),
};
