import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../support/cli';
import { planned, stack, stream, STREAM } from '../../support/canaries/shapes';

const HOSTILE = [
  '\u001b[31mred',
  '\u001b]0;title\u0007',
  '\r::error::x',
  '\n::error::x',
  '\u202eabc',
  '\u200bx',
  '\u009b2J',
];

/** What no line may hold, at a terminal or not. */
const ACTS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]|^\s*::/m;

const DOCUMENTS: readonly [string, (text: string) => unknown][] = [
  ['a region', (text) => stack({}, { provider: { alicloud: [{ region: text }] } })],
  ['a name', (text) => stack({ event_streaming_name: text })],
  [
    'a name of a plan that changes it',
    (text) => {
      const plan = planned('alicloud_vpc', {});
      plan.resource_changes[0].change = {
        actions: ['delete', 'create'],
        before: stream({ event_streaming_name: text }),
        after: stream({ event_streaming_name: text, description: 'x' }),
      };
      return plan;
    },
  ],
  [
    'an address',
    (text) => stack({}, { resource: { [STREAM]: { [text]: stream() }, alicloud_vpc: { [text]: {} } } }),
  ],
];

describe.each([true, false])('where standard output is a terminal: %s', (outIsTerminal) => {
  it.each(DOCUMENTS)('%s does nothing in what adopt prints', async (_, make) => {
    const folder = mkdtempSync(join(tmpdir(), 'adopt-inert-'));
    try {
      for (const [i, text] of HOSTILE.entries()) {
        const path = join(folder, `document${i}.json`);
        writeFileSync(path, JSON.stringify(make(text)));
        const args = ['adopt', path, '--region', 'cn-hangzhou', '--output', join(folder, `app${i}`)];
        const { out, err } = await runCommand(args, { outIsTerminal, errIsTerminal: outIsTerminal });
        expect(ACTS.exec(`${out}\n${err}`.replace(/\r\u001b\[K/g, ''))).toBeNull();
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
