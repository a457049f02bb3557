import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateBindings } from '../../../scripts/parts/bindings';
import { Project } from '../../support/shell-blocks';

jest.setTimeout(180_000);

/** An app with bindings of its own, of another version than those of the library. */
const MAIN = `
import { App, TerraformStack } from 'cdktf';
import { AlicloudProvider } from './.gen/providers/alicloud/provider';
import { MessageServiceQueue } from './.gen/providers/alicloud/message-service-queue';
import { EventBridgeEventStreaming } from './.gen/providers/alicloud/event-bridge-event-streaming';

const app = new App();
const stack = new TerraformStack(app, 'own');
const account = { accountId: '1234567890123456' };
new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou', ...account });
const beijing = new AlicloudProvider(stack, 'beijing', { alias: 'bj', region: 'cn-beijing', ...account });
const dead = new MessageServiceQueue(stack, 'Dead', { queueName: 'dead' });
/* STREAMS */
app.synth();
`;

const STREAMS = `
import { DeadLetterQueue, EventStream, KafkaSink, MqttSource, provider, ServiceLinkedRoles } from 'cdktf-alicloud-event-streams';

const parts = {
  source: new MqttSource({ instanceId: 'post-cn-1', topic: 'telemetry' }),
  sink: new KafkaSink({ instanceId: 'alikafka_post-cn-1', topic: 'telemetry' }),
};
const plain = new EventStream(stack, 'Plain', { ...parts, deadLetterQueue: DeadLetterQueue.toMnsQueue(dead) });
new EventStream(stack, 'Named', { ...parts, provider: beijing });
new EventStream(stack, 'Placed', { ...parts, region: 'cn-beijing' });
new ServiceLinkedRoles(stack, 'Roles');
if (plain.resource instanceof EventBridgeEventStreaming) throw new Error('there is one class');
if (!(plain.resource instanceof provider.EventBridgeEventStreaming)) throw new Error('it is another class');
`;

describe('an app with bindings of its own', () => {
  const project = new Project();
  const generated = mkdtempSync(join(tmpdir(), 'own-bindings-'));
  afterAll(() => {
    project.remove();
    rmSync(generated, { recursive: true });
  });

  function synthesized(main: string): any {
    project.write('main.ts', main);
    const { status, out, err } = project.run('npx tsx main.ts');
    expect({ status, out: out + err }).toMatchObject({ status: 0 });
    return JSON.parse(project.read('cdktf.out/stacks/own/cdk.tf.json'));
  }

  it('adds streams, and neither its provider nor anything else changes', async () => {
    await generateBindings(generated, '= 1.300.1');
    cpSync(join(generated, 'providers'), project.path('.gen/providers'), { recursive: true });
    const before = synthesized(MAIN);
    const after = synthesized(MAIN.replace('/* STREAMS */', STREAMS));
    expect(before.terraform.required_providers).toEqual({
      alicloud: { source: 'aliyun/alicloud', version: '= 1.300.1' },
    });
    expect(after.terraform.required_providers).toEqual(before.terraform.required_providers);
    expect(after.provider).toEqual(before.provider);
    expect(after.resource).toMatchObject(before.resource);
    const streams = Object.values<any>(after.resource.alicloud_event_bridge_event_streaming);
    expect(
      streams.map(({ provider, source }) => [provider, JSON.parse(source).SourceMQTTParameters.RegionId]),
    ).toEqual([
      ['alicloud.bj', 'cn-beijing'],
      ['alicloud.bj', 'cn-beijing'],
      [undefined, 'cn-hangzhou'],
    ]);
    const [plain] = streams.filter(({ provider }) => provider === undefined);
    expect(plain.run_options).toContain('acs:mns:cn-hangzhou:1234567890123456:/queues/');
  });
});
