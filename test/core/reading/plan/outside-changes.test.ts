import { readPlan } from '../../../../lib/core/reading/plan/terraform-plan';
import { runCommand } from '../../../support/cli';

const TYPE = 'alicloud_event_bridge_event_streaming';
const BEFORE = {
  event_streaming_name: 'orders',
  description: 'a',
  status: 'RUNNING',
  filter_pattern: '{"source":["a","b"]}',
  source: '{"SourceMNSParameters":{"RegionId":"cn-hangzhou","QueueName":"in"}}',
  sink: '{"SinkMNSParameters":{"QueueName":{"Form":"CONSTANT","Value":"out"},"Body":{"Form":"ORIGINAL"}}}',
};

/** What `terraform plan -refresh-only` shows of a change outside. */
function plan(after: Record<string, unknown> | null) {
  const resource = { address: `${TYPE}.a`, mode: 'managed', type: TYPE, name: 'a' };
  const now = after === null ? [] : [{ ...resource, values: after }];
  return {
    format_version: '1.2',
    planned_values: { root_module: { resources: now } },
    resource_drift: [
      { ...resource, change: { actions: [after === null ? 'delete' : 'update'], before: BEFORE, after } },
    ],
    configuration: {},
  };
}

const outside = (after: Record<string, unknown> | null) => readPlan(plan(after), 'plan').app.outside;

describe('what a refresh found', () => {
  it('is nothing where nothing changed', () => expect(outside({ ...BEFORE })).toBeUndefined());

  it.each<[string, object, string, RegExp | undefined]>([
    ['the filter', { filter_pattern: '{"source":["a"]}' }, '/FilterPattern', /narrower/],
    ['the state', { status: 'PAUSED' }, '/Status', /It stops/],
    ['the description', { description: 'b' }, '/Description', undefined],
    [
      'what it reads',
      { source: BEFORE.source.replace('"in"', '"other"') },
      '/Source/SourceMNSParameters/QueueName',
      /elsewhere/,
    ],
    [
      'what it writes',
      { sink: BEFORE.sink.replace('"out"', '"other"') },
      '/Sink/SinkMNSParameters/QueueName/Value',
      undefined,
    ],
    [
      'its options',
      { run_options: '{"ErrorsTolerance":"ALL"}' },
      '/RunOptions/ErrorsTolerance',
      /no longer stops/,
    ],
    ['its tags', { tags: { team: 'a' } }, '/Tags/team', undefined],
  ])('is %s', (_name, change, pointer, means) => {
    const [{ changes, subject }] = outside({ ...BEFORE, ...change })!;
    expect(subject.location).toEqual({ address: `${TYPE}.a`, stack: 'plan' });
    expect(changes.map((item) => item.pointer)).toEqual([pointer]);
    expect(changes[0].means).toEqual(means === undefined ? [] : [expect.stringMatching(means)]);
  });

  it.each(['before_sensitive', 'after_sensitive'])('tells no event of a filter that %s hides', (mark) => {
    const made = plan({ ...BEFORE, filter_pattern: '{"source":["b"]}' });
    const [drift] = made.resource_drift;
    const marked = { ...drift, change: { ...drift.change, [mark]: { filter_pattern: true } } };
    const [{ changes }] = readPlan({ ...made, resource_drift: [marked] }, 'plan').app.outside!;
    expect(changes).toEqual([
      {
        pointer: '/FilterPattern',
        means: [expect.stringMatching(/the filter is marked sensitive, so that no such event is shown\.$/)],
      },
    ]);
  });

  it('is a stream that is gone', () =>
    expect(outside(null)).toEqual([expect.objectContaining({ isGone: true })]));

  it('is refused where it is not made as Terraform makes it', () => {
    expect(() => readPlan({ ...plan(null), resource_drift: [{ address: 1 }] } as any, 'plan')).toThrow();
  });

  it('is a finding of a review', async () => {
    const stdin = JSON.stringify(plan({ ...BEFORE, status: 'PAUSED', filter_pattern: '{"source":["a"]}' }));
    const { code, out } = await runCommand(['review', '-', '--no-config', '--format', 'json'], { stdin });
    const { findings } = JSON.parse(out);
    const found = findings.filter(({ rule }: { rule: string }) => rule === 'changed-outside');
    expect([code, found.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
      0,
      ['/FilterPattern', '/Status'],
    ]);
  });
});
