import { App, TerraformStack, Testing } from 'cdktf';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AlicloudProvider, EventStream, RocketMqInstance, RocketMqSource, UnsafeSecret } from '../../../lib';
import { judgeApp } from '../../../lib/constructs/synthesis/judge-app';
import { packageVersion } from '../../../lib/core/model/package-version';
import { mergeApps, readSynthesizedStack } from '../../../lib/core/reading/synthesized-stack';
import { evaluate } from '../../../lib/core/rules/evaluate';
import { plaintextSecret } from '../../../lib/core/rules/secrets/plaintext-secret';
import { DEFAULT_SETTINGS } from '../../../lib/core/rules/settings';
import { RawSink } from '../../support/raw-parts';
import { problems, testStack, testStream } from '../../support/synth';

const SECRET = 'hunter2';

describe('the version of the rules', () => {
  it('stands in every stack with a construct of this library, and alone where nothing is said', () => {
    const outdir = mkdtempSync(join(tmpdir(), 'app-'));
    const app = new App({ outdir });
    const [first, , second] = ['first', 'bare', 'second'].map((name) => new TerraformStack(app, name));
    for (const stack of [first, second]) {
      new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou' });
      testStream(stack, { streamName: stack.node.id });
    }
    app.synth();
    const recorded = ['first', 'bare', 'second'].map((name) => {
      const text = readFileSync(join(outdir, 'stacks', name, 'cdk.tf.json'), 'utf8');
      return JSON.parse(text)['//'].eventStreams;
    });
    const alone = JSON.stringify({ version: packageVersion() });
    expect(recorded).toEqual([alone, undefined, alone]);
  });

  it('is not in what Testing.synth gives, which a test of an app may keep from version to version', () => {
    const stack = testStack();
    testStream(stack);
    expect(Testing.synth(stack, true)).not.toContain('eventStreams');
  });
});

const constant = (Value: unknown) => ({ Form: 'CONSTANT', Value });

describe('an unsafe secret', () => {
  const doris = (Password: string) =>
    JSON.stringify({ SinkDorisParameters: { Password: constant(Password) } });
  const severities = (stack: TerraformStack) =>
    evaluate(readSynthesizedStack(stack.toTerraform()), DEFAULT_SETTINGS, [plaintextSecret]).findings.map(
      ({ severity }) => severity,
    );

  it('leaves the same text elsewhere an error', () => {
    const stack = testStack();
    const sink = (secret: string) =>
      new RawSink({ kind: 'SinkDorisParameters', parameters: { Password: constant(secret) } });
    testStream(stack, { sink: sink(UnsafeSecret.plainText(SECRET)), streamName: 'said' }, 'Said');
    testStream(stack, { sink: sink(SECRET), streamName: 'unsaid' }, 'Unsaid');
    const message = problems(stack);
    expect(message.match(/\S+: \S+ \(\S+\): a credential is given as text/g)).toEqual([
      'Stack0/Unsaid: password (Password): a credential is given as text',
    ]);
    const { findings } = evaluate(readSynthesizedStack(stack.toTerraform()), DEFAULT_SETTINGS, [
      plaintextSecret,
    ]);
    expect(findings.map(({ constructPath, severity }) => [constructPath, severity])).toEqual([
      ['Stack0/Said', 'warning'],
      ['Stack0/Unsaid', 'error'],
    ]);
  });

  it('counts in an override of the resource, and of the stack', () => {
    const overrides = [
      (_: TerraformStack, { resource }: EventStream) =>
        resource.addOverride('sink', doris(UnsafeSecret.plainText(SECRET))),
      (
        stack: TerraformStack,
        { resource: { terraformResourceType: type, friendlyUniqueId: id } }: EventStream,
      ) => stack.addOverride(`resource.${type}.${id}.sink`, doris(UnsafeSecret.plainText(SECRET))),
    ];
    for (const override of overrides) {
      const stack = testStack();
      override(stack, testStream(stack));
      expect(problems(stack)).not.toContain('credential');
      expect(severities(stack)).toEqual(['warning']);
    }
  });

  it('does not count for a literal that an override puts in its place', () => {
    const stack = testStack();
    const sink = new RawSink({
      kind: 'SinkDorisParameters',
      parameters: { Password: constant(UnsafeSecret.plainText(SECRET)) },
    });
    const { resource } = testStream(stack, { sink });
    problems(stack);
    expect(severities(stack)).toEqual(['warning']);
    resource.addOverride('sink', doris(SECRET));
    expect(problems(stack)).toContain('a credential is given as text');
    expect(severities(stack)).toEqual(['error']);
  });

  it('counts where the class of the stack changes what is written, and anywhere leaves no trace of itself', () => {
    class Changed extends TerraformStack {
      public toTerraform(): any {
        return { ...super.toTerraform(), changed: true };
      }
    }
    const stack = new Changed(Testing.app(), 'Changed');
    new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou' });
    const secret = UnsafeSecret.plainText(SECRET);
    const instance = RocketMqInstance.cloud4('MQ_INST_1', {
      credentials: { username: 'u', password: secret },
    });
    const source = new RocketMqSource({ instance, topic: 't', groupId: 'GID_group' });
    testStream(stack, { source, tags: { a: secret }, description: `d ${secret}` });
    expect(problems(stack)).toBe('');
    expect(severities(stack)).toEqual(['warning']);
    const { app } = judgeApp(stack.node.root);
    expect(app).toEqual(mergeApps([readSynthesizedStack(JSON.parse(JSON.stringify(stack.toTerraform())))]));
  });

  it('is recorded by where it stands, never by what it is', () => {
    const sink = new RawSink({
      kind: 'SinkDorisParameters',
      parameters: { Password: constant(UnsafeSecret.plainText(SECRET)) },
    });
    const stack = testStack();
    testStream(stack, { sink });
    problems(stack);
    const [stream] = Object.values<any>(stack.toTerraform().resource.alicloud_event_bridge_event_streaming);
    expect(stream['//'].unsafeSecrets).toEqual(['/Sink/SinkDorisParameters/Password/Value']);
    expect(JSON.stringify(stream['//'])).not.toContain(SECRET);
    expect(stream['//'].metadata.path).toBe('Stack0/Stream/Resource');
  });
});
