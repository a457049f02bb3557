import { TerraformStack, TerraformVariable, Testing, Token } from 'cdktf';
import { SinkField } from '../../../lib';
import { toTerraformJson } from '../../../lib/constructs/terraform/terraform-json';
import { resolve } from '../../support/synth';

describe('SinkField', () => {
  it.each([
    [SinkField.original(), { Form: 'ORIGINAL' }],
    [SinkField.jsonPath('$.data'), { Form: 'JSONPATH', Value: '$.data' }],
    [SinkField.constant('x'), { Form: 'CONSTANT', Value: 'x' }],
    [
      SinkField.template('Hello ${name}', { name: '$.data.name', literal: 'a "b"' }),
      { Form: 'TEMPLATE', Value: '{"name":"$.data.name","literal":"a \\"b\\""}', Template: 'Hello ${name}' },
    ],
  ])('is Form, Value and Template', (field, api) => expect(field.toApi()).toEqual(api));

  describe('with references', () => {
    const stack = new TerraformStack(Testing.app(), 'Stack');
    const variable = new TerraformVariable(stack, 'ref', { type: 'number' });

    it('trap 4: a lone reference becomes text, whatever its type', () => {
      const api = SinkField.constant(Token.asString(variable.value)).toApi();
      expect(resolve(stack, toTerraformJson(api))).toBe(
        '{"Form":"CONSTANT","Value":${jsonencode(tostring(var.ref))}}',
      );
    });

    it('a variable of a template may be a reference', () => {
      const api = SinkField.template('${a}', { a: variable.stringValue, b: '$.b' }).toApi();
      expect(resolve(stack, toTerraformJson(api))).toBe(
        '{"Form":"TEMPLATE","Value":${jsonencode("{\\"a\\":${jsonencode(var.ref)},\\"b\\":\\"$.b\\"}")},"Template":"$${a}"}',
      );
    });
  });
});
