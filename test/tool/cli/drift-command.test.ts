import { join } from 'node:path';
import { runCommand } from '../../support/cli';
import { answerOf, EXPORT, scratchFolder, writeJson } from '../../support/export-folder';
import { STREAM } from '../../support/live';

const folder = scratchFolder('drift');
const LIVE = { ...STREAM, RunOptions: undefined, Transforms: undefined, DetailedStatus: undefined };

function exportOf(
  name: string,
  streams: readonly object[],
  more: Readonly<Record<string, unknown>> = {},
): string {
  const files = streams.map((stream) => {
    const answer = { ...LIVE, ...stream } as typeof LIVE;
    return [`cn-hangzhou/GetEventStreaming/${answer.EventStreamingName}.json`, answerOf(answer)];
  });
  return writeJson(join(folder, name), { 'export.json': EXPORT, ...Object.fromEntries(files), ...more });
}

function stack(name: string, streams: Readonly<Record<string, object>>): string {
  const resources = Object.entries(streams).map(([stream, more]) => [
    stream,
    {
      ...{ event_streaming_name: stream, filter_pattern: LIVE.FilterPattern, status: 'RUNNING' },
      ...{ source: JSON.stringify(LIVE.Source), sink: JSON.stringify(LIVE.Sink), ...more },
    },
  ]);
  return join(
    writeJson(join(folder, name), {
      'cdk.tf.json': {
        provider: { alicloud: [{ region: 'cn-hangzhou' }] },
        resource: { alicloud_event_bridge_event_streaming: Object.fromEntries(resources) },
      },
    }),
    'cdk.tf.json',
  );
}

async function drift(path: string, exported: string) {
  const { code, out, err } = await runCommand(['drift', path, exported, '--format', 'json']);
  return { code, err, report: code === 2 ? undefined : JSON.parse(out) };
}

describe('drift', () => {
  it('ends with 0 where the cloud is as the stacks have it', async () => {
    const { code, report } = await drift(stack('a', { orders: {} }), exportOf('same', [{}]));
    expect([code, report.summary]).toEqual([
      0,
      expect.objectContaining({ streams: 1, same: 1, changed: 0, gone: 0, notManaged: 0 }),
    ]);
  });

  it.each<[string, object, string[], RegExp | undefined]>([
    [
      'its filter',
      { FilterPattern: '{"data":{"value":{"price":[300.0,1]}}}' },
      ['/FilterPattern/data/value/price/1'],
      undefined,
    ],
    [
      'a number by its spelling',
      { FilterPattern: '{"data":{"value":{"price":[300]}}}' },
      ['/FilterPattern/data/value/price/0'],
      /filter/,
    ],
    [
      'its topic',
      { Source: { SourceKafkaParameters: { ...LIVE.Source.SourceKafkaParameters, Topic: 'other' } } },
      ['/Source/SourceKafkaParameters/Topic'],
      /reads from elsewhere/,
    ],
    [
      'its group',
      { Source: { SourceKafkaParameters: { ...LIVE.Source.SourceKafkaParameters, ConsumerGroup: 'GID_B' } } },
      ['/Source/SourceKafkaParameters/ConsumerGroup'],
      /consumer group changes/,
    ],
    ['its state', { Status: 'PAUSED' }, ['/Status'], /It stops/],
    ['its description', { Description: 'by hand' }, ['/Description'], undefined],
    [
      'a parameter that was added',
      { RunOptions: { BatchWindow: { CountBasedWindow: 5 } } },
      ['/RunOptions/BatchWindow'],
      undefined,
    ],
    [
      'the kind of its sink',
      { Sink: { SinkSLSParameters: { Project: { Form: 'CONSTANT', Value: 'p' } } } },
      ['/Sink/SinkMNSParameters', '/Sink/SinkSLSParameters'],
      undefined,
    ],
  ])('shows %s', async (_name, change, changed, means) => {
    const { code, report } = await drift(stack('a', { orders: {} }), exportOf('changed', [change]));
    expect([code, report.streams[0].state, report.streams[0].changed]).toEqual([1, 'changed', changed]);
    expect(report.streams[0].means).toEqual(means === undefined ? [] : [expect.stringMatching(means)]);
  });

  it('shows what failed, what is gone and what nobody manages; streams of other services are left alone', async () => {
    const exported = exportOf('several', [
      { Status: 'RUNNING_FAILED' },
      { EventStreamingName: 'clicked' },
      { EventStreamingName: 'trigger', Tags: [{ Key: 'acs:fc:trigger', Value: 'f' }] },
    ]);
    const { code, report } = await drift(stack('b', { orders: {}, lost: {} }), exported);
    expect(code).toBe(1);
    expect(report.summary).toMatchObject({ failed: 1, gone: 1, notManaged: 2, changed: 1 });
    const table = await runCommand(['drift', stack('b', { orders: {}, lost: {} }), exported]);
    expect(table.out).toContain('No stack has it.');
    expect(table.out).toContain('It is in the stack and not in the cloud.');
    expect(table.out).toContain('Left alone: another service of Alibaba Cloud made it');
    const alone = await drift(
      stack('c', { orders: {} }),
      exportOf('alone', [
        {},
        { EventStreamingName: 'trigger', Tags: [{ Key: 'acs:fc:trigger', Value: 'f' }] },
      ]),
    );
    expect(alone.code).toBe(0);
  });

  it('compares tags where they were asked for', async () => {
    const path = stack('d', { orders: { tags: { team: 'data' } } });
    expect((await drift(path, exportOf('untagged', [{}]))).code).toBe(0);
    const tagged = exportOf('tagged', [{}], {
      'cn-hangzhou/ListTagResources/page.json': {
        TagResources: [
          { ResourceId: 'orders', ResourceType: 'eventstreaming', TagKey: 'team', TagValue: 'x' },
        ],
      },
    });
    const { report } = await drift(path, tagged);
    expect(report.streams[0].changed).toEqual(['/Tags/team']);
  });

  it('finds a stream by its name alone where no region is known, unless there are several', async () => {
    const silent = join(
      writeJson(join(folder, 'silent'), {
        'cdk.tf.json': {
          provider: { alicloud: [{}] },
          resource: {
            alicloud_event_bridge_event_streaming: {
              a: {
                ...{ event_streaming_name: 'orders', filter_pattern: LIVE.FilterPattern },
                ...{ source: JSON.stringify(LIVE.Source), sink: JSON.stringify(LIVE.Sink) },
              },
              b: {
                ...{ event_streaming_name: '${var.name}', filter_pattern: '{}' },
                ...{ source: JSON.stringify(LIVE.Source), sink: JSON.stringify(LIVE.Sink) },
              },
            },
          },
        },
      }),
      'cdk.tf.json',
    );
    const { report } = await drift(silent, exportOf('one', [{}]));
    expect(report.streams.map(({ state }: { state: string }) => state)).toEqual(['same', 'not compared']);
    const two = exportOf('two', [{}], { 'cn-beijing/GetEventStreaming/orders.json': answerOf(LIVE) });
    const [first] = (await drift(silent, two)).report.streams;
    expect(first).toMatchObject({
      state: 'not compared',
      reason: 'several regions have a stream of this name',
    });
  });

  it('refuses what is not an export', async () => {
    const path = stack('e', { orders: {} });
    expect(await drift(path, path)).toMatchObject({
      code: 2,
      err: expect.stringContaining('is not an export'),
    });
  });
});
