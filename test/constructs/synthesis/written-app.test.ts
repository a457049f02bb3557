import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Aspects, TerraformResource, TerraformStack, TerraformVariable } from 'cdktf';
import { AlicloudProvider, EventStreamQuotas, EventStreamRules } from '../../../lib';
import { judgeApp } from '../../../lib/constructs/synthesis/judge-app';
import { problems, synth, testStack, testStream } from '../../support/synth';

const TYPE = 'alicloud_event_bridge_event_streaming';

const runOptionsOf = (value: string) => ({
  visit: (node: unknown) => {
    const { terraformResourceType } = node as TerraformResource;
    if (terraformResourceType === TYPE) (node as TerraformResource).addOverride('run_options', value);
  },
});
const BROKEN = '{"BatchWindow":{"CountBasedWindow":0}}';

/** An app of two stacks with a stream each. */
function twoStacks(skipValidation = false) {
  const outdir = mkdtempSync(join(tmpdir(), 'written-'));
  const app = new App({ outdir, skipValidation });
  const stacks = ['A', 'B'].map((name) => {
    const stack = new TerraformStack(app, name);
    new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou' });
    testStream(stack, { streamName: `stream-${name}` });
    return stack;
  });
  const written = (name: string) =>
    JSON.parse(readFileSync(join(outdir, 'stacks', name, 'cdk.tf.json'), 'utf8'));
  return { app, stacks, written };
}

describe('the rules at synthesis look at what will be written', () => {
  it('where the resource is overridden', () => {
    const stack = testStack();
    testStream(stack).resource.addOverride('run_options', BROKEN);
    expect(problems(stack)).toMatch(/Stack0\/Stream: .*CountBasedWindow/);
  });

  it('where the stack is overridden', () => {
    const stack = testStack();
    const { resource } = testStream(stack);
    stack.addOverride(`resource.${TYPE}.${resource.friendlyUniqueId}.run_options`, BROKEN);
    expect(problems(stack)).toMatch(/Stack0\/Stream: .*CountBasedWindow/);
  });

  it('where the class of the stack changes it', () => {
    class Changed extends TerraformStack {
      public toTerraform(): any {
        const written = super.toTerraform();
        for (const body of Object.values<any>(written.resource[TYPE])) body.run_options = BROKEN;
        return written;
      }
    }
    const stack = new Changed(new App(), 'Changed');
    new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou' });
    testStream(stack);
    expect(problems(stack)).toMatch(/Changed\/Stream: .*CountBasedWindow/);
  });

  it.each([0, 1])('where an Aspect of stack %s changes it', (position) => {
    const { app, stacks } = twoStacks();
    Aspects.of(stacks[position]).add(runOptionsOf(BROKEN));
    const name = stacks[position].node.id;
    expect(() => app.synth()).toThrow(new RegExp(`${name}/Stream: .*CountBasedWindow`));
  });

  it('where a stream is moved away, and so is not written', () => {
    const stack = testStack();
    const { resource } = testStream(stack, { streamName: 'a_b' });
    expect(problems(stack)).toMatch(/stream-name/);
    resource.moveToId(`${TYPE}.elsewhere`);
    expect(problems(stack)).toBe('');
  });

  it('where the provider is overridden', () => {
    const stack = testStack();
    testStream(stack);
    const provider = stack.node.findChild('alicloud') as AlicloudProvider;
    provider.addOverride('region', 'ap-southeast-1');
    expect(problems(stack)).toMatch(/ap-southeast-1.*\[cross-border\]/);
  });

  it('and say where it cannot be read', () => {
    const stack = testStack();
    const deep = JSON.parse('['.repeat(101) + ']'.repeat(101));
    testStream(stack).resource.addOverride('deep', deep);
    expect(problems(stack)).toMatch(/Stack0: nests values deeper than 100 levels\./);
  });
});

