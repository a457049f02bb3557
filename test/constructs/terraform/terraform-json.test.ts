import { Fn, Lazy, TerraformStack, TerraformVariable, Testing, Token } from 'cdktf';
import { resolve } from './resolve';
import { fc, runs } from '../../support/sampling';
import { toNestedJson, toTerraformJson } from '../../../lib/constructs/terraform/terraform-json';
import { parseTerraformJson } from '../../support/terraform-json';

function stackWithVariable(type = 'string') {
  const stack = new TerraformStack(Testing.app(), 'Stack');
  return { stack, variable: new TerraformVariable(stack, 'ref', { type }) };
}

describe('toTerraformJson', () => {
  it('writes plain, deterministic JSON without references', () => {
    expect(toTerraformJson({ b: [1, true, null, 'x'], a: undefined })).toBe('{"b":[1,true,null,"x"]}');
  });

  it('escapes template sequences, which Terraform would otherwise interpolate', () => {
    expect(toTerraformJson({ t: '${key} %{if x} $${y} 100%' })).toBe('{"t":"$${key} %%{if x} $$${y} 100%"}');
  });

  it('writes each reference as its own jsonencode', () => {
    const { stack, variable } = stackWithVariable();
    const text = toTerraformJson({
      id: variable.stringValue,
      n: variable.numberValue,
      l: variable.listValue,
    });
    const reference = '${jsonencode(var.ref)}';
    expect(resolve(stack, text)).toBe(`{"id":${reference},"n":${reference},"l":${reference}}`);
  });

  it('writes a string with a reference inside as one template', () => {
    const { stack, variable } = stackWithVariable();
    const text = toTerraformJson({ path: `a"\\\n${variable.stringValue}-z` });
    expect(resolve(stack, text)).toBe('{"path":${jsonencode("a\\"\\\\\\n${var.ref}-z")}}');
  });

  it('treats what a Lazy produces as what it is: text or a reference', () => {
    const { stack, variable } = stackWithVariable();
    const literal = Lazy.stringValue({ produce: () => 'x${y}' });
    const reference = Lazy.stringValue({ produce: () => variable.stringValue });
    expect(
      resolve(stack, toTerraformJson([literal, reference, Lazy.anyValue({ produce: () => undefined })])),
    ).toBe('["x$${y}",${jsonencode(var.ref)},null]');
    expect(resolve(stack, toTerraformJson({ gone: Lazy.stringValue({ produce: () => undefined }) }))).toBe(
      '{}',
    );
    expect(resolve(stack, toTerraformJson(`p-${literal}`))).toBe('"p-x$${y}"');
  });

  it('accepts references as keys, maps and results of functions', () => {
    const { stack, variable } = stackWithVariable();
    const value = {
      [variable.stringValue]: 1,
      map: Token.asStringMap(variable.value),
      fn: Fn.upper(variable.stringValue),
    };
    expect(resolve(stack, toTerraformJson(value))).toBe(
      '{${jsonencode(var.ref)}:1,"map":${jsonencode(var.ref)},"fn":${jsonencode(upper(var.ref))}}',
    );
  });

  it('writes lists and maps of every kind that cdktf disguises as one reference', () => {
    const { stack, variable } = stackWithVariable('any');
    for (const list of [variable.listValue, Token.asNumberList(variable.value)])
      expect(resolve(stack, toTerraformJson({ list }))).toBe('{"list":${jsonencode(var.ref)}}');
    for (const map of [Token.asStringMap(variable.value), Token.asNumberMap(variable.value)])
      expect(resolve(stack, toTerraformJson({ map }))).toBe('{"map":${jsonencode(var.ref)}}');
  });

  it('keeps a number that is known later a reference in text, and text', () => {
    const { stack, variable } = stackWithVariable('number');
    const number = variable.numberValue;
    expect(resolve(stack, toTerraformJson({ a: `n-${number}`, b: `${number}`, c: number }))).toBe(
      '{"a":${jsonencode("n-${tostring(var.ref)}")},"b":${jsonencode(tostring(var.ref))},"c":${jsonencode(var.ref)}}',
    );
  });

  it('refuses to spread a list or map that is known later, which nothing could find again', () => {
    const { variable } = stackWithVariable('any');
    for (const value of [
      [...variable.listValue, 'x'],
      [...Token.asNumberList(variable.value), 1],
      { ...Token.asStringMap(variable.value), x: 'y' },
      `a ${variable.listValue[0]}`,
    ])
      expect(() => toTerraformJson({ value })).toThrow('only known after apply and was spread');
  });

  it('leaves out what JSON has no value for', () => {
    expect(toTerraformJson({ a: undefined, b: () => 1, c: Symbol('c'), d: [() => 1] })).toBe('{"d":[null]}');
    expect([toTerraformJson(undefined), toNestedJson(undefined)]).toEqual(['null', 'null']);
  });

  it('reads back equal for any JSON value', () => {
    const stack = new TerraformStack(Testing.app(), 'Stack');
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.string({ unit: fc.constantFrom('$', '{', '}', '%', '"', '\\', 'a', '\n', 'é') }),
        (value, text) => {
          // cdktf takes a literal number near -1e289 for a token of its own; nobody can tell them apart.
          const both = JSON.parse(JSON.stringify({ value, text, [text]: text }), (_, item) =>
            typeof item === 'number' && Math.abs(item) > 1e200 ? 0 : item,
          );
          expect(parseTerraformJson(resolve(stack, toTerraformJson(both)))).toEqual(both);
        },
      ),
      { numRuns: runs(1000, 100) },
    );
  });
});

describe('toNestedJson', () => {
  it('leaves escaping to the JSON around it', () => {
    expect(toNestedJson({ a: '${b}' })).toBe('{"a":"${b}"}');
    expect(toTerraformJson({ Value: toNestedJson({ a: '${b}' }) })).toBe('{"Value":"{\\"a\\":\\"$${b}\\"}"}');
  });

  it('keeps references inside live', () => {
    const { stack, variable } = stackWithVariable();
    const text = toTerraformJson({ Value: toNestedJson({ a: variable.stringValue }) });
    expect(resolve(stack, text)).toBe('{"Value":${jsonencode("{\\"a\\":${jsonencode(var.ref)}}")}}');
  });
});
