import { answer, Answer, ApiCall, failure, Operation } from '../api';
import { Store } from './store';

/**
 * The way to the internet, VPC 2016-04-28: NAT gateways, elastic IP addresses and SNAT entries, by the operations that
 * the resources of aliyun/terraform-provider-alicloud call (lib/core/contract/actions/network.ts lists them).
 */
export class NatGateways {
  private readonly gateways = new Store('ngw');
  private readonly addresses = new Store('eip');
  private readonly entries = new Store('snat');

  public left(): string[] {
    return [...this.gateways.left(), ...this.addresses.left(), ...this.entries.left()];
  }

  public readonly operations: Record<string, Operation> = {
    CreateNatGateway: ({ region, parameters: { VpcId, VSwitchId, Name, NatType, InternetChargeType } }) => {
      const id = this.gateways.add(region, { VpcId, VSwitchId, Name, NatType, InternetChargeType });
      return answer({ NatGatewayId: id, ...tablesOf(id) });
    },
    DescribeNatGateways: ({ region, parameters: { NatGatewayId } }) => {
      const found = this.gateways.find({ RegionId: region });
      const wanted = found.filter(([id]) => NatGatewayId === undefined || id === NatGatewayId);
      return answer({
        NatGateways: { NatGateway: wanted.map(([id, gateway]) => describeGateway(id, gateway)) },
        TotalCount: wanted.length,
      });
    },
    ModifyNatGatewayAttribute: ({ parameters: { NatGatewayId, Name, Description } }) => {
      if (this.gateways.get(NatGatewayId) === undefined)
        return failure(404, 'InvalidNatGatewayId.NotFound', `${NatGatewayId} does not exist.`);
      this.gateways.change(NatGatewayId, { Name, Description });
      return answer();
    },
    DeleteNatGateway: ({ parameters: { NatGatewayId: id } }) => {
      if (this.entries.find({ SnatTableId: `stb-${id}` }).length > 0)
        return failure(400, 'DependencyViolation.SnatEntry', `${id} still has SNAT entries.`);
      if (this.addresses.find({ InstanceId: id }).length > 0)
        return failure(400, 'DependencyViolation.EIPS', `${id} still has elastic IP addresses.`);
      return this.gateways.remove(id)
        ? answer()
        : failure(404, 'InvalidNatGatewayId.NotFound', `${id} does not exist.`);
    },
    AllocateEipAddress: ({ region, parameters: { Name, Bandwidth = '5', InternetChargeType } }) => {
      const AllocationId = this.addresses.add(region, { Name, Bandwidth, InternetChargeType });
      return answer({ AllocationId, EipAddress: addressOf(AllocationId) });
    },
    DescribeEipAddresses: ({ region, parameters: { AllocationId } }) => {
      const found = this.addresses.find({ RegionId: region });
      const wanted = found.filter(([id]) => AllocationId === undefined || id === AllocationId);
      const EipAddress = wanted.map(([id, address]) => ({
        ...address,
        AllocationId: id,
        IpAddress: addressOf(id),
        ChargeType: 'PostPaid',
        Status: address.InstanceId ? 'InUse' : 'Available',
      }));
      return answer({ EipAddresses: { EipAddress }, TotalCount: EipAddress.length });
    },
    DescribeHighDefinitionMonitorLogAttribute: () => answer({ Success: 'true' }),
    ModifyEipAddressAttribute: (call) =>
      this.onAddress(call, (id) => {
        const { Name, Bandwidth, Description } = call.parameters;
        this.addresses.change(id, { Name, Bandwidth, Description });
        return answer();
      }),
    AssociateEipAddress: (call) =>
      this.onAddress(call, (id) => {
        const { InstanceId, InstanceType = 'EcsInstance' } = call.parameters;
        this.addresses.change(id, { InstanceId, InstanceType });
        return answer();
      }),
    UnassociateEipAddress: (call) =>
      this.onAddress(call, (id) => {
        this.addresses.change(id, { InstanceId: '', InstanceType: '' });
        return answer();
      }),
    ReleaseEipAddress: (call) =>
      this.onAddress(call, (id, address) => {
        if (address.InstanceId) return failure(400, 'IncorrectEipStatus', `${id} is in use.`);
        this.addresses.remove(id);
        return answer();
      }),
    CreateSnatEntry: ({
      region,
      parameters: { SnatTableId, SnatIp, SourceVSwitchId, SourceCIDR, SnatEntryName },
    }) =>
      answer({
        SnatEntryId: this.entries.add(region, {
          SnatTableId,
          SnatIp,
          SourceVSwitchId,
          SourceCIDR,
          SnatEntryName,
        }),
      }),
    DescribeSnatTableEntries: ({ parameters: { SnatTableId, SnatEntryId } }) => {
      const found = this.entries.find({ SnatTableId });
      const wanted = found.filter(([id]) => SnatEntryId === undefined || id === SnatEntryId);
      const SnatTableEntry = wanted.map(([id, entry]) => ({
        ...entry,
        SnatEntryId: id,
        Status: 'Available',
      }));
      return answer({ SnatTableEntries: { SnatTableEntry }, TotalCount: SnatTableEntry.length });
    },
    ModifySnatEntry: ({ parameters: { SnatEntryId, SnatIp, SnatEntryName } }) => {
      if (this.entries.get(SnatEntryId) === undefined)
        return failure(404, 'InvalidSnatEntryId.NotFound', `${SnatEntryId} does not exist.`);
      this.entries.change(SnatEntryId, { SnatIp, SnatEntryName });
      return answer();
    },
    DeleteSnatEntry: ({ parameters: { SnatEntryId } }) =>
      this.entries.remove(SnatEntryId)
        ? answer()
        : failure(404, 'InvalidSnatEntryId.NotFound', `${SnatEntryId} does not exist.`),
  };

  private onAddress(
    { parameters: { AllocationId } }: ApiCall,
    then: (id: string, address: Record<string, unknown>) => Answer,
  ): Answer {
    const address = this.addresses.get(AllocationId);
    return address === undefined
      ? failure(404, 'InvalidAllocationId.NotFound', `${AllocationId} does not exist.`)
      : then(AllocationId, address);
  }
}

function tablesOf(id: string) {
  return { SnatTableIds: { SnatTableId: [`stb-${id}`] }, ForwardTableIds: { ForwardTableId: [`ftb-${id}`] } };
}

function describeGateway(id: string, { VSwitchId, ...gateway }: Record<string, unknown>) {
  return {
    ...gateway,
    NatGatewayId: id,
    Status: 'Available',
    InstanceChargeType: 'PostPaid',
    NetworkType: 'internet',
    NatGatewayPrivateInfo: { VswitchId: VSwitchId },
    ...tablesOf(id),
  };
}

/** Addresses that documents are written with. */
function addressOf(id: string): string {
  return `203.0.113.${Number(id.replace(/\D/g, '')) % 256}`;
}
