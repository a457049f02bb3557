import { foldHelp } from '../../../lib/tool/cli/fold-help';
import { textWidth } from '../../../lib/tool/reports/text-width';
import { runCommand } from '../../support/cli';
import { commandNames } from '../../support/command-names';

describe('help', () => {
  it.each(['en', 'zh-CN'])('of every command fits 80 columns and has examples, in %s', async (language) => {
    for (const name of ['', 'live', ...(await commandNames())]) {
      const args = [...name.split(' ').filter(Boolean), '--help', '--lang', language];
      const { out } = await runCommand(args, { environment: {} });
      expect([name, out.split('\n').filter((line) => textWidth(line) > 80)]).toEqual([name, []]);
      expect([name, out]).toEqual([name, expect.stringMatching(/\n(Examples:|示例：)\n {2}\$ /)]);
    }
  });

  it('is as wide as the terminal', async () => {
    const widest = async (columns: number) =>
      Math.max(
        ...(await runCommand(['review', '--help'], { columns })).out.split('\n').map((line) => line.length),
      );
    expect(await widest(60)).toBeLessThanOrEqual(60);
    expect(await widest(110)).toBeGreaterThan(90);
  });

  it('fills paragraphs, and goes on with an example as a shell does', () =>
    expect(
      foldHelp(
        [
          'One sentence that is written',
          'in two lines.',
          '',
          'Examples:',
          '  $ npx it review plan.json --format json --output report.json',
          '  $ make plan | npx it review - > report.txt',
          '  a line of another kind stays as it is, however long it is',
        ].join('\n'),
        36,
      ),
    ).toMatchInlineSnapshot(`
      "One sentence that is written in two
      lines.

      Examples:
        $ npx it review plan.json \\
            --format json \\
            --output report.json
        $ make plan | npx it review - \\
            > report.txt
        a line of another kind stays as it is, however long it is"
    `));
});
