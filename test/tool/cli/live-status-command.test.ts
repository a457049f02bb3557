import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { runCommand } from '../../support/cli';
import { scratchFolder, writeJson } from '../../support/export-folder';
import { LiveTest, STREAM } from '../../support/live';

const REGION = 'cn-hangzhou';
const ATTRIBUTES = {
  filter_pattern: STREAM.FilterPattern,
  source: JSON.stringify(STREAM.Source),
  sink: JSON.stringify(STREAM.Sink),
};

const test = new LiveTest();
const folder = scratchFolder('live-status');
const schema = JSON.parse(
  readFileSync(join(__dirname, '..', '..', '..', 'schema', 'live-report.schema.json'), 'utf8'),
);
const isReport = new Ajv().compile(schema);

/** A stack with these streams, by name. */
function stack(streams: Readonly<Record<string, object>>, region: string | undefined = REGION): string {
  const resources = Object.entries(streams).map(([name, more]) => [
    name,
    { event_streaming_name: name, status: 'RUNNING', ...ATTRIBUTES, ...more },
  ]);
  return join(
    writeJson(folder, {
      'cdk.tf.json': {
        provider: { alicloud: [{ region }] },
        resource: { alicloud_event_bridge_event_streaming: Object.fromEntries(resources) },
      },
    }),
    'cdk.tf.json',
  );
}

async function status(path: string, ...more: string[]) {
  const { code, out, err } = await test.run(['status', path, '--format', 'json', ...more]);
  const report = code === 2 ? undefined : JSON.parse(out);
  if (report !== undefined) expect([isReport(report), isReport.errors]).toEqual([true, null]);
  return { code, err, report, streams: report?.streams as Record<string, any>[] };
}

