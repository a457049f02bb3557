import { messagesOf } from './lint';

describe('regular expressions', () => {
  it.each([
    ["('a' )*x", String.raw`/^(?:\s*'[^']*'\s*)+$/`],
    ['two quantifiers side by side', String.raw`/^a\s*\n?\s*b/`],
    ['an end that is tried at each character', String.raw`/0+$/`],
    ['a start that is tried at each character', String.raw`/\[[^\]]*\]/`],
  ])('lint refuses one that takes too long: %s', async (_, pattern) => {
    for (const file of ['lib/core/redaction/made-up.ts', 'lib/tool/cli/made-up.ts'])
      expect(await messagesOf(`export const PATTERN = ${pattern};\n`, file)).toContainEqual(
        expect.stringMatching(/polynomial|exponential|quadratic/),
      );
  });

  it('lint takes one that does not', async () =>
    expect(
      await messagesOf("export const PATTERN = /^'[^']*'(?:, *'[^']*')*$/;\n", 'lib/core/model/made-up.ts'),
    ).toEqual([]));
});
