import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleNames } from '../../scripts/examples';
import { load } from '../../lib/tool/cli/load';
import { processTerminal } from '../../lib/tool/cli/terminal';
import { buildReport } from '../../lib/tool/reports/report';
import { synthesizedExample } from '../support/example-stacks';

const EXAMPLES = join(__dirname, '..', '..', 'examples');

/** What the rules find in an example, but for what its code accepts with a reason. */
async function found(name: string) {
  const loaded = await load([synthesizedExample(name)], { config: false }, processTerminal());
  return buildReport(loaded, loaded.judgement);
}

describe.each(exampleNames())('examples/%s', (name) => {
  it('has no finding that is not explained beside it', async () => {
    const { findings, acknowledged } = await found(name);
    const beside = [join(name, 'README.md'), 'README.md']
      .map((file) => readFileSync(join(EXAMPLES, file), 'utf8'))
      .join('');
    const unexplained = findings.filter(({ rule }) => !beside.includes(`\`${rule}\``));
    expect(unexplained.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
    for (const { reason } of acknowledged) expect(reason).not.toBe('');
  });
});
