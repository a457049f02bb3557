import { TerraformResource } from 'cdktf';
import { hclAttribute } from '../engine';
import { EVENT_STREAMING } from '../../core/model/stream-definition';

const RECORD = 'terraform_data';

/**
 * Makes Terraform replace a stream whose identity changes, which the service cannot update and the provider would try
 * to: a `terraform_data` beside the stream, under the same name, holds the identity, and the stream names it in
 * `replace_triggered_by`. The record is one a stream, and named whole: adding, importing, moving or removing a stream
 * replaces none. It follows its stream wherever that is moved, renamed or made several times. See
 * docs/decisions/003-replacement.md.
 *
 * Not cdktf's DataResource: it runs `terraform version` for every instance.
 */
export class IdentityRecord extends TerraformResource {
  constructor(
    private readonly stream: TerraformResource,
    /** What must not change without a replacement. */
    private readonly identity: () => string,
  ) {
    super(stream.node.scope!, 'Identity', {
      terraformResourceType: RECORD,
      terraformGeneratorMetadata: { providerName: 'terraform' },
    });
  }

  /** That of the stream, also where it is overridden later. */
  public get friendlyUniqueId(): string {
    return this.stream.friendlyUniqueId;
  }

  /** What the stream names in `replace_triggered_by`: of several, the one that belongs to it. */
  public get trigger(): string {
    const { forEach, count } = this.stream;
    const instance = forEach !== undefined ? '[each.key]' : count !== undefined ? '[count.index]' : '';
    return `${RECORD}.${this.friendlyUniqueId}${instance}`;
  }

  /** As many as there are streams. */
  public get terraformMetaArguments(): Record<string, any> {
    const { forEach, count } = this.stream.terraformMetaArguments;
    return { forEach, count };
  }

  public toTerraform(): any {
    const fragment = super.toTerraform();
    // terraform_data came with Terraform 1.4; without the constraint an older one speaks of an unknown resource type.
    return { ...fragment, terraform: { required_version: '>= 1.4' } };
  }

  protected synthesizeAttributes(): Record<string, any> {
    return { input: this.identity() };
  }

  protected synthesizeHclAttributes(): Record<string, any> {
    return { input: hclAttribute(this.identity(), 'text') };
  }
}

/** The address of the record of a stream, from that of the stream. */
export function recordAddress(address: string): string {
  return address.replace(`${EVENT_STREAMING}.`, `${RECORD}.`);
}

/** The move target of the record of a stream, from that of the stream. */
export function recordTarget(target: string): string {
  return `${target} (identity)`;
}
