import { App, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import {
  AlarmContactGroup,
  AlicloudProvider,
  DeadLetterQueue,
  Duration,
  EventBus,
  EventPattern,
  EventRule,
  EventStream,
  EventStreamExpectations,
  FunctionCode,
  FunctionRuntime,
  FunctionTransform,
  KafkaSink,
  MqttSource,
  RocketMqInstance,
  RocketMqRoute,
  SinkField,
  SlsSink,
  StreamAlarm,
  StreamFunction,
  StreamMetric,
  StreamNetwork,
} from 'cdktf-alicloud-event-streams';

/**
 * Wrong in every way that the rules know of, one mistake a line: `npm run examples:broken` shows what they say. It is
 * left out of `npm run examples`.
 */
class BrokenStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    const accountId = '1234567890123456';
    new AlicloudProvider(this, 'alicloud', { region: 'cn-hangzhou', accountId, accountType: 'Domestic' });

    new EventStream(this, 'Telemetry', {
      // naming: EventBridge would cut the name silently.
      streamName: 'telemetry-'.repeat(20),
      source: new MqttSource({
        // contract: that is the id of a Kafka instance.
        instanceId: 'alikafka_post-cn-example',
        // naming: a parent topic has no sub topics.
        topic: 'telemetry/room-1',
        // network: a private network is a VPC, vSwitches and a security group.
        network: StreamNetwork.privateNetwork({ vpcId: 'vpc-example', vSwitchIds: [], securityGroupId: '' }),
      }),
      // filters: a field is a list of what it may be.
      filter: EventPattern.fromObject({ data: { level: 'ERROR' } }),
      transforms: [
        // transformation: a function is named by its ARN.
        FunctionTransform.fromArn('clean-telemetry'),
        // regions: a function is called in the region of the stream.
        FunctionTransform.fromFunction({ functionName: 'clean', region: 'cn-beijing' }),
      ],
      sink: new KafkaSink({
        instanceId: 'alikafka_post-cn-example',
        topic: 'telemetry',
        // transformation: a partial event is one value.
        value: SinkField.jsonPath('$..value'),
      }),
      // quotas: 1 to 10,000 messages, 0 to 15 seconds, 1 to 32 tasks.
      batchWindow: { messages: 0, interval: Duration.seconds(16) },
      concurrency: 33,
      // delivery: no service of EventBridge takes dead letters there.
      deadLetterQueue: DeadLetterQueue.fromArn('acs:oss:cn-hangzhou:1234567890123456:dead-letters'),
    });

    // access: EventBridge assumes a role to write logs.
    const logs = new EventStream(this, 'Logs', {
      source: new MqttSource({ instanceId: 'post-cn-example', topic: 'logs' }),
      sink: new SlsSink({ project: 'telemetry', logstore: 'logs', roleName: '' }),
    });
    // expectations: nothing keeps these out.
    EventStreamExpectations.of(logs).drops('debug messages', { message: { body: { level: 'DEBUG' } } });

    // monitoring: a silence is 5 minutes at least.
    new StreamAlarm(this, 'Failing', {
      metric: new StreamMetric({
        namespace: 'acs_eventbridge',
        metricId: 'Failed',
        dimensions: { name: 'logs' },
      }),
      threshold: 1,
      silence: Duration.minutes(1),
      contactGroups: [AlarmContactGroup.fromGroupName('on-call')],
    });

    // regions: across the border of mainland China a network is needed.
    new RocketMqRoute(this, 'Orders', {
      source: {
        region: 'ap-southeast-1',
        instance: RocketMqInstance.cloud5('rmq-sg-example', {
          // secrets: a password is a reference, never the text itself.
          credentials: { username: 'route', password: 'not-so-secret' },
        }),
        topic: 'orders',
        groupId: 'GID_orders',
      },
      // credentials: an instance that is reached over the internet wants a user.
      target: { instance: RocketMqInstance.cloud5('rmq-cn-example'), topic: 'orders' },
    });

    // functions: memory comes in steps of 64 MB.
    new StreamFunction(this, 'Mask', {
      runtime: FunctionRuntime.NODEJS_20,
      code: FunctionCode.inline('exports.handler = async (events) => events;\n'),
      memorySize: 100,
    });

    // naming and quotas: the name is taken, and a rule has a target.
    const eventBus = new EventBus(this, 'Bus', { eventBusName: 'default' });
    new EventRule(this, 'Rule', { eventBus, accountId, targets: [] });
  }
}

const app = new App();
new BrokenStack(app, 'broken');
app.synth();
