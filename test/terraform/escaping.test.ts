import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { toNestedJson, toTerraformJson } from '../../lib/constructs/terraform/terraform-json';
import { resolve } from '../support/synth';
import { describeTerraform, terraform, workspace } from '../support/terraform';

const NASTY = [
  '${x}',
  '%{x}',
  '%{ if true }a%{ endif }',
  '$${x}',
  '%%{x}',
  '$$${x}',
  '$${',
  '${',
  '}',
  '"quoted"',
  'back\\slash \\" \\n \\u0041',
  'new\nline\r\ttab',
  '\b\f\u0001\u2028',
  'ünïcödé 消息 😀',
  '3.0e2',
  '-8e298',
  'TfToken[TOKEN.0]',
  '',
];

describeTerraform('trap 1: what real Terraform makes of rendered JSON', (setup) => {
  it('keeps every literal as it was, and puts references in as JSON', () => {
    const stack = new TerraformStack(Testing.app(), 'Stack');
    const values: Record<string, unknown> = {
      text: 'a "quoted" \\ ${v} %{w} 消息\n',
      number: 42.5,
      list: ['a"b', 'c'],
    };
    const variables = Object.fromEntries(
      Object.keys(values).map((name) => [
        name,
        new TerraformVariable(stack, name, { type: 'any', default: 'unused' }),
      ]),
    );
    const { text, number, list } = variables;
    const rendered = {
      literals: toTerraformJson({ nasty: NASTY, keys: Object.fromEntries(NASTY.map((key, i) => [key, i])) }),
      references: toTerraformJson({
        text: text.stringValue,
        number: number.numberValue,
        list: list.listValue,
        inside: NASTY.map((literal) => `${literal}${text.stringValue}${literal}`),
        before: NASTY,
        after: text.stringValue,
        nested: toNestedJson({ a: text.stringValue, b: `\${v} "${text.stringValue}"`, c: '${v}' }),
        [text.stringValue]: 'key',
      }),
    };
    // terraform_data evaluates its input and keeps it in the state: the value a provider would be given.
    const input = Object.fromEntries(
      Object.entries(rendered).map(([name, json]) => [name, resolve(stack, json)]),
    );
    const folder = workspace(setup(), {
      // Defaults of variables are literal in Terraform JSON, not templates.
      variable: Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, { type: 'any', default: value }]),
      ),
      resource: { terraform_data: { out: { input } } },
    });
    terraform(setup(), folder, 'apply', '-auto-approve', '-no-color');
    const state = JSON.parse(readFileSync(join(folder, 'terraform.tfstate'), 'utf8'));
    const out = state.resources[0].instances[0].attributes.input.value;

    expect(JSON.parse(out.literals)).toEqual({
      nasty: NASTY,
      keys: Object.fromEntries(NASTY.map((key, i) => [key, i])),
    });
    const { nested, ...references } = JSON.parse(out.references);
    const string = values.text as string;
    expect(references).toEqual({
      ...values,
      before: NASTY,
      after: string,
      inside: NASTY.map((literal) => `${literal}${string}${literal}`),
      [string]: 'key',
    });
    expect(JSON.parse(nested)).toEqual({ a: string, b: `\${v} "${string}"`, c: '${v}' });
  });

  it('needs the escapes: JSON.stringify is refused or rewritten', () => {
    const folder = workspace(setup(), {
      resource: { terraform_data: { out: { input: JSON.stringify({ Template: 'Hello ${name}' }) } } },
    });
    expect(() => terraform(setup(), folder, 'apply', '-auto-approve', '-no-color')).toThrow(
      /Invalid reference/,
    );
  });
});
