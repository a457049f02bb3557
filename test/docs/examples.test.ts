/** Every example has a README, and each command in it does as it says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleNames } from '../../scripts/examples';
import { runCommand } from '../support/cli';
import { synthesizedExample } from '../support/example-stacks';
import { codeBlocks, ROOT, wordsOf } from '../support/shell-blocks';

describe.each(exampleNames())('examples/%s', (name) => {
  const readme = readFileSync(join(ROOT, 'examples', name, 'README.md'), 'utf8');
  const lines = codeBlocks(readme)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ code }) => code.trim().split('\n'))
    .filter((line) => line.startsWith('npx alicloud-event-streams '));

  it('is reviewed and simulated', () => expect(lines.length).toBeGreaterThan(0));

  it.each(lines)('%s', async (line) => {
    const [, , ...args] = wordsOf(line);
    const out = synthesizedExample(name);
    const folder = join(ROOT, 'examples', name);
    const { code, err } = await runCommand(
      args.map((word) => word.replace(/^cdktf\.out(?=\/|$)/, () => out)),
      { folder },
    );
    expect({ code, err }).toMatchObject({ code: 0 });
  });

  it('is in the list of examples', () =>
    expect(readFileSync(join(ROOT, 'examples', 'README.md'), 'utf8')).toContain(`[${name}](${name})`));
});
