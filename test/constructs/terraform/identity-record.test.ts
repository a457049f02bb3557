import { TerraformCount, TerraformIterator, Testing } from 'cdktf';
import { testStack, testStream } from '../../support/synth';

const TYPE = 'alicloud_event_bridge_event_streaming';

function synthesized(change: (stream: ReturnType<typeof testStream>) => void = () => undefined, props = {}) {
  const stack = testStack();
  const stream = testStream(stack, props);
  change(stream);
  const { resource, moved, terraform } = JSON.parse(Testing.synth(stack));
  const [[id, body]] = Object.entries<any>(resource?.[TYPE] ?? { none: undefined });
  return { id, body, records: resource?.terraform_data, moved, terraform };
}

describe('trap 5: the record of the identity of a stream', () => {
  it('stands under the name of the stream, and the stream is triggered by the whole of it', () => {
    const { id, body, records, terraform } = synthesized();
    expect(records).toEqual({ [id]: { input: 'SourceMQTTParameters SinkKafkaParameters' } });
    expect(body.lifecycle).toEqual({ replace_triggered_by: [`terraform_data.${id}`] });
    expect(terraform.required_version).toBe('>= 1.4');
  });

  it('follows another logical id', () => {
    const { body, records } = synthesized((stream) => stream.resource.overrideLogicalId('other'));
    expect(Object.keys(records)).toEqual(['other']);
    expect(body.lifecycle.replace_triggered_by).toEqual(['terraform_data.other']);
  });

  it('stays beside what users want of the life of a stream', () => {
    const { id, body } = synthesized(
      ({ resource }) => (resource.lifecycle = { ignoreChanges: ['status'], replaceTriggeredBy: ['a.b'] }),
    );
    expect(body.lifecycle).toEqual({
      ignore_changes: ['status'],
      replace_triggered_by: ['a.b', `terraform_data.${id}`],
    });
    const given = synthesized(undefined, { protect: true, lifecycle: { ignoreChanges: ['tags'] } });
    expect(given.body.lifecycle).toMatchObject({ prevent_destroy: true, ignore_changes: ['tags'] });
    expect(given.body.lifecycle.replace_triggered_by).toHaveLength(1);
    const overridden = synthesized(({ resource }) =>
      resource.addOverride('lifecycle.create_before_destroy', true),
    );
    expect(overridden.body.lifecycle).toMatchObject({ create_before_destroy: true });
    expect(overridden.body.lifecycle.replace_triggered_by).toHaveLength(1);
  });

  it('has an instance for each instance of the stream', () => {
    const forEach = TerraformIterator.fromList(['a', 'b']);
    const each = synthesized(undefined, { forEach, streamName: `s-${forEach.key}` });
    expect(each.body.lifecycle.replace_triggered_by).toEqual([`terraform_data.${each.id}[each.key]`]);
    expect(each.records[each.id].for_each).toBe(each.body.for_each);
    const counted = synthesized(({ resource }) => (resource.count = TerraformCount.of(3)));
    expect(counted.body.lifecycle.replace_triggered_by).toEqual([
      `terraform_data.${counted.id}[count.index]`,
    ]);
    expect(counted.records[counted.id].count).toBe(3);
  });

  it('moves with its stream', () => {
    const { id, moved } = synthesized(({ resource }) => resource.moveFromId(`${TYPE}.Old`));
    expect(moved).toEqual([
      { from: `${TYPE}.Old`, to: `${TYPE}.${id}` },
      { from: 'terraform_data.Old', to: `terraform_data.${id}` },
    ]);
  });

  it('leaves no record where the stream has moved away', () => {
    const { id, records, moved } = synthesized(({ resource }) => resource.moveToId(`${TYPE}.New["a"]`));
    expect([id, records]).toEqual(['none', undefined]);
    expect(moved[1].to).toBe('terraform_data.New["a"]');
  });
});

describe('the identity of a stream whose parts somebody else wrote', () => {
  const sink = '{"SinkMNSParameters":{"QueueName":{"Form":"CONSTANT","Value":"q"}}}';

  it.each<[string, (stream: ReturnType<typeof testStream>) => void, string]>([
    ['set', ({ resource }) => (resource.sink = sink), 'SourceMQTTParameters SinkMNSParameters'],
    [
      'overridden',
      ({ resource }) => resource.addOverride('sink', sink),
      'SourceMQTTParameters SinkMNSParameters',
    ],
    [
      'set with a reference inside',
      ({ resource }) => (resource.source = '{"SourceMNSParameters":{"QueueName":${jsonencode(var.q)}}}'),
      'SourceMNSParameters SinkKafkaParameters',
    ],
    [
      'not to be read',
      ({ resource }) => (resource.sink = '${var.sink}'),
      'SourceMQTTParameters SinkKafkaParameters',
    ],
  ])('follows them: %s', (_, change, expected) => {
    const { id, records } = synthesized(change);
    expect(records[id].input).toBe(expected);
  });
});
