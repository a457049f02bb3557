import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIFFERENCES, FIELD_NOTES } from '../../lib/core/simulation/notes';
import { runCommand } from '../support/cli';
import { planFile } from '../support/plans';
import { codeBlocks, ROOT, wordsOf } from '../support/shell-blocks';

const PAGE = readFileSync(join(ROOT, 'docs', 'simulation.md'), 'utf8');

describe('docs/simulation.md', () => {
  const [calls] = codeBlocks(PAGE).filter(({ language }) => language === 'sh');
  const lines = calls.code.trim().split('\n');

  it.each(lines)('%s does as it says', async (line) => {
    const [, , ...args] = wordsOf(line.replace(/ > .*/, '').replace('--event event.json', '--event -'));
    const plan = planFile('mqtt-to-kafka');
    const onPlan = (given: string[]) => given.map((word) => (word === 'cdktf.out' ? plan : word));
    const { out: stdin } = await runCommand(['sample', plan]);
    expect((await runCommand(onPlan(args), { stdin })).code).toBe(0);
  });

  it('names every note', () => {
    for (const id of [...Object.keys(DIFFERENCES), ...Object.keys(FIELD_NOTES)])
      expect(PAGE).toContain(`| \`${id}\``);
  });
});
