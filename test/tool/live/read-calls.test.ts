import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { livePolicy, READ_ACTIONS } from '../../../lib/tool/live/read-calls';
import { runCommand } from '../../support/cli';

it('asks for nothing that changes something', () => {
  for (const action of READ_ACTIONS) expect(action).toMatch(/^(Get|List)/);
});

it('prints its policy, which the document shows', async () => {
  const { code, out } = await runCommand(['live', 'policy']);
  expect([code, JSON.parse(out)]).toEqual([0, livePolicy()]);
  const document = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'live.md'), 'utf8');
  const [, shown] = /```json\n([^`]+)```/.exec(document) ?? [];
  expect(JSON.parse(shown)).toEqual(livePolicy());
});
