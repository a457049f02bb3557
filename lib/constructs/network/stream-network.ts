import { Fn, Token } from 'cdktf';
import { checkCalls } from '../types/check-calls';

/**
 * The VPC through which EventBridge reaches one end of a stream.
 */
export interface VpcAccess {
  /** The id of the VPC, for example `vpc-bp1a2b3c4d5e6f`. It must be in the stream's region. */
  readonly vpcId: string;

  /** The ids of the vSwitches, in that VPC; at least one, for example `vsw-bp1a2b3c4d5e6f`. */
  readonly vSwitchIds: string[];

  /** The id of the security group, in that VPC, whose egress rules admit the broker's ports. */
  readonly securityGroupId: string;
}

/**
 * How EventBridge reaches one end of a stream. Each source and sink spells this in its own way
 * (`Network`, `NetworkType`, plain strings or sink fields); the spelling is the library's business.
 */
export class StreamNetwork {
  /** Through the internet. */
  public static publicNetwork(): StreamNetwork {
    return new StreamNetwork('PublicNetwork');
  }

  /**
   * Through a VPC.
   *
   * @param access the VPC, its vSwitches and a security group
   */
  public static privateNetwork(access: VpcAccess): StreamNetwork {
    return new StreamNetwork('PrivateNetwork', access);
  }

  private constructor(
    /** The value EventBridge knows it by: `PublicNetwork` or `PrivateNetwork`. */
    public readonly networkType: string,
    /** The VPC of a private network. */
    public readonly vpc?: VpcAccess,
  ) {}

  /** The vSwitch ids as the API wants them: one string, comma-separated. */
  public get vSwitchIdList(): string | undefined {
    return this.vpc && joinIds(this.vpc.vSwitchIds);
  }
}

checkCalls(StreamNetwork, 'StreamNetwork');

/**
 * Ids as the API wants them: one string, comma-separated. The list may be a Terraform reference.
 *
 * @internal
 */
export function joinIds(ids: string[]): string {
  return Token.isUnresolved(ids) ? Token.asString(Fn.join(',', ids)) : ids.join(',');
}
