import { TerraformStack, Testing } from 'cdktf';
import { AlicloudProvider, DeadLetterQueue, EventStream, KafkaSource, MnsSink, provider } from '../../lib';
import { OwnQueueConstruct } from '../support/app-bindings';
import { actions, describeStandIn, plan, terraform, workspace } from '../support/terraform';

describeStandIn('a stream whose parts are made from what the app has', (setup) => {
  it('is applied after them, with their names in its JSON', () => {
    const stack = new TerraformStack(Testing.app(), 'Parts');
    const instanceId = 'alikafka_post-cn-1';
    new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou', accountId: '1234567890123456' });
    const topic = new provider.AlikafkaTopic(stack, 'Topic', {
      instanceId,
      topic: 'orders',
      remark: 'orders',
    });
    const group = new provider.AlikafkaConsumerGroup(stack, 'Group', {
      instanceId,
      consumerId: 'GID_orders',
    });
    const dead = new provider.MessageServiceQueue(stack, 'Dead', { queueName: 'dead' });
    new EventStream(stack, 'Stream', {
      source: KafkaSource.fromTopic(topic, group),
      sink: MnsSink.toQueue(new OwnQueueConstruct(stack, 'Orders', 'orders')),
      deadLetterQueue: DeadLetterQueue.toMnsQueue(dead),
    });
    const folder = workspace(setup(), JSON.parse(Testing.synth(stack, true)));
    expect(new Set(Object.values(actions(plan(setup(), folder))))).toEqual(new Set(['create']));
    terraform(setup(), folder, 'apply', '-auto-approve', '-no-color');
    const state = JSON.parse(terraform(setup(), folder, 'show', '-json'));
    const stream = state.values.root_module.resources.find(({ type }: any) =>
      type.endsWith('event_streaming'),
    );
    expect(JSON.parse(stream.values.source).SourceKafkaParameters).toMatchObject({
      InstanceId: instanceId,
      Topic: 'orders',
      ConsumerGroup: 'GID_orders',
    });
    expect(JSON.parse(stream.values.run_options).DeadLetterQueue.Arn).toBe(
      'acs:mns:cn-hangzhou:1234567890123456:/queues/dead',
    );
    expect(stream.depends_on).toEqual(
      expect.arrayContaining([expect.stringMatching(/^alicloud_message_service_queue\.Orders_Queue_/)]),
    );
  });
});
