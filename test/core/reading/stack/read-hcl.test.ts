import { hclReader, readHcl, withEncodedValues } from '../../../../lib/core/reading/stack/read-hcl';

describe('a file of HCL', () => {
  it('is what the same file in JSON is', async () => {
    const text = 'resource "t" "a" {\n  x = "a $${b} ${var.c}"\n  provider = alicloud.d\n}\n';
    expect(await readHcl(text, hclReader())).toEqual({
      resource: { t: { a: [{ x: 'a $${b} ${var.c}', provider: '${alicloud.d}' }] } },
    });
    expect(await readHcl('', hclReader())).toEqual({});
  });

  it('is refused with its place, and nothing that stands there', async () => {
    await expect(readHcl('a = 1\nresource "t" "s3cr3t" {', hclReader())).rejects.toThrow(
      /^is not HCL at line 2, column \d+$/,
    );
  });

  it('is refused with the remedy where nothing reads it', async () => {
    await expect(readHcl('a = 1', undefined)).rejects.toThrow(
      'is HCL, which nothing here reads. Install @cdktf/hcl2json beside this library, or review the plan (terraform show -json)',
    );
  });
});

describe('what jsonencode makes of what is written there', () => {
  const encoded = (value: unknown) => withEncodedValues(value, hclReader()!);

  it.each<[string, string]>([
    ['${jsonencode({ A = "x", "b-c" = [1, true, null] })}', '{"A":"x","b-c":[1,true,null]}'],
    ['${ jsonencode([{ A = var.a }]) }', '[{"A":${jsonencode(var.a)}}]'],
    ['${jsonencode({ A = "x $${y}" })}', '{"A":"x $${y}"}'],
    ['${jsonencode({ A = jsonencode({ B = ["x"] }) })}', '{"A":"{\\"B\\":[\\"x\\"]}"}'],
    ['${jsonencode({ A = "x-${var.a}" })}', '{"A":${jsonencode("x-${var.a}")}}'],
  ])('is a text of JSON: %s', async (value, expected) => {
    expect(await encoded({ deep: [value] })).toEqual({ deep: [expected] });
  });

  it.each([
    '${jsonencode(local.a)}',
    '${jsonencode(merge({ a = 1 }, var.b))}',
    'x ${jsonencode({ a = 1 })}',
    '${jsonencode({)}',
  ])('stays where it is more than that: %s', async (value) => {
    expect(await encoded([value])).toEqual([value]);
  });
});

describe('what nests deeper than can be followed', () => {
  const nested = (start: string, end: string, times: number) => `${start.repeat(times)}1${end.repeat(times)}`;
  const REFUSED = 'nests values deeper than 400 levels';
  const SHAPES = [
    ['lists', '[', ']'],
    ['parentheses', '(', ')'],
    ['objects', '{a=', '}'],
    ['interpolations', '"${', '}"'],
    ['calls', 'f(', ')'],
  ] as const;

  it.each(SHAPES)('is read up to there: %s', async (_, start, end) => {
    await expect(readHcl(`a = ${nested(start, end, 390)}`, hclReader())).resolves.toHaveProperty('a');
  });

  it.each(SHAPES)('is refused: %s', async (_, start, end) => {
    for (const times of [401, 3_000, 50_000]) {
      const text = nested(start, end, times);
      await expect(readHcl(`a = ${text}`, hclReader())).rejects.toThrow(REFUSED);
      const encoded = `\${jsonencode([${text}])}`;
      await expect(withEncodedValues([encoded], hclReader()!)).rejects.toThrow(REFUSED);
    }
  });

  // The last: what reads HCL is of no use any more after it.
  it('is refused where comments hide how deep it is', async () => {
    const hidden = `\${jsonencode([${nested('[ # ]\n', '] # [\n', 20_000)}])}`;
    await expect(withEncodedValues([hidden], hclReader()!)).rejects.toThrow(REFUSED);
  });
});
