import {
  Annotations,
  Aspects,
  Fn,
  IAspect,
  ITerraformIterator,
  TerraformIterator,
  TerraformOutput,
  Testing,
} from 'cdktf';
import { IConstruct } from 'constructs';
import { Duration, provider, StreamStatus, StreamTags } from '../../../lib';
import { problems, synth, testStack, testStream } from '../../support/synth';
import { after } from '../../support/after';

const TYPE = 'alicloud_event_bridge_event_streaming';

/** From https://developer.hashicorp.com/terraform/cdktf/concepts/aspects, word for word. */
type TaggableConstruct = IConstruct & {
  tags?: { [key: string]: string };
  tagsInput?: { [key: string]: string };
};

function isTaggableConstruct(x: IConstruct): x is TaggableConstruct {
  return 'tags' in x && 'tagsInput' in x;
}

class TagsAddingAspect implements IAspect {
  constructor(private tagsToAdd: Record<string, string>) {}

  visit(node: IConstruct) {
    if (isTaggableConstruct(node)) {
      const currentTags = node.tagsInput || {};
      node.tags = { ...this.tagsToAdd, ...currentTags };
    }
  }
}

describe('what cdktf says of the attributes of a resource holds for that of a stream', () => {
  it('is the class of the submodule provider, for instanceof, isTerraformResource and matchers', () => {
    const { stack, stream } = after(() => undefined);
    expect(stream.resource).toBeInstanceOf(provider.EventBridgeEventStreaming);
    expect(stream.resource.terraformResourceType).toBe(provider.EventBridgeEventStreaming.tfResourceType);
    expect(
      Testing.toHaveResource(Testing.synth(stack), provider.EventBridgeEventStreaming.tfResourceType),
    ).toBe(true);
    const found = stack.node.findAll().filter((node) => node instanceof provider.EventBridgeEventStreaming);
    expect(found).toEqual([stream.resource]);
  });

  it('is tagged by the Aspect of the documents, beside what it has', () => {
    const { written } = after(
      (_, __, stack) => {
        StreamTags.of(stack).add('team', 'iot');
        Aspects.of(stack).add(new TagsAddingAspect({ createdBy: 'cdktf', env: 'default' }));
      },
      { tags: { env: 'prod' } },
    );
    expect(written.tags).toEqual({ createdBy: 'cdktf', team: 'iot', env: 'prod' });
  });

  it('says its tags and takes others', () => {
    const { written, stream } = after(
      (resource) => {
        expect(resource.tagsInput).toEqual({ a: '1' });
        resource.tags = { b: '2' };
        expect(resource.tagsInput).toEqual({ b: '2' });
      },
      { tags: { a: '1' } },
    );
    expect(written.tags).toEqual({ b: '2' });
    const removed = after((resource) => resource.resetTags(), { tags: { a: '1' } });
    expect(removed.written).not.toHaveProperty('tags');
    expect(stream.resource.tagsInput).toEqual({ b: '2' });
  });

  it('says tags that are added to its app later', () => {
    after((resource, _, stack) => {
      expect(resource.tagsInput).toBeUndefined();
      StreamTags.of(stack).add('late', 'yes');
      expect(resource.tagsInput).toEqual({ late: 'yes' });
    });
  });

  it('takes a description, says it, and gives it up', () => {
    const given = { description: 'from the props' };
    expect(
      after((resource) => expect(resource.descriptionInput).toBe('from the props'), given).written,
    ).toMatchObject(given);
    const set = after((resource) => (resource.description = 'set'), given);
    expect([set.written.description, set.stream.resource.descriptionInput]).toEqual(['set', 'set']);
    expect(after((resource) => resource.resetDescription(), given).written).not.toHaveProperty('description');
  });

  it.each<[string, (resource: provider.EventBridgeEventStreaming) => void, object]>([
    ['status', (resource) => (resource.status = 'PAUSED'), { status: 'PAUSED' }],
    ['its name', (resource) => (resource.eventStreamingName = 'other'), { event_streaming_name: 'other' }],
    [
      'its filter',
      (resource) => (resource.filterPattern = '{"type":["a"]}'),
      { filter_pattern: '{"type":["a"]}' },
    ],
    ['its transforms', (resource) => (resource.transforms = '[]'), { transforms: '[]' }],
    [
      'its run options',
      (resource) => (resource.runOptions = '{"MaximumTasks":2}'),
      { run_options: '{"MaximumTasks":2}' },
    ],
    ['its time-outs', (resource) => resource.putTimeouts({ create: '7m' }), { timeouts: { create: '7m' } }],
    [
      'one time-out',
      (resource) => (resource.timeouts.delete = '9m'),
      { timeouts: { create: '1800s', delete: '9m' } },
    ],
  ])('takes %s', (_, change, expected) =>
    expect(after(change, { timeouts: { create: Duration.minutes(30) } }).written).toMatchObject(expected),
  );

  it.each([
    ['status', (resource: provider.EventBridgeEventStreaming) => resource.resetStatus()],
    ['run_options', (resource: provider.EventBridgeEventStreaming) => resource.resetRunOptions()],
    ['transforms', (resource: provider.EventBridgeEventStreaming) => resource.resetTransforms()],
    ['timeouts', (resource: provider.EventBridgeEventStreaming) => resource.resetTimeouts()],
  ])('gives up %s', (name, reset) => {
    const props = { status: StreamStatus.RUNNING, timeouts: { create: Duration.minutes(30) } };
    expect(after(reset, props).written).not.toHaveProperty(name);
  });

  it('says what it is made of', () => {
    after(
      (resource) => {
        expect(resource.eventStreamingNameInput).toBe('telemetry');
        expect(resource.statusInput).toBe('RUNNING');
        expect(JSON.parse(resource.sourceInput!)).toHaveProperty('SourceMQTTParameters');
        expect(JSON.parse(resource.sinkInput!)).toHaveProperty('SinkKafkaParameters');
        expect([resource.filterPatternInput, resource.transformsInput]).toEqual(['{}', '[]']);
        expect(JSON.parse(resource.runOptionsInput!)).toMatchObject({ MaximumTasks: 3 });
      },
      { streamName: 'telemetry', status: StreamStatus.RUNNING, concurrency: 3 },
    );
  });

  it.each<[string, () => ITerraformIterator, unknown]>([
    ['a list', () => TerraformIterator.fromList(['a', 'b']), '${toset(["a", "b"])}'],
    ['a map', () => TerraformIterator.fromMap({ a: { topic: 't' } }), { a: { topic: 't' } }],
    [
      'a list of objects',
      () => TerraformIterator.fromComplexList([{ name: 'a', topic: 't' }] as never, 'name'),
      expect.stringContaining('for'),
    ],
  ])('is made for each item of %s, with names by its key', (_, iterator, forEach) => {
    const { written } = after(() => undefined, { forEach: iterator() });
    expect(written.for_each).toEqual(forEach);
    expect(written.event_streaming_name).toMatch(/^Stack0-Stream-[0-9a-f]{8}-\$\{each\.key\}$/);
  });

  it('is overridden, and what the override wrote is judged', () => {
    const { written } = after((resource) => resource.addOverride('description', 'overridden'));
    expect(written.description).toBe('overridden');
    const stack = testStack();
    testStream(stack).resource.addOverride('run_options', '{"MaximumTasks":99}');
    expect(problems(stack)).toMatch(/Got 99.*\[concurrent-tasks\]/);
    const set = testStack();
    testStream(set).resource.runOptions = '{"MaximumTasks":99}';
    expect(problems(set)).toMatch(/Got 99.*\[concurrent-tasks\]/);
  });

  it('is referred to in outputs, functions and other resources', () => {
    const { stack } = after((resource, stream, inStack) => {
      new TerraformOutput(inStack, 'id', { value: resource.id });
      new TerraformOutput(inStack, 'status', { value: stream.streamStatus });
      new TerraformOutput(inStack, 'team', { value: Fn.lookup(resource.tags, 'team', 'none') });
    });
    const { output } = synth(stack);
    expect(output.id.value).toMatch(new RegExp(`^\\$\\{${TYPE}\\.Stream_\\w+\\.id\\}$`));
    expect(output.status.value).toMatch(/\.status\}$/);
    expect(output.team.value).toMatch(/^\$\{lookup\(.*\.tags, "team", "none"\)\}$/);
  });

  it('is looked at by an Aspect that only reads', () => {
    const { stream } = after((_, __, stack) =>
      Aspects.of(stack).add({
        visit: (node) => {
          if (node instanceof provider.EventBridgeEventStreaming && node.tagsInput?.team === undefined)
            Annotations.of(node).addWarning('no team');
        },
      }),
    );
    expect(stream.resource.node.metadata.map(({ data }) => data)).toContain('no team');
  });

  it('is written in HCL as well, with what was set on it', () => {
    const stack = testStack();
    const { resource } = testStream(stack, { streamName: 'telemetry' });
    resource.tags = { team: 'iot' };
    resource.lifecycle = { ignoreChanges: ['status'] };
    const text = Testing.synthHcl(stack).replace(/\s+/g, ' ');
    expect(text).toContain('tags = { team = "iot" }');
    expect(text).toContain('ignore_changes = [ "status", ]');
    expect(text).toMatch(/replace_triggered_by = \[terraform_data\.Stream_\w+\]/);
    expect(text).not.toContain('"required_version"');
  });

  it('writes the same at every synthesis, also with what was set on it', () => {
    const { stack } = after((resource) => (resource.tags = { team: 'iot' }), { dependsOn: [{ fqn: 'a.b' }] });
    expect(Testing.synth(stack)).toBe(Testing.synth(stack));
  });
});
