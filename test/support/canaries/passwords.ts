import { DataResource, Fn, Lazy, TerraformLocal, TerraformStack, TerraformVariable } from 'cdktf';

export const variable = (stack: TerraformStack, config = {}) => new TerraformVariable(stack, 'given', config);

/** Ways in which code comes to a password. */
export const PASSWORDS: readonly [string, (stack: TerraformStack, secret: string) => string][] = [
  ['a literal', (_, s) => s],
  ['a joined text', (_, s) => Fn.join('', [s, 'x'])],
  ['a sensitive text', (_, s) => Fn.sensitive(s)],
  ['a changed text', (_, s) => Fn.upper(s)],
  ['a conditional text', (stack, s) => Fn.conditional(variable(stack).booleanValue, s, '')],
  ['a text with a variable', (stack, s) => `${s}-${variable(stack).stringValue}`],
  ['a text made late', (_, s) => Lazy.stringValue({ produce: () => s })],
  ['a raw expression', (_, s) => `\${"${s}"}`],
  ['a default', (stack, s) => variable(stack, { default: s }).stringValue],
  ['a sensitive default', (stack, s) => variable(stack, { default: s, sensitive: true }).stringValue],
  ['a local', (stack, s) => new TerraformLocal(stack, 'local', s).asString],
  ['a local in a list', (stack, s) => Fn.element(new TerraformLocal(stack, 'local', [s]).asList, 0)],
  ['a local in a map', (stack, s) => Fn.lookup(new TerraformLocal(stack, 'local', { a: s }).expression, 'a')],
  ['a stored text', (stack, s) => new DataResource(stack, 'data', { input: { a: s } }).output.lookup('a')],
];
