import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { terraformNumber } from '../../lib/core/model/decimal';
import { describeTerraform, terraform, workspace } from '../support/terraform';

const NUMBERS = [
  ...['300.0', '3.0e2', '-1.50', '0.0000001', '1e-7', '1e21', '1234567890123456789', '0.0', '-0.10'],
  ...[
    '1e100',
    '123456789.123456789123456789',
    '9007199254740993',
    '1.10e1',
    '-5',
    `${'1234567890'.repeat(14)}`,
  ],
];

describeTerraform('a number of HCL', (setup) => {
  it('is spelt by Terraform as this library says', () => {
    const input = Object.fromEntries(
      NUMBERS.flatMap((number, i) => [
        [`encoded${i}`, `\${jsonencode(${number})}`],
        [`text${i}`, `x\${${number}}`],
      ]),
    );
    const folder = workspace(setup(), { resource: { terraform_data: { out: { input } } } });
    terraform(setup(), folder, 'apply', '-auto-approve', '-no-color');
    const state = JSON.parse(readFileSync(join(folder, 'terraform.tfstate'), 'utf8'));
    const output = state.resources[0].instances[0].attributes.input.value;
    NUMBERS.forEach((number, i) => {
      expect([number, output[`encoded${i}`]]).toEqual([number, terraformNumber(number)]);
      expect([number, output[`text${i}`]]).toEqual([number, `x${terraformNumber(number)}`]);
    });
  });
});
