import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../support/cli';
import { ORDERS, scratchFolder } from '../../support/export-folder';
import { LiveTest, STREAM, textsIn } from '../../support/live';
import { runs } from '../../support/sampling';

const REGION = 'cn-hangzhou';
const test = new LiveTest();
const folder = scratchFolder('live-export');
let number = 0;
const freeFolder = () => join(folder, `export-${(number += 1)}`);
const SECRET = 'Zx81-canary-Passw0rd';
const WITH_SECRET = {
  ...STREAM,
  EventStreamingName: 'hook',
  Description: `signs in with ${SECRET}`,
  Sink: {
    SinkHttpsParameters: {
      URL: { Form: 'CONSTANT', Value: `https://example.com/in?token=${SECRET}` },
      Body: { Form: 'CONSTANT', Value: SECRET },
      Token: SECRET,
      NetworkType: 'PublicNetwork',
    },
  },
};

describe('live export', () => {
  it('writes what there is in each region, which adopt reads', async () => {
    const output = freeFolder();
    await test.make(REGION, { ...STREAM, Tags: [{ Key: 'team', Value: 'data' }] });
    await test.make('cn-beijing', { ...STREAM, EventStreamingName: 'other' });
    const { code, out, err } = await test.export(output, [REGION, 'cn-beijing']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('2 event streams of account 1234567890123456 written to');
    const texts = textsIn(output);
    const around = ['ListConnections', 'ListEventBuses', 'ListEventStreamings', 'ListTagResources'];
    const answers = (region: string, stream: string) =>
      [
        ...[...around, 'ListUserDefinedEventSources'].map((action) => `${action}/page`),
        ...['ListRules/default', `GetEventStreaming/${stream}`],
      ].map((name) => `${region}/${name}.json`);
    expect(Object.keys(texts).sort()).toEqual(
      [...answers('cn-beijing', 'other'), ...answers(REGION, 'orders'), 'export.json'].sort(),
    );
    expect(JSON.parse(texts['export.json'])).toEqual({
      ...{ format: 'event-streams-export', version: 1, account: '1234567890123456', masked: true },
      exportedAt: '2026-11-21T12:00:00.000Z',
    });
    const app = join(folder, 'app');
    const adopted = await runCommand(['adopt', output, '--output', app]);
    expect([adopted.code, adopted.out]).toEqual([0, expect.stringContaining('2 event streams adopted')]);
    expect(textsIn(app)['stacks/cn-hangzhou.ts']).toContain("team: 'data'");
  });

  it('writes no credential, wherever one stands', async () => {
    const output = freeFolder();
    await test.make(REGION, WITH_SECRET);
    test.cloud.connections.put(REGION, {
      ConnectionName: 'c',
      AuthParameters: {
        ApiKeyAuthParameters: { ApiKeyName: 'x-key', ApiKeyValue: 'canary-of-the-connection' },
      },
      Parameters: { Password: 12345678901234567890 },
    });
    const { code, out, err } = await test.export(output);
    const texts = JSON.stringify(textsIn(output)) + out + err;
    expect(code).toBe(0);
    for (const secret of [SECRET, 'canary-of-the-connection', '1234567890123456789'])
      expect(texts).not.toContain(secret);
    expect(texts).toContain('signs in with (not shown)');
    const adopted = await runCommand(['adopt', output, '--output', join(folder, 'secret-app')]);
    expect(adopted.out).toContain('1 event stream adopted');
    expect(readFileSync(join(folder, 'secret-app', 'stacks', 'cn-hangzhou.ts'), 'utf8')).not.toContain(
      '(not shown)',
    );
  });

  it('keeps numbers as they are spelt', async () => {
    const output = freeFolder();
    await test.make(REGION, STREAM);
    await test.export(output);
    const text = textsIn(output)['cn-hangzhou/GetEventStreaming/orders.json'];
    expect(JSON.parse(text).Data.FilterPattern).toBe(ORDERS.FilterPattern);
  });

  it('asks for every page, and bears a thousand streams', async () => {
    const output = freeFolder();
    const streams = runs(1000, 200);
    for (let i = 0; i < streams; i += 1) await test.make(REGION, { ...STREAM, EventStreamingName: `s-${i}` });
    const { code, out, err } = await test.export(output);
    expect([code, out]).toEqual([
      0,
      expect.stringContaining(`${streams.toLocaleString('en')} event streams`),
    ]);
    expect(readdirSync(join(output, REGION, 'GetEventStreaming'))).toHaveLength(streams);
    expect(readdirSync(join(output, REGION, 'ListEventStreamings'))).toHaveLength(streams / 100);
    expect(err.split('\n').length).toBeLessThan(12);
  }, 60_000);

  it('writes over nothing unless it is told to, and asks nothing then', async () => {
    const output = freeFolder();
    await test.make(REGION, STREAM);
    await test.export(output);
    const asked = test.cloud.calls.length;
    const again = await test.export(output);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('there is an export already')]);
    expect(test.cloud.calls).toHaveLength(asked);
    await test.make(REGION, { ...STREAM, EventStreamingName: 'new' });
    expect((await test.export(output, [REGION], ['--replace'])).code).toBe(0);
    expect(Object.keys(textsIn(output))).toContain('cn-hangzhou/GetEventStreaming/new.json');
    writeFileSync(join(folder, 'note.txt'), 'mine');
    const other = await test.export(folder, [REGION], ['--replace']);
    expect([other.code, other.err]).toEqual([2, expect.stringContaining('there is something else')]);
  });

  it('writes a folder whose name is as long as any may be, once and again', async () => {
    const output = join(folder, 'e'.repeat(255));
    await test.make(REGION, STREAM);
    for (const more of [[], ['--replace']]) expect((await test.export(output, [REGION], more)).code).toBe(0);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('leaves out what is deleted meanwhile', async () => {
    const output = freeFolder();
    await test.make(REGION, STREAM);
    await test.make(REGION, { ...STREAM, EventStreamingName: 'gone' });
    const list = test.cloud.streams.operations.ListEventStreamings;
    const remove = test.cloud.streams.operations.DeleteEventStreaming;
    const watch = setInterval(() => {
      if (!test.cloud.calls.some(({ action }) => action === 'ListEventStreamings')) return;
      clearInterval(watch);
      remove({
        region: REGION,
        version: '',
        action: '',
        path: [],
        parameters: { EventStreamingName: 'gone' },
      });
    }, 1);
    expect(list).toBeDefined();
    test.cloud.faults.add({ kind: 'delay', action: 'ListEventStreamings', milliseconds: 50 });
    const { code, out } = await test.export(output);
    expect([code, out]).toEqual([0, expect.stringContaining('1 event stream ')]);
  });
});