describe('live status', () => {
  it('says how each stream is, and ends with 0 where all run that should', async () => {
    await test.make(REGION, {
      ...STREAM,
      Status: 'RUNNING',
      DetailedStatus: { DelayTime: 12, DiffOffset: 3456, TPS: 1.5, Extensions: {} },
    });
    const { code, streams } = await status(stack({ orders: {} }));
    expect(code).toBe(0);
    expect(streams).toEqual([
      expect.objectContaining({
        ...{ name: 'orders', region: REGION, state: 'same', status: 'RUNNING', wantedStatus: 'RUNNING' },
        measures: { delayTime: 12, diffOffset: 3456, tps: 1.5 },
      }),
    ]);
    const { out } = await test.run(['status', stack({ orders: {} })]);
    expect(out).toContain('3,456');
    const markdown = await test.run(['status', stack({ orders: {} }), '--format', 'markdown']);
    expect(markdown.out).toContain('### ✅ Event streams in the cloud');
  });

  it('ends with 1 where one failed, is gone or waits, and says what differs and what that means', async () => {
    await test.make(REGION, { ...STREAM, Status: 'RUNNING' });
    await test.make(REGION, {
      ...STREAM,
      EventStreamingName: 'failed',
      FilterPattern: '{"data":{"value":{"price":[300.0],"a":[1]}}}',
      DetailedStatus: { Extensions: { reason: 'the topic is gone; password=Zx81-canary-Passw0rd' } },
    });
    test.cloud.streams.get(REGION, 'failed')!.life.fall('RUNNING_FAILED');
    const paths = stack({ orders: {}, failed: {}, gone: {}, resting: { status: 'PAUSED' } });
    await test.make(REGION, { ...STREAM, EventStreamingName: 'resting' });
    const { code, report, streams } = await status(paths);
    expect(code).toBe(1);
    expect(streams.map(({ name, state, failed }) => [name, state, failed])).toEqual([
      ['failed', 'changed', true],
      ['gone', 'gone', undefined],
      ['orders', 'same', undefined],
      ['resting', 'changed', undefined],
    ]);
    const [failed] = streams;
    expect(failed.changed).toEqual(['/FilterPattern/data/value/a', '/Status']);
    expect(failed.means[0]).toContain('The filter is narrower');
    expect(failed.measures.says).toContain('the topic is gone');
    expect(JSON.stringify(report)).not.toContain('canary-Passw0rd');
    expect(report.summary).toMatchObject({ failed: 1, gone: 1, notRunning: 2 });
  });

  it('waits until what should run does', async () => {
    test.cloud.behave({ startDelay: 500 });
    await test.make(REGION, { ...STREAM, Status: 'RUNNING' });
    const { code, streams } = await status(stack({ orders: {} }), '--wait', '1m');
    expect([code, streams[0].status]).toEqual([0, 'RUNNING']);
    const looks = test.cloud.calls.filter(({ action }) => action === 'GetEventStreaming');
    expect(looks.length).toBeGreaterThan(1);
  });

  it('waits no longer where one failed, or the time is over', async () => {
    test.cloud.behave({ startDelay: 60_000 });
    await test.make(REGION, { ...STREAM, Status: 'RUNNING' });
    expect((await status(stack({ orders: {} }), '--wait', '1s')).code).toBe(1);
    test.cloud.streams.get(REGION, 'orders')!.life.fall('RUNNING_FAILED');
    expect((await status(stack({ orders: {} }), '--wait', '10m')).code).toBe(1);
  });

  it('takes saved answers', async () => {
    await test.make(REGION, { ...STREAM, Status: 'RUNNING', DetailedStatus: { TPS: 2 } });
    const output = join(folder, 'export');
    await test.export(output);
    const asked = test.cloud.calls.length;
    const { code, streams } = await status(stack({ orders: {} }), '--from', output);
    expect([code, streams[0].measures, test.cloud.calls.length]).toEqual([0, { tps: 2 }, asked]);
  });

  it('does not compare what is not known, nor credentials', async () => {
    await test.make(REGION, {
      ...STREAM,
      Status: 'RUNNING',
      Sink: {
        SinkHttpsParameters: {
          URL: { Form: 'CONSTANT', Value: 'https://example.com' },
          Body: { Form: 'ORIGINAL' },
          Token: 'Zx81-canary',
          NetworkType: 'PublicNetwork',
        },
      },
    });
    const sink =
      '{"SinkHttpsParameters":{"URL":{"Form":"CONSTANT","Value":${jsonencode(var.url)}},"Body":{"Form":"ORIGINAL"},"Token":${jsonencode(var.token)},"NetworkType":"PublicNetwork"}}';
    const { code, streams } = await status(stack({ orders: { sink } }));
    expect([code, streams[0].state]).toEqual([0, 'same']);
    expect(streams[0].notCompared).toEqual([
      '/Sink/SinkHttpsParameters/URL/Value',
      '/Sink/SinkHttpsParameters/Token',
    ]);
  });

  it('wants the region where nothing says it', async () => {
    await test.make(REGION, { ...STREAM, Status: 'RUNNING' });
    const state = join(
      writeJson(folder, {
        'state.json': {
          format_version: '1.0',
          values: {
            root_module: {
              resources: [
                {
                  ...{ address: 'alicloud_event_bridge_event_streaming.a', mode: 'managed', name: 'a' },
                  type: 'alicloud_event_bridge_event_streaming',
                  values: { event_streaming_name: 'orders', status: 'RUNNING', ...ATTRIBUTES },
                },
              ],
            },
          },
        },
      }),
      'state.json',
    );
    expect(await status(state)).toMatchObject({
      code: 2,
      err: expect.stringContaining('Nothing says the region'),
    });
    expect(await status(state, '--region', REGION)).toMatchObject({ code: 0, streams: [{ state: 'same' }] });
  });

  it.each([
    [['--wait', '10'], 'Give a number and s, m or h'],
    [['--wait', '1m', '--from', folder], 'give one of them'],
    [['--form', folder], '(Did you mean'],
    [['--from', folder], 'is not an export'],
  ])('refuses %j', async (args, words) => {
    const { code, err } = await runCommand(['live', 'status', stack({ orders: {} }), ...args]);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
  });
});
