import { TerraformStack, Testing } from 'cdktf';
import { Construct } from 'constructs';
import * as library from '../../lib';
import {
  AlarmContact,
  AlarmContactGroup,
  AlicloudProvider,
  BrokerPort,
  ContentEnrichment,
  ContentMapping,
  ContentSplitting,
  DeliveryRole,
  DeployerPolicy,
  DynamicRouting,
  EventBus,
  CustomEventSourceConfig,
  EventRule,
  EventStreamAlarms,
  CustomEventSource,
  FunctionCode,
  FunctionRole,
  FunctionRuntime,
  Grantee,
  KafkaInflow,
  KafkaOutflow,
  MqttToKafkaOutflow,
  MqttToRocketMqOutflow,
  NatEgress,
  PrivateNetwork,
  RocketMqInflow,
  RocketMqInstance,
  RocketMqRoute,
  RocketMqSource,
  RuleTarget,
  ServiceLinkedRoles,
  StreamFunction,
  SystemEventAlarm,
} from '../../lib';
import { readStacks } from '../../scripts/examples';
import { addressesOf, expectCommitted } from '../support/addresses';
import { kafka, mqtt, testStack, testStream } from '../support/synth';

const accountId = '1234567890123456';
const instance = RocketMqInstance.cloud4('MQ_INST_1_a');
const logging = { project: 'project', logstore: 'logstore' };
const rocketMq = { instance, topic: 'orders', groupId: 'GID_orders' };
const mqttTopic = { instanceId: 'post-cn-1', topic: 'telemetry' };
const kafkaTopic = { instanceId: 'alikafka_post-cn-1', topic: 'telemetry' };
const vSwitches = [{ zoneId: 'cn-hangzhou-h', cidrBlock: '10.0.0.0/24' }];
const contactGroups = [AlarmContactGroup.fromGroupName('on-call')];
const code = FunctionCode.inline('exports.handler = (event) => event;');

