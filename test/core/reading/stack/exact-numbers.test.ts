import { hclReader, readHcl, withEncodedValues } from '../../../../lib/core/reading/stack/read-hcl';

const LONG = '1234567890123456789';

async function read(text: string): Promise<any> {
  const json = await readHcl(text, hclReader());
  return withEncodedValues(json, hclReader()!);
}

describe('a number that JavaScript does not hold, in HCL', () => {
  it.each([
    [`a = ${LONG}`, `\${${LONG}}`],
    [`a = -${LONG}`, `\${-${LONG}}`],
    [`a = "\${${LONG}}"`, `\${${LONG}}`],
    [`a = "x\${${LONG}}"`, `x\${${LONG}}`],
    [`a = var.x + ${LONG}`, `\${var.x + ${LONG}}`],
    [`a = 0.12345678901234567890`, '${0.1234567890123456789}'],
    [
      `a = jsonencode({ b = ${LONG}, c = [300.0, 1e21, -0.50] })`,
      `{"b":\${jsonencode(${LONG})},"c":[300,1000000000000000000000,-0.5]}`,
    ],
  ])('is the expression that is written: %s', async (text, expected) =>
    expect(await read(`locals {\n${text}\n}`)).toEqual({ locals: [{ a: expected }] }),
  );

  it.each([
    [`a = "id ${LONG}"`, `id ${LONG}`],
    [`a = var.topic-${LONG}`, `\${var.topic-${LONG}}`],
    [`a = <<EOT\n{"n":${LONG}}\nEOT\n`, `{"n":${LONG}}\n`],
    [`# ${LONG}\na = 1 // ${LONG}`, 1],
    [`/* ${LONG} */\na = 100000000000000000000000`, 1e23],
  ])('is not a part of texts, names and comments: %s', async (text, expected) =>
    expect(await read(`locals {\n${text}\n}`)).toEqual({ locals: [{ a: expected }] }),
  );

  it('stays a reference where nobody could print it', async () =>
    expect(await read('locals {\na = 1e5000\n}')).toEqual({
      locals: [{ a: '${number_as_it_is_written.n_}' }],
    }));
});
