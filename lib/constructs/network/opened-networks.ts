import { ITerraformDependable } from 'cdktf';
import { IConstruct } from 'constructs';
import { StreamDefinition } from '../../core/model/stream-definition';
import { AppNetwork, networksOf } from './network-registry';
import { networkUses } from './network-uses';

/**
 * Opens the networks of an app that a stream goes through for its brokers; the stream comes after them.
 *
 * @param describe the stream, which is asked only where there are networks
 */
export function openedNetworks(root: IConstruct, describe: () => StreamDefinition): readonly AppNetwork[] {
  const networks = networksOf(root);
  if (networks === undefined) return [];
  const { source, sink, runOptions } = describe();
  return networkUses(source, sink, runOptions.DeadLetterQueue as any).flatMap(
    ({ securityGroupId, ports }) => {
      const network = networks.of(securityGroupId);
      if (network === undefined) return [];
      for (const port of ports) network.allowEgress(port);
      return [network];
    },
  );
}

/** What must exist before a stream that goes through networks. */
export function awaitedThrough(
  networks: readonly AppNetwork[],
  others: readonly ITerraformDependable[],
): readonly ITerraformDependable[] {
  if (networks.length === 0) return others;
  return [...new Set([...others, ...networks.flatMap(({ awaited }) => awaited)])];
}