/** Each construct with all that it makes by itself. */
const CONSTRUCTS: Readonly<Record<string, (stack: TerraformStack) => unknown>> = {
  AlarmContact: (stack) => new AlarmContact(stack, 'X', { description: 'on call', email: 'a@example.com' }),
  AlarmContactGroup: (stack) => new AlarmContactGroup(stack, 'X'),
  ContentEnrichment: (stack) =>
    new ContentEnrichment(stack, 'X', { keyField: 'id', targetField: 'item', table: { a: 1 } }),
  ContentMapping: (stack) =>
    new ContentMapping(stack, 'X', { mappings: [{ field: 'a', pattern: 'b', replacement: 'c' }] }),
  ContentSplitting: (stack) => new ContentSplitting(stack, 'X', { field: 'data.body', separator: ';' }),
  DeliveryRole: (stack) =>
    new DeliveryRole(stack, 'X').allowWriteLogs({ project: 'project', logstore: 'logstore' }),
  DeployerPolicy: (stack) => {
    testStream(stack);
    new DeployerPolicy(stack, 'X', {
      accountId,
      attachTo: [Grantee.user('ci'), Grantee.group('ops'), Grantee.role('deployer')],
    });
  },
  DynamicRouting: (stack) =>
    new DynamicRouting(stack, 'X', {
      field: 'data.city',
      routes: [{ pattern: 'a', destination: 'b' }],
      defaultDestination: 'c',
    }),
  EventBus: (stack) => new EventBus(stack, 'X').grantPutEvents(Grantee.role('shop')),
  EventRule: (stack) =>
    new EventRule(stack, 'X', {
      eventBus: new EventBus(stack, 'Bus'),
      targets: [RuleTarget.mnsQueue({ queueName: 'orders' })],
      accountId,
    }),
  CustomEventSource: (stack) =>
    new CustomEventSource(stack, 'X', {
      eventBus: new EventBus(stack, 'Bus'),
      config: CustomEventSourceConfig.rocketMq(rocketMq),
    }),
  EventStream: (stack) => testStream(stack, {}, 'X').grantOperate(Grantee.user('ops')),
  EventStreamAlarms: (stack) =>
    new EventStreamAlarms(stack, 'X', {
      stream: testStream(stack, { source: new RocketMqSource(rocketMq) }),
      contactGroups,
      ...{ consumerLag: { threshold: 1 }, throttledReads: { threshold: 1 } },
    }),
  StreamAlarm: (stack) =>
    testStream(stack, { source: new RocketMqSource(rocketMq) })
      .metricConsumerLag()
      .createAlarm(stack, 'X', { contactGroups, threshold: 1 }),
  SystemEventAlarm: (stack) => new SystemEventAlarm(stack, 'X', { product: 'rocketmq', contactGroups }),
  FunctionRole: (stack) =>
    new FunctionRole(stack, 'X').allowWriteLogs({ project: 'project', logstore: 'logstore' }),
  KafkaInflow: (stack) => new KafkaInflow(stack, 'X', { source: mqtt, kafka: kafkaTopic }),
  KafkaOutflow: (stack) => new KafkaOutflow(stack, 'X', { kafka: kafkaTopic, sink: kafka }),
  MqttToKafkaOutflow: (stack) => new MqttToKafkaOutflow(stack, 'X', { mqtt: mqttTopic, kafka: kafkaTopic }),
  MqttToRocketMqOutflow: (stack) =>
    new MqttToRocketMqOutflow(stack, 'X', { mqtt: mqttTopic, rocketMq: { instance, topic: 'telemetry' } }),
  NatEgress: (stack) =>
    new NatEgress(stack, 'X', { vpcId: 'vpc-1', vSwitchIds: ['vsw-1', 'vsw-2'], name: 'egress' }),
  PrivateNetwork: (stack) =>
    new PrivateNetwork(stack, 'X', { vSwitches, egressPorts: [BrokerPort.KAFKA_PLAINTEXT] }),
  RocketMqInflow: (stack) =>
    new RocketMqInflow(stack, 'X', { rocketMq, mqtt: { instanceId: 'post-cn-1', parentTopic: 'devices' } }),
  RocketMqRoute: (stack) =>
    new RocketMqRoute(stack, 'X', {
      source: { ...rocketMq, region: 'cn-hangzhou' },
      target: { instance, topic: 'copies', region: 'ap-southeast-1' },
      borderNetwork: { zoneId: 'ap-southeast-1a' },
    }),
  ServiceLinkedRoles: (stack) => {
    testStream(stack);
    new ServiceLinkedRoles(stack, 'X');
  },
  StreamFunction: (stack) => {
    const runtime = FunctionRuntime.NODEJS_20;
    new StreamFunction(stack, 'X', { code, runtime, logging }).grantInvoke(Grantee.role('shop'));
  },
};

/** Constructs that nobody makes by name. */
const OTHERS = {
  AlicloudProvider: 'a provider has no address that Terraform keeps',
  AssumedRole: 'what the roles have in common',
  CleansingFunction: 'what the ready-made functions have in common',
  Grant: 'made by the grant methods',
};

it.each(Object.entries(CONSTRUCTS))('%s keeps the addresses and paths of all that it makes', (name, make) => {
  const app = Testing.app();
  const stack = testStack('cn-hangzhou', app);
  if (name === 'RocketMqRoute')
    new AlicloudProvider(stack, 'there', { region: 'ap-southeast-1', alias: 'there' });
  make(stack);
  const [written] = readStacks(Testing.fullSynth(stack));
  expectCommitted('constructs.json', name, addressesOf(written));
});

/** What the samples make beside the construct that they show. */
const BESIDE = ['alicloud', 'there', 'Bus', 'Stream'];

it.each(Object.entries(CONSTRUCTS))('%s makes nothing in the scope of its caller', (_, make) => {
  const stack = testStack();
  make(stack);
  const children = stack.node.children.map(({ node }) => node.id).filter((id) => !BESIDE.includes(id));
  expect(children).toEqual(['X']);
});

it('knows every construct of the library', () => {
  const constructs = Object.entries<any>(library)
    .filter(([, value]) => value?.prototype instanceof Construct)
    .map(([name]) => name);
  expect([...Object.keys(CONSTRUCTS), ...Object.keys(OTHERS)].sort()).toEqual(constructs.sort());
});
