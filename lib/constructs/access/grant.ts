import { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { RamPolicy } from '../provider/index';
import { nameFromPath } from '../synthesis/stream-names';
import { GrantOptions } from './grant-options';
import { policyText } from './policy-statements';

/**
 * A permission that was given to a RAM user, group or role: a policy and its attachment.
 */
export class Grant extends Construct {
  /** The name of the policy. */
  public readonly policyName: string;

  /** What must exist before the permission counts. */
  public readonly attachment: ITerraformDependable;

  /**
   * Made by the `grantX` methods of the constructs that own a resource.
   *
   * @internal
   */
  public static _give(scope: Construct, id: string, options: GrantOptions): Grant {
    return new Grant(scope, id, options);
  }

  private constructor(scope: Construct, id: string, options: GrantOptions) {
    super(scope, id);
    const { grantee, actions, resources, provider } = options;
    const policy = new RamPolicy(this, 'Policy', {
      provider,
      policyName: nameFromPath(this.node.path),
      policyDocument: policyText([{ actions, resources }]),
    });
    this.policyName = policy.policyName;
    this.attachment = grantee._attach(this, 'Attachment', {
      provider,
      policyName: policy.policyName,
      policyType: 'Custom',
    });
  }
}
