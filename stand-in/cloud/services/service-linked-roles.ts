import { answer, failure, Operation, refusal, success } from '../api';

/**
 * Service-linked roles: made by EventBridge 2020-04-01 or ResourceManager 2020-03-31, deleted by the latter, as
 * resource_alicloud_event_bridge_service_linked_role.go at commit 2fe206abf3f3b993b55c96a38b3afaf18d05c16f of
 * aliyun/terraform-provider-alicloud does. One an account, whichever region asks.
 */
export class ServiceLinkedRoles {
  private readonly roles = new Set<string>();
  private readonly hidden = new Map<string, number>();

  /** Lets the next looks at a role that is there not find it yet. */
  public hide(role: string, looks: number): void {
    this.hidden.set(role, looks);
  }

  public left(): string[] {
    return [...this.roles];
  }

  private isVisible(role: string): boolean {
    const looks = this.hidden.get(role) ?? 0;
    this.hidden.set(role, Math.max(0, looks - 1));
    return looks === 0 && this.roles.has(role);
  }

  public readonly eventBridge: Record<string, Operation> = {
    CreateServiceLinkedRoleForProduct: ({ parameters: { ProductName } }) => {
      if (this.roles.has(ProductName))
        return refusal('EntityAlreadyExists.Role', `The role ${ProductName} already exists.`);
      this.roles.add(ProductName);
      return success({ StsRoleName: ProductName });
    },
    CheckRoleForProduct: ({ parameters: { ProductName } }) =>
      success({ StsRoleName: ProductName, CheckPass: this.isVisible(ProductName) }),
  };

  public readonly resourceManager: Record<string, Operation> = {
    DeleteServiceLinkedRole: ({ parameters: { RoleName } }) =>
      this.roles.delete(RoleName)
        ? answer({ DeletionTaskId: `task/${RoleName}` })
        : failure(404, 'EntityNotExist.Role', `The role ${RoleName} does not exist.`),
  };
}
