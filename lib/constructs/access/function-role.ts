import { Construct } from 'constructs';
import { AssumedRole, AssumedRoleProps } from './assumed-role';

/**
 * A RAM role that a function of Function Compute runs with: to write its logs, to stand in a VPC, to reach what the
 * function needs.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/fcv3_function
 */
export class FunctionRole extends AssumedRole {
  constructor(scope: Construct, id: string, props: AssumedRoleProps = {}) {
    super(scope, id, 'fc.aliyuncs.com', 'Assumed by Function Compute to run a function', props);
  }

  /** Lets the function stand in a VPC: what the system policy AliyunECSNetworkInterfaceManagementAccess allows. */
  public allowNetworkInterfaces(): void {
    this.allow({
      actions: [
        'vpc:DescribeVSwitchAttributes',
        'ecs:CreateNetworkInterface',
        'ecs:DeleteNetworkInterface',
        'ecs:DescribeNetworkInterfaces',
        'ecs:CreateNetworkInterfacePermission',
        'ecs:DescribeNetworkInterfacePermissions',
        'ecs:DeleteNetworkInterfacePermission',
      ],
      resources: ['*'],
    });
  }
}
