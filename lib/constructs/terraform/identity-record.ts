import { TerraformElement, TerraformResource } from 'cdktf';
import { hclAttribute, merge, overridesOf } from '../engine';
import { EVENT_STREAMING } from '../../core/model/stream-definition';

const RECORD = 'terraform_data';

/** On a stack: the record that says for all of its records which Terraform they need. */
const SPEAKER = Symbol.for('cdktf-alicloud-event-streams.IdentityRecord');

/** An address that changes, as Terraform's `moved` block has it. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** What a record has to know of its stream. */
export interface RecordedStream extends TerraformResource {
  /** What must not change without a replacement. */
  identity(): string;
  /** How many there are of the stream: `count` or `for_each`, as Terraform has it. */
  instances(): Record<string, unknown>;
  /** How the stream moves, and whether it stays in this app. */
  moves(): { readonly moved: readonly Move[]; readonly stays: boolean };
}

/**
 * Makes Terraform replace a stream whose identity changes, which the service cannot update and the provider would try
 * to: a `terraform_data` beside the stream, under the same name, holds the identity, and the stream names it in
 * `replace_triggered_by`. The record is one a stream, and named whole: adding, importing, moving or removing a stream
 * replaces none. It follows its stream wherever that is moved, renamed or made several times. See
 * docs/decisions/003-replacement.md.
 *
 * Not cdktf's DataResource, which runs `terraform version` for every instance.
 */
export class IdentityRecord extends TerraformElement {
  private readonly isSpeaker: boolean;

  constructor(private readonly stream: RecordedStream) {
    super(stream.node.scope!, 'Identity', RECORD);
    const stack = this.cdktfStack as unknown as Record<symbol, IdentityRecord | undefined>;
    this.isSpeaker = (stack[SPEAKER] ??= this) === this;
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

  public toTerraform(): any {
    return this.write(this.stream.identity(), (address) => address);
  }

  public toHclTerraform(): any {
    // cdktf writes the names of what else stands in `terraform` into HCL as if they were values.
    const { terraform: _, ...written } = this.write(hclAttribute(this.stream.identity(), 'text'), (address) =>
      hclAttribute(address, 'reference'),
    );
    return written;
  }

  private write(input: unknown, writeAddress: (address: string) => unknown): Record<string, unknown> {
    const { moved, stays } = this.stream.moves();
    // As many as there are streams.
    const body = { input, ...this.stream.instances(), '//': { metadata: { path: this.node.path } } };
    const address = (ofStream: string) => writeAddress(recordAddress(ofStream));
    return {
      resource: stays ? { [RECORD]: { [this.friendlyUniqueId]: merge(body, overridesOf(this)) } } : undefined,
      moved:
        moved.length > 0
          ? moved.map(({ from, to }) => ({ from: address(from), to: address(to) }))
          : undefined,
      // terraform_data came with Terraform 1.4; without the constraint an older one speaks of an unknown resource type.
      terraform: this.isSpeaker ? { required_version: '>= 1.4' } : undefined,
    };
  }
}

/** The address of the record of a stream, from that of the stream. */
function recordAddress(address: string): string {
  return address.replace(`${EVENT_STREAMING}.`, `${RECORD}.`);
}
