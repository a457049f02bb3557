import { parseTerraformText, readTerraformJson } from '../../../lib/core/reading/terraform-text';
import { parseTerraformJson } from '../../support/terraform-json';

describe('parseTerraformJson', () => {
  it('refuses the mark that stands for an expression, however it is written', () => {
    for (const mark of ['\ue0e0', '\\ue0e0', '\\uE0E0'])
      expect(readTerraformJson(`{"${mark}":0,"MaximumTasks":\${1},"x":\${var.x}}`)).toEqual({
        problems: [{ pointer: '', message: 'has the character U+E0E0, which no text may have' }],
      });
  });

  it('knows nothing of an object of which a key is not known', () => {
    expect(parseTerraformJson('{"a":1,"b":{"x-${var.k}":{"c":2}}}')).toEqual({
      a: 1,
      b: { $unknown: expect.stringContaining('var.k') },
    });
  });

  it.each([
    ['{"a":{${jsonencode(var.k)}:{"c":2}}}', 'var.k'],
    ['{"a":{"x":1,${jsonencode("k$${x}-${var.k}")} : 1}}', 'var.k'],
    ['{"a":{"x":"${var.y}",\n${var.k}:[1]}}', 'var.k'],
  ])('reads a key that is a reference: %s', (text, reference) =>
    expect(readTerraformJson(text)).toEqual({
      problems: [],
      value: { a: expect.objectContaining({ $unknown: expect.stringContaining(reference) }) },
    }),
  );

  it('undoes escapes', () => {
    expect(parseTerraformJson('{"a":"$${b} %%{c} $${","d":{}}')).toEqual({ a: '${b} %{c} ${', d: {} });
  });

  it('turns references into unknowns that name them', () => {
    expect(parseTerraformJson('{"a":${jsonencode(var.x)},"b":[${jsonencode("p-${var.y}-\\"}")}]}')).toEqual({
      a: { $unknown: 'jsonencode(var.x)', $reference: ':var.x' },
      b: [
        {
          $unknown: '${var.y}',
          $holds: 'text',
          $parts: ['p-', { $unknown: 'var.y', $reference: ':var.y' }, '-"}'],
        },
      ],
    });
  });

  it('reads the escapes inside an expression as text', () => {
    expect(parseTerraformJson('[${jsonencode("$${a ${var.x} %%{b")}]')).toEqual([
      {
        $unknown: '${var.x}',
        $holds: 'text',
        $parts: ['${a ', { $unknown: 'var.x', $reference: ':var.x' }, ' %{b'],
      },
    ]);
  });

  it('knows what a reference in quotes refers to, where it stands alone', () => {
    const inQuotes = (expression: string) =>
      (readTerraformJson(`{"VpcId":"\${${expression}}"}`, 'A').value as any).VpcId;
    const reference = { $unknown: '${alicloud_vpc.v.id}', $reference: 'A:alicloud_vpc.v.id' };
    expect(inQuotes('alicloud_vpc.v.id')).toEqual(reference);
    expect(inQuotes('upper(alicloud_vpc.v.id)')).not.toHaveProperty('$reference');
    expect((readTerraformJson('["${var.x}${var.y}"]', 'A').value as any)[0]).not.toHaveProperty('$reference');
  });

  it('knows an expression without a reference', () => {
    expect(
      parseTerraformJson('{"a":"US${"$"}{x}","b":${jsonencode("a\\"${"$"}b")},"c":${42},"d":[${true}]}'),
    ).toEqual({
      a: 'US${x}',
      b: { $unknown: 'an expression', $holds: 'text', $parts: ['a"', '$', 'b'] },
      c: 42,
      d: [true],
    });
    expect(parseTerraformJson('{"a":${jsonencode("a\\"b")},"b":"${"lit"}eral"}')).toEqual({
      a: 'a"b',
      b: 'literal',
    });
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
    expect(parseTerraformText('a${"$$"}{b}${"\\r"}${"c"}')).toBe('a$${b}\rc');
    const later = { $unknown: 'var.x', $reference: ':var.x' };
    expect(parseTerraformText('a${"$"}${var.x}')).toEqual({
      $unknown: '${var.x}',
      $holds: 'text',
      $parts: ['a', '$', later],
    });
    expect(parseTerraformText('a-${var.x}')).toEqual({
      $unknown: '${var.x}',
      $holds: 'text',
      $parts: ['a-', later],
    });
    expect(parseTerraformText('${var.x}', 'A')).toEqual({ $unknown: '${var.x}', $reference: 'A:var.x' });
  });
});

describe('an ARN that is partly known', () => {
  const queue = 'alicloud_message_service_queue.Dead.queue_name';
  const parts = [
    'acs:mns:cn-hangzhou:1234567890123456:/queues/',
    { $unknown: queue, $reference: `A:${queue}` },
  ];
  const arn = (name: string) => `acs:mns:cn-hangzhou:1234567890123456:/queues/${name}`;

  it.each([
    ['as a text that is JSON-encoded', `{"Arn":\${jsonencode("${arn(`\${${queue}}`)}")}}`],
    ['inside a JSON string', `{"Arn":"${arn(`\${${queue}}`)}"}`],
  ])('keeps what is known %s', (_, text) => {
    expect(readTerraformJson(text, 'A').value).toEqual({
      Arn: { $unknown: `\${${queue}}`, $holds: 'text', $parts: parts },
    });
  });

  it('keeps what is known in an attribute of its own', () => {
    expect(parseTerraformText(arn(`\${${queue}}`), 'A')).toEqual({
      $unknown: `\${${queue}}`,
      $holds: 'text',
      $parts: parts,
    });
  });

  it.each<[string, string, unknown]>([
    [
      'escapes',
      arn('a$${b}-${var.x}\\"'),
      [arn('a${b}-'), { $unknown: 'var.x', $reference: 'A:var.x' }, '"'],
    ],
    ['two references', arn('${var.x}${var.y}'), [arn(''), expect.anything(), expect.anything()]],
    ['an expression', arn('${upper("}")}-x'), [arn(''), { $unknown: 'an expression', $holds: 'text' }, '-x']],
    ['text that is not an ARN', 'orders-${var.x}', ['orders-', expect.anything()]],
    ['a reference alone', '${var.x}', undefined],
    ['two texts', `${arn('x')}" == "\${var.x}`, undefined],
  ])('reads %s', (_, text, expected) => {
    const { value } = readTerraformJson(`[\${jsonencode("${text}")}]`, 'A') as any;
    expect(value[0].$parts).toEqual(expected);
  });
});
