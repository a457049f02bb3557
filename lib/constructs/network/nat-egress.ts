import { Fn, ITerraformDependable, TerraformCount, TerraformProvider, TerraformStack, Token } from 'cdktf';
import { Construct } from 'constructs';
import { EipAddress } from '../provider/eip-address';
import { EipAssociation } from '../provider/eip-association';
import { NatGateway } from '../provider/nat-gateway';
import { SnatEntry, SnatEntryConfig } from '../provider/snat-entry';
import { validateWithStack } from '../synthesis/app-validation';
import { networksOf } from './network-registry';
import { checkProps, checkScope } from '../types/check-types';

/**
 * A way out of a VPC.
 */
export interface NatEgressProps {
  /** The VPC. */
  readonly vpcId: string;

  /** The vSwitches whose traffic goes out; the NAT gateway stands in the first. */
  readonly vSwitchIds: string[];

  /**
   * The name of the NAT gateway: 2–128 characters.
   *
   * @default - the construct id
   */
  readonly name?: string;

  /**
   * The bandwidth of the public address in Mbit/s: 1–200, billed by traffic.
   *
   * @default 5
   */
  readonly bandwidth?: number;

  /**
   * The provider, where it is not the default one of the stack.
   *
   * @default - the stack's `AlicloudProvider` without an alias
   */
  readonly provider?: TerraformProvider;
}

/**
 * Lets a VPC reach the internet: an enhanced NAT gateway, a public address and a SNAT entry for each vSwitch, in the
 * order in which they must be made. A stream across the border of mainland China needs it to reach the public endpoint
 * of the other side; inside the mainland EventBridge needs nothing. Streams through a `PrivateNetwork` of this app with
 * the same VPC come after it.
 *
 * @see https://help.aliyun.com/en/eventbridge/user-guide/apsaramq-for-rocketmq
 */
export class NatEgress extends Construct {
  /** The public address, as the other side sees it: put it on the other side's allowlist. */
  public readonly ipAddress: string;

  /** What a stream must come after that uses the way out through another VPC: give them to its `dependsOn`. */
  public readonly resources: ITerraformDependable[];

  constructor(scope: Construct, id: string, props: NatEgressProps) {
    super(checkScope(scope, id), id);
    checkProps(scope, id, 'NatEgressProps', props);
    const { provider, vpcId, vSwitchIds, name, bandwidth } = props;
    validateWithStack(TerraformStack.of(this));
    // How many vSwitches a reference to a list has only Terraform knows.
    const isList = Token.isUnresolved(vSwitchIds);
    const gateway = new NatGateway(this, 'NatGateway', {
      provider,
      vpcId,
      vswitchId: isList ? Token.asString(Fn.element(vSwitchIds, 0)) : vSwitchIds[0],
      natGatewayName: name ?? id,
      natType: 'Enhanced',
      paymentType: 'PayAsYouGo',
    });
    const address = new EipAddress(this, 'Eip', {
      provider,
      addressName: name ?? id,
      bandwidth: String(bandwidth ?? 5),
      internetChargeType: 'PayByTraffic',
      paymentType: 'PayAsYouGo',
    });
    const association = new EipAssociation(this, 'EipAssociation', {
      provider,
      allocationId: address.id,
      instanceId: gateway.id,
      instanceType: 'Nat',
    });
    const snat = (entry: string, more: Pick<SnatEntryConfig, 'sourceVswitchId' | 'count'>) =>
      new SnatEntry(this, entry, {
        provider,
        snatTableId: gateway.snatTableIds,
        snatIp: address.ipAddress,
        // The entry refers to the address, not to its association, without which the service refuses it.
        dependsOn: [association],
        ...more,
      });
    if (isList) {
      const count = TerraformCount.of(Fn.lengthOf(vSwitchIds));
      this.resources = [
        snat('Snat', { count, sourceVswitchId: Token.asString(Fn.element(vSwitchIds, count.index)) }),
      ];
    } else {
      this.resources = vSwitchIds.map((sourceVswitchId, i) => snat(`Snat${i + 1}`, { sourceVswitchId }));
    }
    this.ipAddress = address.ipAddress;
    networksOf(this.node.root)
      ?.of(vpcId)
      ?.addAwaited(...this.resources);
  }
}
