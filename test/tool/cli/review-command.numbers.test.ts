import { runCommand } from '../../support/cli';

const TYPE = 'alicloud_event_bridge_event_streaming';
const LONG = '1234567890123456789';

const STREAM = {
  event_streaming_name: 'stream',
  filter_pattern: `{"data":{"id":[${LONG},300.0],"n":[{"numeric":[">",3.0e2]}]}}`,
  run_options: '{"MaximumTasks":3.0,"ErrorsTolerance":"ALL","Other":0.12345678901234567890}',
  sink: `{"SinkMNSParameters":{"QueueName":{"Form":"CONSTANT","Value":"q"},"Body":{"Form":"ORIGINAL"},"Later":[1.50,${LONG}]}}`,
  source: '{"SourceMNSParameters":{"QueueName":"in","RegionId":"cn-hangzhou","IsBase64Decode":false}}',
  transforms: `[{"Later":{"a":1e2}}]`,
};

const KEPT = [
  `${LONG},300.0`,
  '[">",3.0e2]',
  '"MaximumTasks":3.0',
  '0.12345678901234567890',
  `[1.50,${LONG}]`,
];

/** A stream in a stack, a plan and a state; the numbers of tags stand in the document itself. */
function documents(change: object = {}): string[] {
  const values = { ...STREAM, ...change };
  const resource = { address: `${TYPE}.s`, mode: 'managed', type: TYPE, name: 's' };
  return [
    { resource: { [TYPE]: { s: values } }, provider: { alicloud: [{ region: 'cn-hangzhou' }] } },
    {
      format_version: '1.2',
      resource_changes: [{ ...resource, change: { actions: ['create'], after: values } }],
    },
    { format_version: '1.0', values: { root_module: { resources: [{ ...resource, values }] } } },
  ].map((document) => JSON.stringify(document).replaceAll('"#LONG"', LONG));
}

async function review(document: string, format = 'json'): Promise<string> {
  const { out, err } = await runCommand(['review', '-', '--format', format], { stdin: document });
  expect(err).toBe('');
  return out;
}

describe('the numbers of a stream', () => {
  it.each([0, 1, 2])('keep their spelling in a report (%i)', async (i) => {
    const report = (await review(documents()[i])).replace(/\s+/g, '');
    for (const kept of [...KEPT, '"a":1e2']) expect(report).toContain(kept);
    expect(report).not.toContain('1234567890123456800');
  });

  it('are not evaluated where JavaScript would make others of them', async () => {
    const { notEvaluated } = JSON.parse(await review(documents()[0]));
    const places = notEvaluated
      .filter(({ reason }: any) => reason.includes('more digits'))
      .map(({ pointer }: any) => pointer);
    expect(places).toEqual(expect.arrayContaining(['/RunOptions/Other', '/Sink/SinkMNSParameters/Later/1']));
  });

  it('are told as they are by a finding', async () => {
    const run_options = `{"ErrorsTolerance":${LONG}}`;
    const { findings } = JSON.parse(await review(documents({ run_options })[0]));
    expect(findings.map(({ got }: any) => got)).toContain(LONG);
  });

  it.each([0, 1, 2])('are never others in the document itself (%i)', async (i) => {
    const out = await review(documents({ tags: { id: '#LONG' }, event_streaming_name: '#LONG' })[i]);
    expect(out).not.toContain('1234567890123456800');
  });

  it.each(['table', 'markdown', 'sarif', 'junit'])('are never others in %s', async (format) =>
    expect(await review(documents()[0], format)).not.toContain('1234567890123456800'),
  );

  it('are compared as they are by a plan', async () => {
    const [, plan] = documents();
    const changed = JSON.parse(plan);
    const before = { ...STREAM, filter_pattern: STREAM.filter_pattern.replace(LONG, '1234567890123456788') };
    changed.resource_changes[0].change = { actions: ['update'], before, after: STREAM };
    const { streams } = JSON.parse(await review(JSON.stringify(changed)));
    expect(streams[0].change).toMatchObject({
      changed: ['/FilterPattern/data/id/0'],
      mayLose: [expect.stringContaining('The filter is narrower')],
    });
  });

  it('are what jsonencode writes where an expression has them', async () => {
    const stack = {
      locals: { id: '#LONG', price: '#PRICE' },
      resource: {
        [TYPE]: {
          s: {
            ...STREAM,
            event_streaming_name: 's-${300.0}',
            filter_pattern:
              '{"data":{"id":[${300.0},${jsonencode(1e3)},${jsonencode(local.price)},${local.id}]}}',
          },
        },
      },
    };
    const text = JSON.stringify(stack).replace('"#LONG"', LONG).replace('"#PRICE"', '1.50');
    const report = (await review(text)).replace(/\s+/g, '');
    expect(report).toContain('"id":[300,1000,1.5,{"$unknown":');
    expect(report).toContain('"name":"s-300"');
  });
});
