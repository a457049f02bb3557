import { TerraformResource, TerraformStack } from 'cdktf';

const ID = 'EventStreamKinds';

/**
 * Makes Terraform replace a stream whose source or sink kind changes, which the service cannot update and the provider
 * would try to: one `terraform_data` a stack holds the kinds by stream, and each stream names its own entry in
 * `replace_triggered_by`. Adding a stream replaces no other. See docs/decisions/003-replacement.md.
 *
 * Not cdktf's DataResource: it runs `terraform version` for every instance.
 */
export class EventStreamKinds extends TerraformResource {
  /** The one of this stack. */
  public static of(stack: TerraformStack): EventStreamKinds {
    const existing = stack.node.tryFindChild(ID) as EventStreamKinds | undefined;
    return existing ?? new EventStreamKinds(stack);
  }

  private readonly kinds = new Map<string, () => string>();

  private constructor(stack: TerraformStack) {
    super(stack, ID, {
      terraformResourceType: 'terraform_data',
      terraformGeneratorMetadata: { providerName: 'terraform' },
    });
  }

  /**
   * Registers a stream.
   *
   * @param logicalId the stream's logical id in the stack
   * @param describe what must not change without a replacement
   * @returns the entry to name in `replace_triggered_by`
   */
  public track(logicalId: string, describe: () => string): string {
    this.kinds.set(logicalId, describe);
    return `${this.terraformResourceType}.${this.friendlyUniqueId}.input.${logicalId}`;
  }

  public toTerraform(): any {
    // terraform_data came with Terraform 1.4; without the constraint an older one speaks of an unknown resource type.
    return { ...super.toTerraform(), terraform: { required_version: '>= 1.4' } };
  }

  protected synthesizeAttributes(): Record<string, any> {
    return { input: this.input() };
  }

  protected synthesizeHclAttributes(): Record<string, any> {
    return { input: { value: this.input(), isBlock: false, type: 'map', storageClassType: 'stringMap' } };
  }

  private input(): Record<string, string> {
    return Object.fromEntries([...this.kinds].map(([id, describe]) => [id, describe()]));
  }
}
