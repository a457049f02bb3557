/**
 * The unit tests that can tell a mutant: without Terraform, the CLI, the package and generated files, and without the
 * property tests of every kind, which take seconds for each mutant.
 */
module.exports = {
  ...require('./jest.config'),
  testPathIgnorePatterns: [
    'test/terraform',
    'test/package',
    'test/permissions/examples',
    'test/readme',
    'test/examples',
    'test/generated',
    'test/functions',
    'test/contract/properties',
    'test/contract/references',
  ],
};
