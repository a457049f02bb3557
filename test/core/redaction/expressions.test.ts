import { unknownExpression } from '../../../lib/core/redaction/expressions';

const of = (written: string, isTemplate = false) => {
  const { $unknown, $holds } = unknownExpression(written, isTemplate);
  return [$unknown, $holds];
};

it.each([
  ['var.x', 'var.x', undefined],
  ['jsonencode(var.x)', 'jsonencode(var.x)', undefined],
  ['var.map["db"]', 'var.map["db"]', undefined],
  ['jsonencode("s")', 'an expression', 'text'],
  ['jsonencode(sensitive("s"))', 'an expression', 'text'],
  ['join("", ["s", var.x])', '${var.x}', 'text'],
  ['"s-${var.x}"', '${var.x}', 'text'],
  ['lookup(var.m, "k")', '${var.m}', 'perhaps'],
  ['var.e == "prod" ? var.a : var.b', '${var.e}, ${var.a}, ${var.b}', 'perhaps'],
  ['file("x")', 'an expression', 'perhaps'],
  ['uuid()', 'an expression', 'perhaps'],
  ['"password=s"', 'an expression', 'credential'],
  ['"https://u:${var.p}@h"', '${var.p}', 'text'],
  ['"https://u:${"s"}@h"', 'an expression', 'credential'],
  ['<<EOT\ns\nEOT\n', 'an expression', 'text'],
])('%s', (written, reason, holds) => expect(of(written)).toEqual([reason, holds]));

it.each([
  ['${var.x}', '${var.x}', undefined],
  ['${var.x}${local.y}', '${var.x}${local.y}', undefined],
  ['s-${var.x}', '${var.x}', 'text'],
  ['${"s"}', 'an expression', 'text'],
  ['jdbc:mysql://u:s@${var.h}/d', '${var.h}', 'credential'],
])('the template %s', (written, reason, holds) => expect(of(written, true)).toEqual([reason, holds]));

it('gives up where it nests too deep', () =>
  expect(of(`${'"${'.repeat(100_000)}`)).toEqual(['an expression', 'perhaps']));
