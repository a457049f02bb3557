import { say } from '../../core/language/say';
import { ITerraformDependable, TerraformProvider, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { SecurityGroup } from '../provider/security-group';
import { SecurityGroupRule } from '../provider/security-group-rule';
import { Vpc } from '../provider/vpc';
import { Vswitch } from '../provider/vswitch';
import { validateWithStack } from '../synthesis/app-validation';
import { AppNetwork, registerNetwork } from './network-registry';
import { StreamNetwork, VpcAccess } from './stream-network';
import { refuseContradictions } from '../contradictions';
import { literalProperty } from '../terraform/template';
import { checkProps, checkScope } from '../types/check-types';
import { checkCalls } from '../types/check-calls';

/**
 * A vSwitch to make.
 */
export interface VSwitchProps {
  /** The zone, for example `cn-hangzhou-h`. */
  readonly zoneId: string;

  /** The block: a part of that of the VPC, mask /16 to /29. */
  readonly cidrBlock: string;

  /**
   * The name: 1–128 characters.
   *
   * @default - the id of the network and the zone
   */
  readonly name?: string;
}

const DEFAULT_BLOCK = '10.0.0.0/16';

/**
 * A VPC with vSwitches and a security group; each of the three is made, or taken by its id.
 */
export interface PrivateNetworkProps {
  /**
   * The vSwitches to make, their blocks apart. Give these or `vSwitchIds`.
   *
   * @default - none: `vSwitchIds` are taken
   */
  readonly vSwitches?: VSwitchProps[];

  /**
   * The ids of vSwitches that exist.
   *
   * @default - none: `vSwitches` are made
   */
  readonly vSwitchIds?: string[];

  /**
   * The id of a VPC that exists.
   *
   * @default - a VPC is made
   */
  readonly vpcId?: string;

  /**
   * The id of a security group that exists, in the VPC. Its rules are left to its owner: only the ports given here are
   * opened.
   *
   * @default - a security group is made, which lets out the ports of the brokers in use and nothing else
   */
  readonly securityGroupId?: string;

  /**
   * The block of the VPC, mask /8 to /28.
   *
   * @default "10.0.0.0/16" for a VPC to make; not known of one that is taken
   */
  readonly cidrBlock?: string;

  /**
   * The name of the VPC: 1–128 characters.
   *
   * @default - the construct id
   */
  readonly vpcName?: string;

  /**
   * The name of the security group: 2–128 characters.
   *
   * @default - the construct id and `-egress`
   */
  readonly securityGroupName?: string;

  /**
   * TCP ports that EventBridge may reach from the VPC besides those of the brokers in use, for example
   * `BrokerPort.ROCKETMQ_BROKER_VIP`. Nothing else gets out.
   *
   * @default - the ports of the sources and sinks that go through the network
   */
  readonly egressPorts?: number[];

  /**
   * The addresses behind those ports. To be given, or `cidrBlock`, where a VPC is taken.
   *
   * @default - the block of the VPC
   */
  readonly egressCidr?: string;

  /**
   * The provider, where it is not the default one of the stack.
   *
   * @default - the stack's `AlicloudProvider` without an alias
   */
  readonly provider?: TerraformProvider;
}

/**
 * The VPC, vSwitches and security group through which EventBridge reaches one end of a stream. The security group lets
 * out exactly the ports of the brokers that streams reach through it, and nothing in; the streams come after its rules.
 *
 * A network of which everything exists already needs no construct:
 * `StreamNetwork.privateNetwork({ vpcId, vSwitchIds, securityGroupId })`.
 *
 * @see https://help.aliyun.com/en/eventbridge/user-guide/apsaramq-for-rocketmq
 */
export class PrivateNetwork extends Construct {
  /** The id of the VPC. */
  public readonly vpcId: string;

  /** The ids of the vSwitches. */
  public readonly vSwitchIds: string[];

  /** The id of the security group. */
  public readonly securityGroupId: string;

  private readonly egressCidr?: string;
  private readonly ports: number[] = [];
  private readonly awaited: ITerraformDependable[] = [];

  constructor(
    scope: Construct,
    id: string,
    private readonly props: PrivateNetworkProps,
  ) {
    super(checkScope(scope, id), id);
    checkProps(scope, id, 'PrivateNetworkProps', props);
    const { provider, vSwitches = [] } = props;
    refuseContradictions(this, () => contradictions(props));
    validateWithStack(TerraformStack.of(this));
    const cidrBlock = props.cidrBlock ?? (props.vpcId === undefined ? DEFAULT_BLOCK : undefined);
    this.egressCidr = props.egressCidr ?? cidrBlock;
    this.vpcId =
      props.vpcId ??
      new Vpc(this, 'Vpc', { provider, vpcName: literalProperty(props.vpcName ?? id), cidrBlock }).id;
    const made = vSwitches.map(
      ({ zoneId, cidrBlock: block, name }, i) =>
        new Vswitch(this, `VSwitch${i + 1}`, {
          provider,
          vpcId: this.vpcId,
          zoneId,
          cidrBlock: block,
          vswitchName: literalProperty(name ?? `${id}-${zoneId}`),
        }),
    );
    this.awaited.push(...made);
    this.vSwitchIds = props.vSwitchIds ?? made.map((vSwitch) => vSwitch.id);
    this.securityGroupId =
      props.securityGroupId ?? this.makeSecurityGroup(props.securityGroupName ?? `${id}-egress`);
    registerNetwork(this.node.root, [this.securityGroupId, this.vpcId], this.asAppNetwork());
    for (const port of props.egressPorts ?? []) this.allowEgress(port);
  }

  private makeSecurityGroup(securityGroupName: string): string {
    const { provider } = this.props;
    const group = new SecurityGroup(this, 'SecurityGroup', {
      provider,
      vpcId: this.vpcId,
      securityGroupName: literalProperty(securityGroupName),
    });
    // A basic security group lets everything out unless it is told otherwise; the ports come before this rule.
    const drop = new SecurityGroupRule(this, 'EgressDrop', {
      provider,
      securityGroupId: group.id,
      type: 'egress',
      ipProtocol: 'all',
      nicType: 'intranet',
      policy: 'drop',
      priority: 100,
      portRange: '-1/-1',
      cidrIp: '0.0.0.0/0',
    });
    this.awaited.push(drop);
    return group.id;
  }

  /** The network as sources, sinks and dead-letter queues take it. */
  public get network(): StreamNetwork {
    return StreamNetwork.privateNetwork(this.access);
  }

  /** The ids, for parts that want them. */
  public get access(): VpcAccess {
    const { vpcId, vSwitchIds, securityGroupId } = this;
    return { vpcId, vSwitchIds, securityGroupId };
  }

  /**
   * Lets EventBridge reach a TCP port; the same port twice is one rule.
   *
   * @param port the port, for example `BrokerPort.KAFKA_PLAINTEXT`
   */
  public allowEgress(port: number): void {
    if (this.ports.includes(port)) return;
    this.ports.push(port);
    const rule = new SecurityGroupRule(this, `Egress${this.ports.length}`, {
      provider: this.props.provider,
      securityGroupId: this.securityGroupId,
      type: 'egress',
      ipProtocol: 'tcp',
      nicType: 'intranet',
      policy: 'accept',
      priority: 1,
      portRange: `${port}/${port}`,
      cidrIp: this.egressCidr,
    });
    this.awaited.push(rule);
  }

  private asAppNetwork(): AppNetwork {
    return {
      awaited: this.awaited,
      addAwaited: (...resources) => this.awaited.push(...resources),
      // The rules of a group that is taken are its owner's.
      allowEgress: (port) => (this.props.securityGroupId === undefined ? this.allowEgress(port) : undefined),
    };
  }
}

checkCalls(PrivateNetwork, 'PrivateNetwork');

function contradictions({ vpcId, vpcName, vSwitches, vSwitchIds, securityGroupId }: PrivateNetworkProps) {
  return [
    vSwitches !== undefined &&
      vSwitchIds !== undefined &&
      say`vSwitches and vSwitchIds are both given; the first are made, the second taken`,
    vSwitches === undefined &&
      vSwitchIds === undefined &&
      say`neither vSwitches nor vSwitchIds is given; the first are made, the second taken`,
    vpcId === undefined &&
      vSwitchIds !== undefined &&
      say`vSwitchIds are given without the vpcId they are in`,
    vpcId === undefined &&
      securityGroupId !== undefined &&
      say`securityGroupId is given without the vpcId it is in`,
    vpcId !== undefined &&
      vpcName !== undefined &&
      say`vpcId and vpcName are both given; a VPC that is taken has its name`,
  ];
}
