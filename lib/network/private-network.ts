import { ITerraformDependable, TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { SecurityGroup } from '../provider/security-group';
import { SecurityGroupRule } from '../provider/security-group-rule';
import { Vpc } from '../provider/vpc';
import { Vswitch } from '../provider/vswitch';
import { AppNetwork, registerNetwork } from './network-registry';
import { checkNetwork } from './private-network-checks';
import { StreamNetwork, VpcAccess } from './stream-network';

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

/**
 * A VPC to make, with vSwitches and a security group.
 */
export interface PrivateNetworkProps {
  /** The vSwitches; at least one, their blocks apart. */
  readonly vSwitches: VSwitchProps[];

  /**
   * The block of the VPC, mask /8 to /28.
   *
   * @default "10.0.0.0/16"
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
   * The addresses behind those ports.
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
 * A network that exists already needs no construct: `StreamNetwork.privateNetwork({ vpcId, vSwitchIds, securityGroupId })`.
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

  private readonly ports: number[] = [];
  private readonly awaited: ITerraformDependable[] = [];

  constructor(
    scope: Construct,
    id: string,
    private readonly props: PrivateNetworkProps,
  ) {
    super(scope, id);
    const { provider, vSwitches } = props;
    const plan = {
      vpcName: props.vpcName ?? id,
      securityGroupName: props.securityGroupName ?? `${id}-egress`,
      cidrBlock: props.cidrBlock ?? '10.0.0.0/16',
      vSwitches: vSwitches.map(({ name, zoneId, cidrBlock }) => ({
        name: name ?? `${id}-${zoneId}`,
        cidrBlock,
      })),
      ports: this.ports,
    };
    this.node.addValidation({
      validate: () => checkNetwork(plan).map((problem) => `${this.node.path}: ${problem}`),
    });
    const vpc = new Vpc(this, 'Vpc', { provider, vpcName: plan.vpcName, cidrBlock: plan.cidrBlock });
    const made = vSwitches.map(
      ({ zoneId, cidrBlock }, i) =>
        new Vswitch(this, `VSwitch${i + 1}`, {
          provider,
          vpcId: vpc.id,
          zoneId,
          cidrBlock,
          vswitchName: plan.vSwitches[i].name,
        }),
    );
    const group = new SecurityGroup(this, 'SecurityGroup', {
      provider,
      vpcId: vpc.id,
      securityGroupName: plan.securityGroupName,
    });
    // A basic security group lets everything out unless it is told otherwise; the ports below come before this rule.
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
    this.vpcId = vpc.id;
    this.vSwitchIds = made.map((vSwitch) => vSwitch.id);
    this.securityGroupId = group.id;
    this.awaited.push(...made, drop);
    registerNetwork(this.node.root, [group.id, vpc.id], this.asAppNetwork());
    for (const port of props.egressPorts ?? []) this.allowEgress(port);
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
      cidrIp: this.props.egressCidr ?? this.props.cidrBlock ?? '10.0.0.0/16',
    });
    this.awaited.push(rule);
  }

  private asAppNetwork(): AppNetwork {
    return {
      awaited: this.awaited,
      addAwaited: (...resources) => this.awaited.push(...resources),
      allowEgress: (port) => this.allowEgress(port),
    };
  }
}
