import { alsoOfEventSources, warnsOfEventSources } from '../event-sources';
import { Rule } from '../rule';
import { addressPort } from './address-port';
import { egressPort } from './egress-port';
import { natBandwidth } from './nat-bandwidth';
import { natVswitch } from './nat-vswitch';
import { networkBlock } from './network-block';
import { networkComplete } from './network-complete';
import { networkIds } from './network-ids';
import { networkReach } from './network-reach';
import { networkRegion } from './network-region';
import { networkZone } from './network-zone';
import { privateAddress } from './private-address';
import { proxyEndpoint } from './proxy-endpoint';
import { securityGroupOpen } from './security-group-open';
import { securityGroupPeer } from './security-group-peer';

/** The rules about networks and about where brokers listen. */
export const NETWORK_RULES: readonly Rule[] = [
  warnsOfEventSources(networkComplete),
  networkIds,
  networkZone,
  networkRegion,
  networkReach,
  alsoOfEventSources(privateAddress),
  networkBlock,
  securityGroupOpen,
  securityGroupPeer,
  egressPort,
  natVswitch,
  natBandwidth,
  proxyEndpoint,
  alsoOfEventSources(addressPort),
];
