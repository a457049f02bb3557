import { Fn, Lazy, TerraformStack, TerraformVariable, Testing, Token } from 'cdktf';
import { resolveIn } from '../../lib/constructs/engine';
import { fc } from '../support/sampling';
import { resolve } from './terraform/resolve';

const stack = new TerraformStack(Testing.app(), 'Stack');
const variable = new TerraformVariable(stack, 'ref', { type: 'any' });
const number = variable.numberValue;

describe('cdktf writes a value', () => {
  const token = fc.constantFrom<unknown>(
    variable.stringValue,
    `a-${variable.stringValue}`,
    `a${number} b`,
    number,
    variable.listValue,
    Token.asNumberList(variable.value),
    Token.asStringMap(variable.value),
    variable.value,
    Fn.upper(variable.stringValue),
    Lazy.anyValue({ produce: () => ({ a: [variable.stringValue, undefined], b: undefined }) }),
    undefined,
  );
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<unknown>('', '${a} %{b}', '1.5e3', 'TfToken[', 1, -1, true, null),
      token,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('a', 'b_c', 'c', variable.stringValue), tie('value'), { maxKeys: 3 }),
    ),
  }));

  it('without undefined members, and changes nothing in it where it holds no token', () =>
    fc.assert(fc.property(value, (given) => expect(resolveIn(stack, given)).toEqual(resolve(stack, given)))));
});
