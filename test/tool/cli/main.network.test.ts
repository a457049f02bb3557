import dgram from 'node:dgram';
import dns from 'node:dns';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Testing } from 'cdktf';
import { CATALOGUE } from '../../../lib/core/rules/catalogue';
import { SAVED_EXPORT } from '../../support/canaries/commands';
import { runCommand } from '../../support/cli';
import { writeJson } from '../../support/export-folder';
import { OFFLINE } from '../../support/offline';
import { testStack, testStream } from '../../support/synth';

/** Whatever speaks with another machine goes through one of these. */
const WAYS: readonly [object, string][] = [
  [net.Socket.prototype, 'connect'],
  [dgram, 'createSocket'],
  [dns, 'lookup'],
  [dns, 'resolve'],
  [dns.promises, 'lookup'],
  [globalThis, 'fetch'],
];

describe('without a network', () => {
  let folder: string;
  let calls: jest.SpyInstance[];
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'offline-'));
    calls = WAYS.map(([owner, name]) =>
      jest.spyOn(owner as any, name).mockImplementation(() => {
        throw new Error(`${name} is called`);
      }),
    );
  });
  afterAll(() => {
    for (const call of calls) call.mockRestore();
    rmSync(folder, { recursive: true });
  });
  afterEach(() => {
    for (const call of calls) expect(call).not.toHaveBeenCalled();
  });

  it('an app is synthesized', () => {
    const stack = testStack();
    testStream(stack, { streamName: 'orders' });
    const text = Testing.synth(stack, true);
    expect(text).toContain('alicloud_event_bridge_event_streaming');
    writeFileSync(join(folder, 'cdk.tf.json'), text);
  });

  it.each(OFFLINE.map((call) => [call.join(' '), call]))('%s does its work', async (_, call) => {
    writeJson(join(folder, 'export'), SAVED_EXPORT);
    writeFileSync(join(folder, 'events.jsonl'), '{"id":1,"pattern":{},"event":{}}\n');
    const { code, out } = await runCommand(call, { folder });
    expect({ isDone: code !== 2, isEmpty: out === '' }).toEqual({ isDone: true, isEmpty: false });
  });

  it('rules are listed and explained', async () => {
    expect(await runCommand(['rules', '--no-config'])).toMatchObject({ code: 0, err: '' });
    for (const { id } of CATALOGUE)
      expect(await runCommand(['explain', id, '--no-config'])).toMatchObject({ code: 0 });
  });

  it('HCL is read', async () => {
    writeFileSync(join(folder, 'more.tf'), 'locals {\n  a = 1\n}\n');
    expect(await runCommand(['review', folder, '--no-config'])).toMatchObject({ code: 0, err: '' });
  });
});
