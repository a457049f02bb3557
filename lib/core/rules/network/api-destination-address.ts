import { say } from '../../language/say';
import { cite } from '../../contract/documents';
import { AppDefinition, follow, ResourceDefinition, resourcesOf } from '../../model/app-definition';
import { finderOf } from '../../model/find-resource';
import { hostsIn, isPrivateHost } from '../../model/host-address';
import { isUnknown } from '../../model/stream-definition';
import { attributesAt } from '../resource-values';
import { RuleOutput, Subject } from '../rule';

const CONNECTION = 'alicloud_event_bridge_connection';
const NETWORK_TYPE = 'network_parameters.network_type';

/** API destinations, and where connections are authorized: a private address wants a connection through a VPC. */
export function checkApiDestinations(app: AppDefinition, about: (subject: Subject) => RuleOutput): void {
  const connectionOf = finderOf(app, CONNECTION, 'connection_name');
  for (const destination of resourcesOf(app, 'alicloud_event_bridge_api_destination')) {
    const name = follow(app, destination.values.connection_name);
    const connection =
      connectionOf(destination.values.connection_name, destination) ?? connectionOf(name, destination);
    check(destination, 'http_api_parameters.endpoint', connection, about(destination));
  }
  for (const connection of resourcesOf(app, CONNECTION))
    check(
      connection,
      'auth_parameters.oauth_parameters.authorization_endpoint',
      connection,
      about(connection),
    );
}

function check(
  resource: ResourceDefinition,
  path: string,
  connection: ResourceDefinition | undefined,
  output: RuleOutput,
): void {
  for (const { value, pointer } of attributesAt(resource.values, path)) {
    // What is not an address the rule about connections finds, and says of an unknown one.
    const host = typeof value === 'string' ? hostsIn(value)[0]?.host : undefined;
    if (host === undefined || !isPrivateHost(host)) continue;
    if (connection === undefined) {
      output.skip(pointer, say`the app does not make the connection`);
      continue;
    }
    const [network] = attributesAt(connection.values, NETWORK_TYPE);
    if (isUnknown(network?.value)) output.skip(pointer, network.value.$unknown);
    else if (network?.value !== 'PrivateNetwork')
      output.report({
        pointer,
        message: say`the address is private and the connection goes through the public network`,
        got: `${host}, ${network === undefined ? say`no network_type` : say`network_type ${String(network.value)}`}`,
        limit: say`network_type PrivateNetwork, or an address of the internet`,
        source: cite('private-addresses'),
        fix: say`Give the connection a PrivateNetwork in the VPC of the address.`,
      });
  }
}
