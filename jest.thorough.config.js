/** All tests at full count, where jest.config.js takes samples (test/support/sampling.ts). */
process.env.THOROUGH = 'true';

module.exports = require('./jest.config');
