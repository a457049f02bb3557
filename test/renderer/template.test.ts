import { Lazy, TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { escapedText, escapeTemplate, JsonEncoded, splitTokens, Template } from '../../lib/renderer/template';
import { resolve } from './resolve';

const stack = new TerraformStack(Testing.app(), 'Stack');
const reference = new TerraformVariable(stack, 'ref', {}).stringValue;

describe('Template', () => {
  it('is text outside an expression and a quoted string inside one', () => {
    const template = new Template(splitTokens(`a"\${b} ${reference}`));
    expect(resolve(stack, template.toString())).toBe('a"$${b} ${var.ref}');
    expect(resolve(stack, new JsonEncoded(template).toString())).toBe(
      '${jsonencode("a\\"$${b} ${var.ref}")}',
    );
  });

  it('does not let an unclosed brace of a literal swallow the reference after it', () => {
    expect(resolve(stack, new Template(splitTokens(`\${${reference}`)).toString())).toBe('$${${var.ref}');
  });

  it('writes control characters as HCL does', () => {
    expect(resolve(stack, new JsonEncoded(new Template([{ literal: '\b\f\n\\b' }])).toString())).toBe(
      '${jsonencode("\\u0008\\u000c\\n\\\\b")}',
    );
  });
});

describe('splitTokens', () => {
  it('splits text, tokens and what a Lazy produces', () => {
    const lazy = Lazy.stringValue({ produce: () => `x${reference}` });
    const parts = splitTokens(`a${lazy}b`);
    expect(parts.map((part) => ('literal' in part ? part.literal : 'token'))).toEqual([
      'a',
      'x',
      'token',
      'b',
    ]);
  });
});

describe('escapeTemplate', () => {
  it('doubles the mark of each sequence and nothing else', () => {
    expect(escapeTemplate('${a} %{b} $ % {c} $$')).toBe('$${a} %%{b} $ % {c} $$');
  });
});

describe('escapedText', () => {
  it('keeps references and escapes what only looks like one', () => {
    expect(escapedText('plain')).toBe('plain');
    expect(escapedText('${a} %{b}')).toBe('$${a} %%{b}');
    expect(resolve(stack, escapedText(`\${a} ${reference}`))).toBe('$${a} ${var.ref}');
    expect(resolve(stack, escapedText(reference))).toBe('${var.ref}');
  });
});
