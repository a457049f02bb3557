import { App, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import {
  AlicloudProvider,
  DeadLetterQueue,
  RocketMqFilter,
  RocketMqInflow,
  RocketMqInstance,
  ServiceLinkedRoles,
} from 'cdktf-alicloud-event-streams';

/**
 * Commands of a backend, pushed to the devices that subscribe to an MQTT topic. The backend names the sub topic in the
 * message property `mqttSecondTopic`.
 */
class CommandsStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new AlicloudProvider(this, 'alicloud', {
      region: 'cn-hangzhou',
      accountId: '1234567890123456',
      accountType: 'Domestic',
    });

    // Once an account: leave it out where another app makes the roles.
    new ServiceLinkedRoles(this, 'Roles');

    new RocketMqInflow(this, 'Commands', {
      streamName: 'commands-to-devices',
      rocketMq: {
        instance: RocketMqInstance.cloud4('MQ_INST_1234567890123456_BX6zY7ah'),
        topic: 'commands',
        groupId: 'GID_commands_to_devices',
        filter: RocketMqFilter.tag('release'),
      },
      mqtt: { instanceId: 'post-cn-example', parentTopic: 'commands' },
      deadLetterQueue: DeadLetterQueue.mnsQueue('commands-dead'),
    });
  }
}

const app = new App();
new CommandsStack(app, 'rocketmq-to-mqtt');
app.synth();
