import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, TerraformStack, Testing } from 'cdktf';
import {
  AlicloudProvider,
  Duration,
  EventBus,
  EventStreamRules,
  provider,
  ServiceLinkedRoles,
} from '../../../lib';
import { RawSource } from '../../support/raw-parts';
import { mqtt, problems, testStack, testStream } from '../../support/synth';

describe('trap 3: validation of the whole app', () => {
  function brokenApp(skipValidation = false) {
    const outdir = mkdtempSync(join(tmpdir(), 'out-'));
    const app = new App({ outdir, skipValidation });
    // The first stack has no stream: its file must not be written either.
    new AlicloudProvider(new TerraformStack(app, 'Network'), 'alicloud', { region: 'cn-hangzhou' });
    for (const name of ['A', 'B']) {
      const stack = new TerraformStack(app, name);
      new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou' });
      testStream(stack, {
        streamName: 'x'.repeat(128),
        batchWindow: { messages: 0, interval: Duration.seconds(16) },
      });
    }
    return { app, outdir };
  }

  it('reports every finding of every stack in one error, before any file is written', () => {
    const { app, outdir } = brokenApp();
    let message = '';
    try {
      app.synth();
    } catch (error) {
      message = (error as Error).message;
    }
    for (const name of ['A', 'B']) {
      expect(message).toMatch(
        new RegExp(
          `${name}/Stream: streamName \\(EventStreamingName\\) has a wrong length .*128 characters.*1–127 characters`,
        ),
      );
      expect(message).toMatch(
        new RegExp(
          `${name}/Stream: batchWindow.messages \\(CountBasedWindow\\) is out of its range .*Got 0 messages.*1–10,000`,
        ),
      );
      expect(message).toMatch(
        new RegExp(
          `${name}/Stream: batchWindow.interval \\(TimeBasedWindow\\) is out of its range .*Got 16 seconds.*0–15`,
        ),
      );
    }
    expect(message.match(/\[stream-name\]/g)).toHaveLength(2);
    expect(readdirSync(outdir).filter((name) => name !== 'stacks')).toEqual([]);
    expect(existsSync(join(outdir, 'stacks', 'Network', 'cdk.tf.json'))).toBe(false);
  });

  it('is skipped with skipValidation, and seen by Testing.synth with validations on', () => {
    expect(() => brokenApp(true).app.synth()).not.toThrow();
    const stack = testStack();
    testStream(stack, { streamName: '' });
    expect(() => Testing.synth(stack, true)).toThrow(/an empty name/);
    expect(() => Testing.synth(stack)).not.toThrow();
  });
});

describe('an app without event streams', () => {
  const made: [string, (stack: TerraformStack) => void][] = [
    ['a bus', (stack) => void new EventBus(stack, 'Bus')],
    ['service-linked roles', (stack) => void new ServiceLinkedRoles(stack, 'Roles')],
  ];

  it.each(made)('is judged where it has %s, before its first stack is written', (_, make) => {
    const outdir = mkdtempSync(join(tmpdir(), 'out-'));
    const app = new App({ outdir });
    const [first, second] = ['First', 'Second'].map((name) => new TerraformStack(app, name));
    new AlicloudProvider(first, 'alicloud', { region: 'cn-hangzhu' });
    new AlicloudProvider(second, 'alicloud', { region: 'cn-hangzhou' });
    make(second);
    // Of the bindings, as anybody may make it.
    const name = 'x'.repeat(128);
    new provider.EventBridgeEventBus(second, 'Binding', { eventBusName: name });
    expect(() => app.synth()).toThrow(/Second\/Binding: .*\[bus-name\]/);
    expect(existsSync(join(outdir, 'stacks', 'First', 'cdk.tf.json'))).toBe(false);
  });
});

describe('warnings', () => {
  it('begin without the path of the construct that they stand at, which cdktf prints', () => {
    const stack = testStack();
    const stream = testStream(stack, { sinkOverrides: { Qos: 1 } });
    EventStreamRules.of(stack).acknowledge({ rule: 'dead-letter-missing', reason: 'a test' });
    expect(problems(stack)).toBe('');
    const said = stack.node.root.node
      .findAll()
      .flatMap(({ node }) => node.metadata.map(({ data }) => ({ path: node.path, data: String(data) })));
    expect(said.filter(({ path }) => path === stream.node.path)).not.toEqual([]);
    for (const { path, data } of said) if (path !== '') expect(data).not.toContain(`${path}: `);
  });

  it.each([
    ['a provider', '@cdktf/warn', /the region of the provider is not one that is known here.*region-known/],
    ['the app', '@cdktf/info', /app: the app needs service-linked roles.*service-linked-role/],
    ['the app that accepts it', '@cdktf/warn', /^The acknowledgement of stream-name expired on 2020-02-29/],
  ])('of %s stand in a stack, since cdktf prints no others', (_, level, text) => {
    const outdir = mkdtempSync(join(tmpdir(), 'out-'));
    const app = new App({ outdir });
    new TerraformStack(app, 'Network');
    const stack = new TerraformStack(app, 'Streams');
    new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzou' });
    testStream(stack, { deadLetterQueue: undefined });
    EventStreamRules.of(app).acknowledge({ rule: 'stream-name', reason: 'old', expires: '2020-02-29' });
    app.synth();
    const { stacks } = JSON.parse(readFileSync(join(outdir, 'manifest.json'), 'utf8'));
    const printed = Object.values<any>(stacks).flatMap(({ annotations }) => annotations);
    expect(printed.filter((it) => it.level === level && text.test(it.message))).toHaveLength(1);
    const ofProvider = printed.find(({ message }) => message.includes('region-known'));
    expect(ofProvider.constructPath).toBe('Streams');
  });

  it('warns, once, of a parameter that nobody named', () => {
    const stack = testStack();
    const { kind, parameters } = mqtt.bind({ region: 'cn-hangzhou' });
    const stream = testStream(stack, {
      source: new RawSource({ kind, parameters: { ...parameters, Qos: 1 } }),
    });
    expect(problems(stack)).toBe('');
    expect(problems(stack)).toBe('');
    const warnings = stream.node.metadata
      .filter(({ type, data }) => type.includes('warn') && data.includes('[contract]'))
      .map(({ data }) => data);
    expect(warnings).toEqual([
      expect.stringMatching(
        /Qos is not a parameter known here at .*sourceOverrides or sinkOverrides, or acknowledge .* \[contract\]/,
      ),
    ]);
  });
});