describe('what the author of a stream says', () => {
  const read = (stack: TerraformStack) => {
    stack.prepareStack();
    return Object.values<any>(stack.toTerraform().resource[TYPE])[0]['//'].eventStream;
  };

  it('is written where no attribute holds it', () => {
    const stack = testStack();
    testStream(stack, { region: 'cn-beijing', sourceOverrides: { Qos: 1 }, sinkOverrides: { Linger: 5 } });
    expect(read(stack)).toEqual({
      sinkRegion: 'cn-beijing',
      overridden: ['/Source/SourceMQTTParameters/Qos', '/Sink/SinkKafkaParameters/Linger'],
    });
    expect(problems(stack)).toMatch(/sink in cn-beijing, stream in cn-hangzhou.*\[stream-region\]/);
  });

  it('is not written where the stream is in that region anyway', () => {
    const stack = testStack();
    testStream(stack, { region: 'cn-hangzhou' });
    expect(read(stack)).toBeUndefined();
  });

  it('may be a reference', () => {
    const stack = testStack();
    const { stringValue } = new TerraformVariable(stack, 'region', {});
    testStream(stack, { region: stringValue });
    const [skipped] = judgeApp(stack.node.root).notEvaluated.filter(({ rule }) => rule === 'stream-region');
    expect(skipped.reason).toBe('${var.region}');
    expect(synth(stack).resource).toBeDefined();
  });
});

describe('an app that skips validations', () => {
  it('writes what it says to the rules', () => {
    const { app, stacks, written } = twoStacks(true);
    EventStreamRules.of(app).acknowledge({ rule: 'dead-letter-missing', reason: 'telemetry may be lost' });
    EventStreamQuotas.of(app).increase({ quota: 'streams-per-region', maximum: 200 });
    app.synth();
    for (const { node } of stacks) {
      const stack = written(node.id);
      const [stream] = Object.values<any>(stack.resource[TYPE]);
      expect(stream['//'].acknowledged).toEqual([
        { rule: 'dead-letter-missing', reason: 'telemetry may be lost' },
      ]);
      expect(JSON.parse(stack['//'].eventStreams).raised).toHaveLength(1);
    }
    const annotated = app.node.findAll().flatMap(({ node }) => node.metadata.map(({ type }) => type));
    expect(annotated).not.toContainEqual(expect.stringContaining('warn'));
  });
});

describe('a trigger of a function in event-streaming mode', () => {
  /** As a user writes it, with the bindings of an app or without any. */
  function trigger(stack: TerraformStack, id: string, maximumTasks: number, topic: string): void {
    const resource = new TerraformResource(stack, id, { terraformResourceType: 'alicloud_fcv3_trigger' });
    resource.addOverride('function_name', 'handler');
    resource.addOverride('trigger_name', id);
    resource.addOverride('trigger_type', 'eventbridge');
    const source = {
      RegionId: 'cn-hangzhou',
      InstanceId: 'alikafka_post-cn-1',
      Topic: topic,
      ConsumerGroup: 'triggered',
      OffsetReset: 'latest',
    };
    resource.addOverride(
      'trigger_config',
      JSON.stringify({
        eventRuleFilterPattern: '{"data":{"body":["x"]}}',
        eventSourceConfig: {
          eventSourceType: 'Kafka',
          eventSourceParameters: { sourceKafkaParameters: source },
        },
        runOptions: { mode: 'event-streaming', maximumTasks },
      }),
    );
  }
  const brief = ({ rule, constructPath, pointer }: any) => `${rule} ${constructPath} ${pointer}`;

  it('is judged as the stream that it makes, with its references', () => {
    const stack = testStack();
    const topic = new TerraformVariable(stack, 'topic', { type: 'string' }).stringValue;
    trigger(stack, 'one', 99, topic);
    const { findings, notEvaluated } = judgeApp(stack.node.root);
    expect(findings.map(brief)).toEqual(
      expect.arrayContaining([
        'concurrent-tasks Stack0/one /trigger_config/runOptions/maximumTasks',
        'filter-unreachable Stack0/one /trigger_config/eventRuleFilterPattern/data/body',
      ]),
    );
    expect(notEvaluated.map(brief)).toContain(
      'topic-name Stack0/one /trigger_config/eventSourceConfig/eventSourceParameters/sourceKafkaParameters/Topic',
    );
  });

  it('counts among the streams of the region and the readers of a group', () => {
    const stack = testStack();
    for (let i = 0; i < 20; i += 1) trigger(stack, `t${i}`, 1, 'orders');
    testStream(stack);
    const rules = judgeApp(stack.node.root).findings.map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['streams-per-region', 'competing-streams']));
  });
});
