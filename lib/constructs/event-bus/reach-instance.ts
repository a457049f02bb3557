import { TerraformResource } from 'cdktf';
import { goThroughNetwork } from '../network/network-registry';
import { RocketMqInstance } from '../values/rocketmq-instance';

/** Lets a rule or an event source through the security group of an instance in a VPC; others are public. */
export function reachInstance(resource: TerraformResource, instance: RocketMqInstance | undefined): void {
  if (instance === undefined) return;
  const { securityGroupId, ports } = instance._networkUse();
  goThroughNetwork(resource, securityGroupId, ports);
}
