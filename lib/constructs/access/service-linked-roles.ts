import { say } from '../../core/language/say';
import { mistakeAt } from '../contradictions';
import { listed } from '../../core/language/lists';
import { TerraformProvider, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { SERVICE_LINKED_ROLES } from '../../core/contract/service-linked-roles';
import { EventBridgeServiceLinkedRole } from '../provider/index';
import { validateWithStack } from '../synthesis/app-validation';
import { accountAt } from '../synthesis/environment';
import { makeRoles } from './role-needs';
import { checkProps, checkScope } from '../types/check-types';

/**
 * Which service-linked roles an app makes.
 */
export interface ServiceLinkedRolesProps {
  /**
   * Roles that exist in the account already, by their names, for example
   * `AliyunServiceRoleForEventBridgeSendToKafka`: they are not made, for an account can have each only once.
   *
   * @default - none: every role that the app needs is made
   */
  readonly existing?: string[];

  /**
   * The provider, where it is not the default one of the stack.
   *
   * @default - the stack's `AlicloudProvider` without an alias
   */
  readonly provider?: TerraformProvider;
}

/**
 * Makes the service-linked roles that the event streams, event sources and rules of its account need, each once, and
 * makes these come after them. Without it the roles must exist already; the finding `service-linked-role` lists them.
 *
 * Such a role belongs to the whole account: make them in one app alone, best in a stack of its own, and never destroy it
 * while other streams run. An app with several accounts has one for each, with the provider of the account; of several
 * for one account the first makes the roles. Where nothing tells the accounts apart, it makes those of its own stack, and
 * of the stacks without one.
 *
 * @see https://www.alibabacloud.com/help/en/doc-detail/181425.htm
 */
export class ServiceLinkedRoles extends Construct {
  private readonly made = new Map<string, EventBridgeServiceLinkedRole>();

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ServiceLinkedRolesProps = {},
  ) {
    super(checkScope(scope, id), id);
    checkProps(scope, id, 'ServiceLinkedRolesProps', props);
    validateWithStack(TerraformStack.of(this));
    const unknown = (props.existing ?? []).filter((role) => SERVICE_LINKED_ROLES[role] === undefined);
    if (unknown.length > 0) {
      throw mistakeAt(
        this,
        () =>
          say`existing names ${listed(unknown)}, which EventBridge does not have. Roles: ${listed(Object.keys(SERVICE_LINKED_ROLES))}.`,
      );
    }
    makeRoles(this.node.root, {
      account: () => accountAt(this, props.provider),
      make: (roles) =>
        roles.filter((role) => props.existing?.includes(role) !== true).map((role) => this.make(role)),
    });
  }

  /** The names of the roles that this construct makes, as far as the app needs them by now. */
  public get roleNames(): string[] {
    return [...this.made.keys()];
  }

  private make(role: string): EventBridgeServiceLinkedRole {
    const known = this.made.get(role);
    if (known !== undefined) return known;
    const id = role.replace('AliyunServiceRoleForEventBridge', '');
    const { provider } = this.props;
    const made = new EventBridgeServiceLinkedRole(this, id, { provider, productName: role });
    this.made.set(role, made);
    return made;
  }
}
