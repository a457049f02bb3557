import { dependable, ITerraformDependable, TerraformResource } from 'cdktf';
import { IConstruct } from 'constructs';
import { knownValues } from '../terraform/known-values';
import { isUnknown } from '../../core/model/stream-definition';

const NETWORKS = Symbol.for('cdktf-alicloud-event-streams.Networks');

/** A network of this app, as the streams that go through it see it. */
export interface AppNetwork {
  /** What must exist before a stream can go through it; grows while the app is built. */
  readonly awaited: readonly ITerraformDependable[];
  addAwaited(...resources: ITerraformDependable[]): void;
  /** Lets a port out. */
  allowEgress(port: number): void;
}

/**
 * The networks that an app makes, by the ids of their security group and VPC: however a stream or a NAT gateway came
 * to such an id, it finds the network.
 */
class Networks {
  private readonly byReference = new Map<string, AppNetwork>();

  /** The network of an id, which may be a reference to one that this app makes. */
  public of(id: unknown): AppNetwork | undefined {
    const reference = referenceOf(id);
    return reference === undefined ? undefined : this.byReference.get(reference);
  }

  public add(id: string, network: AppNetwork): void {
    const reference = referenceOf(id);
    if (reference !== undefined) this.byReference.set(reference, network);
  }
}

/** The same attribute is another token each time it is asked for; what it refers to stays. */
function referenceOf(id: unknown): string | undefined {
  const known = knownValues(id);
  return isUnknown(known) ? known.$reference : typeof known === 'string' ? known : undefined;
}

/** Undefined where the app makes no network. */
export function networksOf(root: IConstruct): Networks | undefined {
  return (root as unknown as Record<symbol, Networks | undefined>)[NETWORKS];
}

export function registerNetwork(root: IConstruct, ids: readonly string[], network: AppNetwork): void {
  const holder = root as unknown as Record<symbol, Networks | undefined>;
  const networks = (holder[NETWORKS] ??= new Networks());
  for (const id of ids) networks.add(id, network);
}

/** Opens the network behind a security group for a resource that is not a stream, which then comes after it. */
export function goThroughNetwork(
  resource: TerraformResource,
  securityGroupId: unknown,
  ports: readonly number[],
): void {
  const network = networksOf(resource.node.root)?.of(securityGroupId);
  if (network === undefined) return;
  for (const port of ports) network.allowEgress(port);
  const own = network.awaited.filter((item) => (item as any).cdktfStack === resource.cdktfStack);
  resource.dependsOn = [...(resource.dependsOn ?? []), ...own.map((item) => dependable(item))];
}
