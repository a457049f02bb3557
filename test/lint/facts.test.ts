import { messagesOf } from './lint';

const NUMBER = /^Take a bound from LIMITS/;
const LENGTH = /^Compare the length with a limit/;
const ARN = /^Write and read ARNs with/;

const RULE = 'lib/core/rules/naming/made-up.ts';
const CHECK = 'lib/constructs/functions/checks/made-up.ts';

describe('facts stand once', () => {
  it.each([
    ['a number', 'export const made = (text: string) => text.length > 127;', NUMBER],
    ['a number in a constant', 'const MOST = 50;\nexport const made = MOST;', NUMBER],
    ['a negative number', 'export const made = -5;', NUMBER],
    ['a power', 'export const made = 1e9;', NUMBER],
    ['a fraction', 'export const made = .5;', NUMBER],
    ['a number in another base', 'export const made = 0x10;', NUMBER],
    ['a number with separators', 'export const made = 10_240;', NUMBER],
    ['a length in an expression', 'export const made = /^[a-z]{3,64}$/;', LENGTH],
    ['a length at most', 'export const made = /^[a-z]{1,64}$/;', LENGTH],
    ['an exact length', 'export const made = /^[0-9]{16}$/;', LENGTH],
    ['an ARN in a text', "export const made = 'acs:ram::1:role/a';", ARN],
    ['an ARN in a template', 'export const made = (name: string) => `acs:ram::1:role/${name}`;', ARN],
    ['an ARN in an expression', 'export const made = /^acs:ram:/;', ARN],
  ])('lint stops %s in rules and checks', async (_, code, message) => {
    for (const file of [RULE, CHECK])
      expect(await messagesOf(`${code}\n`, file)).toContainEqual(expect.stringMatching(message));
  });

  it.each([
    ['0, 1 and 2', 'export const made = (list: string[]) => list.length % 2 === 1 || list.length > 0;'],
    ['lengths of one and two', 'export const made = /^[a-z]{1,2}0*[a-z]{2,}$/u;'],
    ['a code point', 'export const made = /\\u{1F600}/u;'],
    ['digits in a text', "export const made = 'RocketMQ 5.0';"],
    [
      'a limit by its name',
      "import { LIMITS } from '../../contract/limits';\n\nexport const made = LIMITS.streamNameLength.maximum;",
    ],
  ])('lint lets %s stand in rules', async (_, code) =>
    expect(await messagesOf(`${code}\n`, RULE)).toEqual([]),
  );

  it.each(['lib/constructs/stream/made-up.ts', 'lib/tool/graph/made-up.ts', 'lib/core/reading/made-up.ts'])(
    'lint stops an ARN in %s',
    async (file) =>
      expect(await messagesOf("export const made = 'acs:fc:a:b:functions/c';\n", file)).toContainEqual(
        expect.stringMatching(ARN),
      ),
  );
});
