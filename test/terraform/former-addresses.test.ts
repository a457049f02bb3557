import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TerraformStack, Testing } from 'cdktf';
import { Construct } from 'constructs';
import {
  AlicloudProvider,
  KafkaOutflow,
  MnsSink,
  provider,
  RocketMqInstance,
  RocketMqRoute,
  SinkField,
} from '../../lib';
import { testStack } from '../support/synth';
import {
  actions,
  describeStandIn,
  describeTerraform,
  plan,
  terraform,
  workspace,
  write,
} from '../support/terraform';

const BEFORE = JSON.parse(
  readFileSync(join(__dirname, '..', 'data', 'states', '9bcc532.constructs.tf.json'), 'utf8'),
);
const kafka = { instanceId: 'alikafka_post-cn-1', topic: 'payments' };
const route = {
  source: {
    instance: RocketMqInstance.cloud4('MQ_INST_1_a'),
    topic: 'orders',
    groupId: 'GID_route',
    region: 'cn-qingdao',
  },
  target: { instance: RocketMqInstance.cloud5('rmq-cn-1'), topic: 'copies', region: 'ap-southeast-1' },
  borderNetwork: { zoneId: 'ap-southeast-1a' },
};

/** The app of the earlier version, with the constructs of today. */
function config(more?: (stack: TerraformStack) => void): Record<string, any> {
  const stack = new TerraformStack(Testing.app(), 'Former');
  new AlicloudProvider(stack, 'Provider', { region: 'cn-beijing' });
  new AlicloudProvider(stack, 'Singapore', { region: 'ap-southeast-1', alias: 'sg' });
  for (const scope of [stack, new Construct(stack, 'Team')]) {
    // What was the default of that version.
    const sink = new MnsSink({ queueName: 'payments', body: SinkField.original() });
    new KafkaOutflow(scope, 'Out', { kafka, sink });
    new RocketMqRoute(scope, 'Route', route);
  }
  more?.(stack);
  return JSON.parse(Testing.synth(stack));
}

describeStandIn('groups and networks that earlier versions made beside their stream', (setup) => {
  let folder: string;

  beforeAll(() => {
    folder = workspace(setup(), BEFORE);
    terraform(setup(), folder, 'apply', '-auto-approve', '-no-color');
  });

  function planned(build?: (stack: TerraformStack) => void): Record<string, string> {
    write(folder, config(build));
    const changes = Object.entries(actions(plan(setup(), folder)));
    return Object.fromEntries(
      changes.filter(([address, action]) => action !== 'no-op' && !address.startsWith('terraform_data.')),
    );
  }

  it('stay as they are', () => expect(planned()).toEqual({}));

  it('stay where their user says where they were', () => {
    const byUser = (stack: TerraformStack) => {
      const group = stack.node.findChild('Out').node.findChild('ConsumerGroup');
      (group as provider.AlikafkaConsumerGroup).moveFromId(
        'alicloud_alikafka_consumer_group.OutConsumerGroup',
      );
    };
    expect(planned(byUser)).toEqual({});
  });

  it('leave their former address to whoever has it today', () => {
    const taken = (stack: TerraformStack) =>
      new provider.AlikafkaConsumerGroup(stack, 'OutConsumerGroup', {
        instanceId: kafka.instanceId,
        consumerId: 'GID_other',
      });
    const [[address, action], ...others] = Object.entries(planned(taken)).filter(
      ([, change]) => change === 'create',
    );
    expect([address, action]).toEqual([
      expect.stringMatching(/^alicloud_alikafka_consumer_group\.Out_ConsumerGroup_/),
      'create',
    ]);
    expect(others).toEqual([]);
  });
});

describeTerraform('a construct that was never deployed', (setup) => {
  it('is created in spite of the moves it names', () => {
    const stack = testStack();
    new KafkaOutflow(stack, 'Out', { kafka, sink: new MnsSink({ queueName: 'payments' }) });
    const folder = workspace(setup(), JSON.parse(Testing.synth(stack)));
    expect(Object.values(actions(plan(setup(), folder)))).toEqual(['create', 'create', 'create']);
  });
});
