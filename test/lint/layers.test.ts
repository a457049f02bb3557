import { messagesOf } from './lint';

const ONE_WAY = /^Unexpected path .* Imports go one way/;
const BESIDE = /^Unexpected path .* Constructs and tool stand beside each other/;
const FRAMEWORK = /'(cdktf|constructs)' import is restricted|'cdktf\/lib\/tokens' import is restricted/;

describe('imports go one way', () => {
  it.each([
    ['core', 'constructs', 'lib/core/model/made-up.ts', '../../constructs/values/duration', ONE_WAY],
    ['core', 'tool', 'lib/core/rules/made-up.ts', '../../tool/reports/report', ONE_WAY],
    ['core', 'the public surface', 'lib/core/rules/made-up.ts', '../../index', ONE_WAY],
    ['tool', 'constructs', 'lib/tool/cli/made-up.ts', '../../constructs/values/duration', BESIDE],
    ['constructs', 'tool', 'lib/constructs/stream/made-up.ts', '../../tool/reports/report', BESIDE],
    ['a row of core', 'a row above it', 'lib/core/model/made-up.ts', '../rules/rule', ONE_WAY],
    ['core', 'cdktf', 'lib/core/model/made-up.ts', 'cdktf', FRAMEWORK],
    ['core', 'the inside of cdktf', 'lib/core/model/made-up.ts', 'cdktf/lib/tokens', FRAMEWORK],
    ['core', 'constructs of npm', 'lib/core/model/made-up.ts', 'constructs', FRAMEWORK],
    ['tool', 'cdktf', 'lib/tool/cli/made-up.ts', 'cdktf', FRAMEWORK],
  ])('lint stops %s from importing %s', async (_, __, file, target, message) => {
    const code = `import * as it from '${target}';\nexport const made = it;\n`;
    expect(await messagesOf(code, file)).toContainEqual(expect.stringMatching(message));
  });

  it('lint stops a lazy require too', async () => {
    const code = "export const made = () => require('../../constructs/values/duration');\n";
    expect(await messagesOf(code, 'lib/core/model/made-up.ts')).toContainEqual(
      expect.stringMatching(ONE_WAY),
    );
  });

  it.each([
    ['tool', 'lib/tool/cli/made-up.ts', '../../core/rules/rule'],
    ['constructs', 'lib/constructs/stream/made-up.ts', '../../core/rules/rule'],
    ['rules', 'lib/core/rules/made-up.ts', '../model/stream-definition'],
  ])('lets %s import what is below', async (_, file, target) => {
    expect(await messagesOf(`import * as it from '${target}';\nexport const made = it;\n`, file)).toEqual([]);
  });
});
