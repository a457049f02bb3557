import { messagesOf } from './lint';

const OWN = /^Use isObject or isComposite/;

describe('tests for objects', () => {
  it.each([
    "typeof it === 'object' && it !== null",
    "typeof it !== 'object' || it === null",
    'typeof it == "object"',
  ])('lint refuses %s', async (test) => {
    for (const file of [
      'lib/core/rules/made-up.ts',
      'lib/tool/cli/made-up.ts',
      'lib/constructs/values/made-up.ts',
    ])
      expect(await messagesOf(`export const is = (it: unknown) => ${test};\n`, file)).toContainEqual(
        expect.stringMatching(OWN),
      );
  });

  it('lint takes tests for other types', async () =>
    expect(
      await messagesOf(
        "export const is = (it: unknown) => typeof it === 'string';\n",
        'lib/core/rules/made-up.ts',
      ),
    ).toEqual([]));
});
