import { Lazy, TerraformProvider, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { EVERYWHERE, formatArn } from '../../core/model/arn';
import { LIMITS } from '../../core/contract/limits';
import { RamPolicy, RamRole, RamRolePolicyAttachment } from '../provider/index';
import { validateWithStack } from '../synthesis/app-validation';
import { nameFromPath } from '../synthesis/stream-names';
import { Allowance, policyText, trustText } from './policy-statements';
import { literalProperty } from '../terraform/template';
import { checkProps, checkScope } from '../types/check-types';
import { checkCalls } from '../types/check-calls';

/**
 * A role for a service to assume.
 */
export interface AssumedRoleProps {
  /**
   * The name: 1–64 letters, digits, `.` and `-`. Another one is reported at synthesis (rule `role-name`).
   *
   * @default - derived from the construct path
   */
  readonly roleName?: string;

  /**
   * What it is for: 1–1,024 characters.
   *
   * @default - which service assumes it
   */
  readonly description?: string;

  /**
   * The provider, where it is not the default one of the stack.
   *
   * @default - the stack's `AlicloudProvider` without an alias
   */
  readonly provider?: TerraformProvider;
}

/**
 * What a role may do.
 */
export interface RoleAllowance {
  /** RAM actions, for example `log:PostLogStoreLogs`. */
  readonly actions: string[];

  /** ARNs, for example `acs:log:*:*:project/p/logstore/l`. */
  readonly resources: string[];
}

/**
 * A logstore of Simple Log Service.
 */
export interface LogstoreReference {
  /** The name of its project. */
  readonly project: string;

  /** Its name. */
  readonly logstore: string;
}

/**
 * A RAM role that one service may assume, with a policy that allows what it is told and nothing else. Whoever refers to
 * it by `roleName` comes after its policy and attachment.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/ram_role
 */
export abstract class AssumedRole extends Construct {
  /** The name of the role; whoever refers to it comes after the role's permissions. */
  public readonly roleName: string;

  /** The attachment of its policy, for what refers to the role by its ARN. */
  public readonly attachment: RamRolePolicyAttachment;

  /** The ARN of the role, known once it exists. */
  public readonly arn: string;

  private readonly allowances: Allowance[] = [];

  protected constructor(
    scope: Construct,
    id: string,
    service: string,
    purpose: string,
    props: AssumedRoleProps,
  ) {
    super(checkScope(scope, id), id);
    checkProps(scope, id, 'AssumedRoleProps', props);
    validateWithStack(TerraformStack.of(this));
    const { provider } = props;
    const role = new RamRole(this, 'Role', {
      provider,
      roleName: literalProperty(
        props.roleName ?? nameFromPath(this.node.path, '', LIMITS.roleNameLength.maximum),
      ),
      description: literalProperty(props.description ?? purpose),
      assumeRolePolicyDocument: trustText(service),
    });
    const policy = new RamPolicy(this, 'Policy', {
      provider,
      policyName: nameFromPath(this.node.path),
      policyDocument: Lazy.stringValue({ produce: () => policyText(this.allowances) }),
    });
    this.attachment = new RamRolePolicyAttachment(this, 'Attachment', {
      provider,
      policyName: policy.policyName,
      policyType: 'Custom',
      roleName: role.roleName,
    });
    this.arn = role.arn;
    // The same name, but whoever refers to it comes after the attachment.
    this.roleName = this.attachment.roleName;
  }

  /**
   * Lets it do something.
   *
   * @param allowance which actions, and on what
   */
  public allow(allowance: RoleAllowance): void {
    const { actions, resources } = allowance;
    this.allowances.push({ actions, resources });
  }

  /**
   * Lets it write to a logstore.
   *
   * @param target the logstore
   */
  public allowWriteLogs(target: LogstoreReference): void {
    const { project, logstore } = target;
    this.allow({
      actions: ['log:PostLogStoreLogs'],
      resources: [formatArn('logstore', { ...EVERYWHERE, project, logstore })],
    });
  }
}

checkCalls(AssumedRole, 'AssumedRole');
