import { Fn, TerraformOutput, TerraformVariable } from 'cdktf';
import { UnsafeSecret } from '../../../lib';
import { testStack } from '../../support/synth';

const SECRET = 'hunter2';

describe('the text of an unsafe secret', () => {
  it('is the text itself for Terraform, in any resource and inside expressions', () => {
    const written = (secret: string) => {
      const stack = testStack();
      const variable = new TerraformVariable(stack, 'name', { type: 'string' });
      const output = (id: string, value: unknown) => new TerraformOutput(stack, id, { value });
      output('whole', secret);
      output('part', `user:${secret}@${variable.stringValue}`);
      output('argument', Fn.base64encode(secret));
      output('part_of_argument', Fn.base64encode(`user:${secret}`));
      return JSON.parse(JSON.stringify(stack.toTerraform().output));
    };
    expect(written(UnsafeSecret.plainText(SECRET))).toEqual({
      whole: { value: SECRET },
      part: { value: `user:${SECRET}@\${var.name}` },
      argument: { value: `\${base64encode("${SECRET}")}` },
      part_of_argument: { value: `\${base64encode("user:\${"${SECRET}"}")}` },
    });
    expect(written(UnsafeSecret.plainText('a"${b}')).argument.value).toBe('${base64encode("a\\"$${b}")}');
  });

  it('leaves references, and nothing, as they are', () => {
    const variable = new TerraformVariable(testStack(), 'password', {}).stringValue;
    for (const text of ['', variable, `a-${variable}`]) expect(UnsafeSecret.plainText(text)).toBe(text);
  });
});
