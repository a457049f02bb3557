import { IPostProcessor, IResolveContext, TerraformStack, Testing, Token } from 'cdktf';
import { SkipWalks } from '../../../lib/constructs/terraform/skip-walks';
import { resolve } from './resolve';

/** What a token hands to cdktf to be written, while an app is prepared and when it is written. */
function processors(token: SkipWalks, preparing: boolean, scope = newStack()): IPostProcessor[] {
  const registered: IPostProcessor[] = [];
  const context = {
    preparing,
    scope,
    registerPostProcessor: (processor: IPostProcessor) => void registered.push(processor),
  };
  expect(token.resolve(context as unknown as IResolveContext)).toBeUndefined();
  return registered;
}

function newStack(): TerraformStack {
  return new TerraformStack(Testing.app(), 'Stack');
}

describe('SkipWalks', () => {
  it('writes nothing while the app is prepared', () => {
    let written = 0;
    const token = new SkipWalks(() => (written += 1));
    expect(processors(token, true)).toEqual([]);
    expect(written).toBe(0);
  });

  it('hands over, after another token, what it writes as it is', () => {
    const value = { deep: ['${x}'], '1.5e300': '${TfToken[TOKEN.1]}' };
    const [processor, ...more] = processors(new SkipWalks(() => value), false);
    expect(more).toEqual([]);
    const between = processor.postProcess(undefined, undefined as never);
    expect(Token.isUnresolved(between)).toBe(true);
    expect(JSON.stringify(between)).toBe(JSON.stringify(value));
    expect(resolve(newStack(), { between }).between).toBe(value);
  });

  it('hands it over at once where overrides of the stack are to be merged into it', () => {
    const value = { name: 'a' };
    const stack = newStack();
    stack.addOverride('resource.some_type.id.name', 'b');
    const [processor] = processors(new SkipWalks(() => value), false, stack);
    expect(processor.postProcess(undefined, undefined as never)).toBe(value);
  });

  it('is a token to cdktf, with no stack trace', () => {
    const token = new SkipWalks(() => ({ a: 1 }));
    expect(Token.isUnresolved(token)).toBe(true);
    expect(Token.isUnresolved(token.toString())).toBe(true);
    expect(token.creationStack).toEqual([]);
    const stack = newStack();
    const { between } = resolve(stack, { between: token });
    expect(Token.isUnresolved(String(between))).toBe(true);
    expect((between as typeof token).creationStack).toEqual([]);
    expect(resolve(stack, { between })).toEqual({ between: { a: 1 } });
  });
});
