import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, TerraformStack } from 'cdktf';
import { AlicloudProvider } from '../../../lib';
import { judgeApp } from '../../../lib/constructs/synthesis/judge-app';
import { scratchFolder } from '../../support/export-folder';
import { ACCOUNT, answersOf, kafkaStream, madeInventory, REGION } from '../../support/inventories';
import { testStream } from '../../support/synth';

const folder = scratchFolder('judge-app');

function judged(inventories: readonly string[]) {
  const app = new App({ context: { 'event-streams': { inventories } } });
  const stack = new TerraformStack(app, 'Stack');
  new AlicloudProvider(stack, 'alicloud', { region: REGION, accountId: ACCOUNT });
  testStream(stack);
  const { findings, problems } = judgeApp(app);
  return { found: findings.filter(({ rule }) => rule === 'streams-per-region'), problems };
}

describe('inventories in the context of cdktf.json', () => {
  it('count at synthesis', async () => {
    const streams = Array.from({ length: 50 }, (_, i) => kafkaStream(`s${i}`));
    const file = await madeInventory(folder, answersOf(streams));
    expect(judged([file])).toMatchObject({
      found: [{ severity: 'error', got: '1 streams in this app and 50 beside it' }],
      problems: [],
    });
    expect(judged([])).toEqual({ found: [], problems: [] });
  });

  it('are a problem of the synthesis where they cannot be used', () => {
    const file = join(folder, 'broken.json');
    writeFileSync(file, '{"format":1}');
    expect(judged([file]).problems).toEqual([
      expect.stringContaining(
        `context event-streams of cdktf.json: ${file}: /format is not event-streams-inventory`,
      ),
    ]);
  });
});
