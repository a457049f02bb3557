import { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import {
  RamGroupPolicyAttachment,
  RamRolePolicyAttachment,
  RamUserPolicyAttachment,
} from '../provider/index';
import { AttachedPolicy } from './attached-policy';
import { checkCalls } from '../types/check-calls';

/**
 * Who gets a permission: a RAM user, group or role that exists already.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/ram_user_policy_attachment
 */
export class Grantee {
  /**
   * A RAM user.
   *
   * @param userName its name
   */
  public static user(userName: string): Grantee {
    return new Grantee('user', userName);
  }

  /**
   * A RAM user group.
   *
   * @param groupName its name
   */
  public static group(groupName: string): Grantee {
    return new Grantee('group', groupName);
  }

  /**
   * A RAM role.
   *
   * @param roleName its name
   */
  public static role(roleName: string): Grantee {
    return new Grantee('role', roleName);
  }

  private constructor(
    /** What it is: `user`, `group` or `role`. */
    public readonly kind: string,
    /** The name of the user, group or role. */
    public readonly name: string,
  ) {}

  /**
   * Attaches a policy to it.
   *
   * @internal
   */
  public _attach(scope: Construct, id: string, policy: AttachedPolicy): ITerraformDependable {
    const { kind, name } = this;
    if (kind === 'user') return new RamUserPolicyAttachment(scope, id, { ...policy, userName: name });
    if (kind === 'group') return new RamGroupPolicyAttachment(scope, id, { ...policy, groupName: name });
    return new RamRolePolicyAttachment(scope, id, { ...policy, roleName: name });
  }
}

checkCalls(Grantee, 'Grantee');
