import { editionOf } from '../../core/contract/kind-lookups';
import { portsAt } from '../network/network-uses';
import { StreamNetwork } from '../network/stream-network';
import { checkCalls } from '../types/check-calls';

/**
 * The user that a RocketMQ instance with access control lists wants.
 */
export interface RocketMqCredentials {
  /** The user name. */
  readonly username: string;

  /** The password. A secret: give a Terraform reference, for example a sensitive variable, never the text itself. */
  readonly password: string;
}

/**
 * How a RocketMQ instance is reached.
 */
export interface RocketMqInstanceOptions {
  /**
   * The network: for RocketMQ 5.0 and self-hosted clusters in a VPC, that VPC.
   *
   * @default - a source of RocketMQ 5.0 or of a self-hosted cluster: through the internet; otherwise inside
   * Alibaba Cloud
   */
  readonly network?: StreamNetwork;

  /**
   * The user, where the instance has access control lists or is reached through the internet.
   *
   * @default - none
   */
  readonly credentials?: RocketMqCredentials;
}

/**
 * A RocketMQ: ApsaraMQ for RocketMQ 4.0 or 5.0, or a self-hosted Apache RocketMQ cluster.
 *
 * @see https://help.aliyun.com/en/eventbridge/user-guide/apsaramq-for-rocketmq
 */
export class RocketMqInstance {
  /**
   * An ApsaraMQ for RocketMQ 4.0 instance.
   *
   * @param instanceId its id: `MQ_INST_<account>_<id>`
   * @param options how it is reached
   */
  public static cloud4(instanceId: string, options: RocketMqInstanceOptions = {}): RocketMqInstance {
    return new RocketMqInstance('Cloud_4', options, instanceId);
  }

  /**
   * An ApsaraMQ for RocketMQ 5.0 instance.
   *
   * @param instanceId its id: `rmq-cn-...`
   * @param options how it is reached
   */
  public static cloud5(instanceId: string, options: RocketMqInstanceOptions = {}): RocketMqInstance {
    return new RocketMqInstance('Cloud_5', options, instanceId);
  }

  /**
   * A self-hosted Apache RocketMQ cluster.
   *
   * @param endpoint the address of its name server, host:port (9876 by default)
   * @param options how it is reached
   */
  public static selfHosted(endpoint: string, options: RocketMqInstanceOptions = {}): RocketMqInstance {
    return new RocketMqInstance('SelfBuilt', options, undefined, endpoint);
  }

  private constructor(
    /** The type as event streams spell it: `Cloud_4`, `Cloud_5` or `SelfBuilt`. */
    public readonly instanceType: string,
    /** How it is reached. */
    public readonly options: RocketMqInstanceOptions,
    /** The id of a cloud instance. */
    public readonly instanceId?: string,
    /** The name server of a self-hosted cluster. */
    public readonly endpoint?: string,
  ) {}

  /**
   * The same instance, reached through a network where none was given.
   *
   * @internal
   */
  public _withDefaultNetwork(network: StreamNetwork): RocketMqInstance {
    const { instanceType, options, instanceId, endpoint } = this;
    const own = { ...options, network: options.network ?? network };
    return new RocketMqInstance(instanceType, own, instanceId, endpoint);
  }

  /**
   * The security group it is reached through, and the ports behind it.
   *
   * @internal
   */
  public _networkUse(): { readonly securityGroupId?: string; readonly ports: number[] } {
    const parameters = { InstanceEndpoint: this.endpoint };
    const edition = editionOf('rocketmq', this.instanceType);
    const securityGroupId = this.options.network?.vpc?.securityGroupId;
    return { securityGroupId, ports: portsAt(edition ?? {}, parameters) };
  }
}

checkCalls(RocketMqInstance, 'RocketMqInstance');

/**
 * What of several options is about the instance.
 *
 * @internal
 */
export function instanceOptions({ network, credentials }: RocketMqInstanceOptions): RocketMqInstanceOptions {
  return { network, credentials };
}
