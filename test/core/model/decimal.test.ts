import { isExact, terraformNumber } from '../../../lib/core/model/decimal';

describe('numbers by their digits', () => {
  it.each([
    '0',
    '-0',
    '300.0',
    '3.0e2',
    '0.1',
    '9007199254740992',
    '1e21',
    '1e-7',
    '100000000000000000000000',
  ])('JavaScript holds %s', (text) => expect(isExact(text)).toBe(true));

  it.each([
    '9007199254740993',
    '1234567890123456789',
    '1e400',
    '1e-400',
    '0.12345678901234567890',
    '-1e999999999',
  ])('JavaScript makes another number of %s', (text) => expect(isExact(text)).toBe(false));

  // What Terraform 1.11 answers, by test/terraform/numbers.test.ts.
  it.each([
    ['300.0', '300'],
    ['3.0e2', '300'],
    ['-1.50', '-1.5'],
    ['0.0000001', '0.0000001'],
    ['1e-7', '0.0000001'],
    ['1e21', '1000000000000000000000'],
    ['1234567890123456789', '1234567890123456789'],
    ['0.0', '0'],
    ['007', '7'],
    ['-0.10', '-0.1'],
  ])('%s is %s to Terraform', (text, expected) => expect(terraformNumber(text)).toBe(expected));

  it('says nothing of what nobody prints', () => {
    expect(terraformNumber('1e5000')).toBeUndefined();
    expect(terraformNumber('1'.repeat(200))).toBeUndefined();
  });
});
