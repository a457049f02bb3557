import { parseTerraformText } from '../../../lib/core/reading/terraform-text';
import { parseTerraformJson } from '../../support/terraform-json';

describe('parseTerraformJson', () => {
  it('undoes escapes', () => {
    expect(parseTerraformJson('{"a":"$${b} %%{c} $${","d":{}}')).toEqual({ a: '${b} %{c} ${', d: {} });
  });

  it('turns references into unknowns that name them', () => {
    expect(parseTerraformJson('{"a":${jsonencode(var.x)},"b":[${jsonencode("p-${var.y}-\\"}")}]}')).toEqual({
      a: { $unknown: 'jsonencode(var.x)', $reference: ':var.x' },
      b: [{ $unknown: 'jsonencode("p-${var.y}-\\"}")' }],
    });
  });

  it('reads the escapes inside an expression as text', () => {
    expect(parseTerraformJson('[${jsonencode("$${a ${var.x} %%{b")}]')).toEqual([
      { $unknown: 'jsonencode("$${a ${var.x} %%{b")' },
    ]);
  });

  it('refuses what is not JSON, or not closed', () => {
    expect(() => parseTerraformJson('{"a":')).toThrow();
    expect(() => parseTerraformJson('{"a":${var.x')).toThrow(
      /an interpolation that begins at character 6 is not closed/,
    );
  });
});

describe('parseTerraformText', () => {
  it('is text, or unknown where a reference is inside', () => {
    expect(parseTerraformText('a $${b} %%{c}')).toBe('a ${b} %{c}');
    expect(parseTerraformText('a-${var.x}')).toEqual({ $unknown: 'a-${var.x}' });
    expect(parseTerraformText('${var.x}', 'A')).toEqual({ $unknown: '${var.x}', $reference: 'A:var.x' });
  });
});
