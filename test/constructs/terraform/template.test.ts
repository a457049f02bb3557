import { Lazy, TerraformStack, TerraformVariable, Testing } from 'cdktf';
import {
  escapedText,
  escapeTemplate,
  JsonEncoded,
  produce,
  splitTokens,
  Template,
} from '../../../lib/constructs/terraform/template';
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

describe('produce', () => {
  it('gives what a Lazy stands for as it is, references and all', () => {
    const list = [`a${reference}`];
    expect(produce(Lazy.anyValue({ produce: () => list }) as never)).toBe(list);
  });

  it('tells the Lazy that the value is to be written, and resolves nothing for it', () => {
    const seen: unknown[] = [];
    const ask = (context: any) => seen.push(context.preparing, context.resolve(reference));
    produce(Lazy.anyValue({ produce: ask }) as never);
    expect(seen).toEqual([false, reference]);
  });
});

describe('text for Terraform', () => {
  it('costs no stack traces', () => {
    const template = new Template([]);
    expect([template.creationStack, new JsonEncoded(template).creationStack]).toEqual([[], []]);
  });

  it('takes a Lazy that produces nothing for no text', () => {
    const nothing = Lazy.stringValue({ produce: () => undefined as never });
    expect(splitTokens(`a${nothing}`)).toEqual([{ literal: 'a' }]);
  });

  it('stays in braces once what stands in it is written', () => {
    const inner = new JsonEncoded(new Template([{ literal: 'x' }]));
    const outer = new Template([{ token: inner }, { literal: ' ' }, { token: inner }]);
    expect(resolve(stack, outer.toString())).toBe('${jsonencode("x")} ${jsonencode("x")}');
    expect(resolve(stack, new JsonEncoded(outer).toString())).toBe(
      '${jsonencode("${jsonencode("x")} ${jsonencode("x")}")}',
    );
  });
});
