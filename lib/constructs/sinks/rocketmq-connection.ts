import { constantField } from '../transforms/sink-field';
import { RocketMqInstance } from '../values/rocketmq-instance';

/** How an instance is reached, in the fields that the RocketMQ sink and the RocketMQ target of a rule share. */
export function rocketMqConnection({ endpoint, options: { network, credentials } }: RocketMqInstance) {
  return {
    InstanceEndpoint: constantField(endpoint),
    InstanceUsername: constantField(credentials?.username),
    InstancePassword: constantField(credentials?.password),
    Network: constantField(network?.networkType),
    VpcId: constantField(network?.vpc?.vpcId),
    VSwitchIds: constantField(network?.vSwitchIdList),
    SecurityGroupId: constantField(network?.vpc?.securityGroupId),
  };
}
