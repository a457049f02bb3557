import { answer, Answer, ApiCall, failure, Operation } from '../api';
import { Store } from './store';
import { Tags } from './tags';

/**
 * VPCs and vSwitches, VPC 2016-04-28: the operations that resource_alicloud_vpc.go and resource_alicloud_vswitch.go of
 * aliyun/terraform-provider-alicloud call (lib/core/contract/actions/network.ts lists them); names and error codes of the
 * answers as in commit 011c183a1318542f920571a844ed728c50d58930 and the API's own.
 */
export class Vpcs {
  private readonly vpcs = new Store('vpc');
  private readonly vSwitches = new Store('vsw');
  private readonly tags = new Tags();

  public left(): string[] {
    return [...this.vpcs.left(), ...this.vSwitches.left()];
  }

  public readonly operations: Record<string, Operation> = {
    CreateVpc: ({ region, parameters: { CidrBlock, VpcName, Description } }) => {
      const VpcId = this.vpcs.add(region, { CidrBlock, VpcName, Description });
      return answer({ VpcId, VRouterId: `vrt-${VpcId}`, RouteTableId: `vtb-${VpcId}` });
    },
    DescribeVpcAttribute: (call) =>
      this.onVpc(call, (id, vpc) =>
        answer({ ...vpc, VpcId: id, Status: 'Available', VRouterId: `vrt-${id}`, SecondaryCidrBlocks: {} }),
      ),
    DescribeRouteTableList: ({ parameters: { VpcId } }) => {
      const table = { RouteTableId: `vtb-${VpcId}`, RouteTableType: 'System', VpcId, Status: 'Available' };
      return answer({ RouterTableList: { RouterTableListType: [table] }, TotalCount: 1 });
    },
    ModifyVpcAttribute: (call) =>
      this.onVpc(call, (id) => {
        const { VpcName, Description, CidrBlock } = call.parameters;
        this.vpcs.change(id, { VpcName, Description, CidrBlock });
        return answer();
      }),
    DeleteVpc: (call) =>
      this.onVpc(call, (id) => {
        if (this.vSwitches.find({ VpcId: id }).length > 0)
          return failure(400, 'DependencyViolation.VSwitch', `The VPC ${id} still has vSwitches.`);
        this.vpcs.remove(id);
        return answer();
      }),
    CreateVSwitch: (call) =>
      this.onVpc(call, (VpcId) => {
        const { CidrBlock, ZoneId, VSwitchName, Description } = call.parameters;
        return answer({
          VSwitchId: this.vSwitches.add(call.region, { VpcId, CidrBlock, ZoneId, VSwitchName, Description }),
        });
      }),
    DescribeVSwitchAttributes: (call) =>
      this.onVSwitch(call, (VSwitchId, vSwitch) => answer({ ...vSwitch, VSwitchId, Status: 'Available' })),
    ModifyVSwitchAttribute: (call) =>
      this.onVSwitch(call, (id) => {
        const { VSwitchName, Description } = call.parameters;
        this.vSwitches.change(id, { VSwitchName, Description });
        return answer();
      }),
    DeleteVSwitch: (call) =>
      this.onVSwitch(call, (id) => {
        this.vSwitches.remove(id);
        return answer();
      }),
    ...this.tags.operations,
    UnTagResources: this.tags.operations.UntagResources,
  };

  private onVpc({ parameters }: ApiCall, then: (id: string, vpc: Record<string, unknown>) => Answer): Answer {
    const vpc = this.vpcs.get(parameters.VpcId);
    return vpc === undefined
      ? failure(404, 'InvalidVpcID.NotFound', `The VPC ${parameters.VpcId} does not exist.`)
      : then(parameters.VpcId, vpc);
  }

  private onVSwitch(
    { parameters }: ApiCall,
    then: (id: string, vSwitch: Record<string, unknown>) => Answer,
  ): Answer {
    const vSwitch = this.vSwitches.get(parameters.VSwitchId);
    return vSwitch === undefined
      ? failure(404, 'InvalidVswitchID.NotFound', `The vSwitch ${parameters.VSwitchId} does not exist.`)
      : then(parameters.VSwitchId, vSwitch);
  }
}
