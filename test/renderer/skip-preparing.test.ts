import { IPostProcessor, IResolveContext, TerraformStack, Testing, Token } from 'cdktf';
import { SkipPreparing } from '../../lib/renderer/skip-preparing';
import { resolve } from './resolve';

/** What a token hands to cdktf to be written, while an app is prepared and when it is written. */
function processors(token: SkipPreparing, preparing: boolean): IPostProcessor[] {
  const registered: IPostProcessor[] = [];
  const context = {
    preparing,
    registerPostProcessor: (processor: IPostProcessor) => void registered.push(processor),
  };
  expect(token.resolve(context as unknown as IResolveContext)).toBeUndefined();
  return registered;
}

describe('SkipPreparing', () => {
  it('writes nothing while the app is prepared', () => {
    let written = 0;
    const token = new SkipPreparing(() => (written += 1));
    expect(processors(token, true)).toEqual([]);
    expect(written).toBe(0);
  });

  it('hands over what it writes as it is', () => {
    const value = { deep: ['${x}'] };
    const [processor, ...more] = processors(new SkipPreparing(() => value), false);
    expect(processor.postProcess(undefined, undefined as never)).toBe(value);
    expect(more).toEqual([]);
  });

  it('is a token to cdktf, with no stack trace', () => {
    const token = new SkipPreparing(() => ({ a: 1 }));
    expect(Token.isUnresolved(token)).toBe(true);
    expect(Token.isUnresolved(token.toString())).toBe(true);
    expect(token.creationStack).toEqual([]);
    expect(resolve(new TerraformStack(Testing.app(), 'Stack'), { token })).toEqual({ token: { a: 1 } });
  });
});
