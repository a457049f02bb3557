import { giveName } from '../../../../lib/core/rules/naming/give-name';

describe('giveName', () => {
  it('says the name that an ARN ends in, where there is one', () => {
    expect(giveName('acs:ram::1:role/reader')).toBe('Give the name alone: reader.');
    expect(giveName('acs:ram')).toBe('Give the name alone.');
  });
});
