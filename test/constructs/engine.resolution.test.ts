import {
  Fn,
  IResolveContext,
  Lazy,
  LazyBase,
  TerraformResource,
  TerraformStack,
  TerraformVariable,
  Testing,
  Token,
} from 'cdktf';
import {
  firstStackOf,
  isInsideExpression,
  isLazy,
  produce,
  referenceOf,
  resolveInText,
  tokenOf,
  writeExpression,
} from '../../lib/constructs/engine';
import { resolve } from './terraform/resolve';

const stack = new TerraformStack(Testing.app(), 'Stack');
const variable = new TerraformVariable(stack, 'ref', { type: 'any' });
const number = variable.numberValue;

describe('cdktf keeps tokens for every copy of it in the process', () => {
  let copy!: typeof import('cdktf');
  jest.isolateModules(() => (copy = require('cdktf')));
  const lazy = copy.Lazy.stringValue({ produce: () => 'of the copy' });

  it('so that a Lazy of another copy is found, but for instanceof', () => {
    expect(copy.LazyBase).not.toBe(LazyBase);
    const token = tokenOf(lazy);
    expect(token instanceof LazyBase).toBe(false);
    expect(isLazy(token) && produce(token)).toBe('of the copy');
  });

  it('and marks its classes with symbols, so that a stack and a resource of another are known', () => {
    const other = new copy.TerraformStack(copy.Testing.app(), 'Other');
    expect(firstStackOf(other.node.root)).toBe(other);
    const resource = new copy.TerraformResource(other, 'R', { terraformResourceType: 't' });
    expect([TerraformStack.of(resource), TerraformResource.isTerraformResource(resource)]).toEqual([
      other,
      true,
    ]);
  });
});

describe('a Lazy of cdktf', () => {
  it('has a method `resolveLazy`, and no other token has', () => {
    const lazies = [
      Lazy.stringValue({ produce: () => 'x' }),
      Lazy.numberValue({ produce: () => 1 }),
      Lazy.listValue({ produce: () => ['x'] }),
      Lazy.anyValue({ produce: () => 1 }),
    ];
    expect(lazies.map((lazy) => isLazy(tokenOf(lazy)))).toEqual([true, true, true, true]);
    const others = [
      tokenOf(variable.stringValue),
      tokenOf(number),
      variable.value,
      Fn.upper('a'),
      Token.nullValue(),
      'x',
      null,
    ];
    expect(others.filter(isLazy)).toEqual([]);
  });

  it('hands its producer the context, and what it produces on as it is', () => {
    const list = [`a${variable.stringValue}`];
    expect(produce(Lazy.anyValue({ produce: () => list }) as never)).toBe(list);
    const seen: unknown[] = [];
    const ask = (context: any) => seen.push(context.preparing, context.resolve(number));
    produce(Lazy.anyValue({ produce: ask }) as never);
    expect(seen).toEqual([false, number]);
  });
});

describe('a reference of cdktf', () => {
  it('keeps its stack and its identifier', () =>
    expect(referenceOf(tokenOf(variable.stringValue))).toBe('Stack:var.ref'));

  it('made text by a function keeps the name of the function and its arguments', () => {
    for (const value of [variable.value, number, variable.stringValue])
      expect(referenceOf(tokenOf(Fn.tostring(value)))).toBe('Stack:var.ref');
  });

  it.each([
    ['what a function makes of it', Fn.upper(variable.stringValue)],
    ['what a function makes of several', Fn.join('-', [variable.stringValue, variable.stringValue])],
    ['a Lazy', Lazy.stringValue({ produce: () => variable.stringValue })],
  ])('is not %s', (_, value) => expect(referenceOf(tokenOf(value))).toBeUndefined());
});

describe('cdktf resolves a token with `suppressBraces` in the context where it stands in an expression', () => {
  const token = (run: (context: IResolveContext) => string) =>
    Token.asString({ creationStack: [], resolve: run, toString: () => '' });
  const ask = token((context) => String(isInsideExpression(context)));

  it('and without where it stands in text', () => {
    expect(resolve(stack, ask)).toBe('false');
    expect(resolve(stack, Fn.upper(ask))).toBe('${upper(true)}');
  });

  it('which may be set for what is resolved inside, and is as before afterwards', () => {
    const expression = token((context) =>
      writeExpression(
        context,
        () => `f(${context.resolve(variable.stringValue)}, ${isInsideExpression(context)})`,
      ),
    );
    const after = token((context) => `${context.resolve(expression)} ${isInsideExpression(context)}`);
    expect(resolve(stack, after)).toBe('${f(var.ref, true)} false');
    expect(resolve(stack, Fn.upper(expression))).toBe('${upper(f(var.ref, true))}');
  });

  it('or unset for text inside an expression', () => {
    const text = token((context) => `"${resolveInText(context, variable.stringValue)}"`);
    expect(resolve(stack, Fn.upper(text))).toBe('${upper("${var.ref}")}');
  });

  it('and leaves literal text that a token returns as it is', () =>
    expect(
      resolve(
        stack,
        token(() => 'a $${b} %%{c} "d" }'),
      ),
    ).toBe('a $${b} %%{c} "d" }'));
});
