import { endpointNames, listeningOf } from '../../contract/kind-lookups';
import { HostAddress, hostsIn } from '../../model/host-address';
import { isUnknown, StreamPart, Unknown } from '../../model/stream-definition';
import { pointerOf, valueOf } from '../../model/stream-parts';

/** What a parameter says of where a broker is. */
export interface BrokerAddress {
  /** The parameter, or the value in its sink field. */
  readonly pointer: string;
  readonly hosts: readonly Required<HostAddress>[] | Unknown;
}

/** The parameters that name the broker of a kind, as its endpoint begins; none where that begins with a region. */
function brokerNames(kind: string): readonly string[] {
  const { isRegional = false, parameters = [] } = endpointNames(kind) ?? {};
  return isRegional ? [] : (parameters[0]?.names ?? []);
}

/** The addresses of the broker of a source or sink that its parameters name; `resolve` follows references. */
export function brokerAddresses(
  part: StreamPart,
  resolve: (value: unknown) => unknown = (value) => value,
): BrokerAddress[] {
  const { addresses } = listeningOf(part);
  const names = new Set([...Object.keys(addresses), ...brokerNames(part.kind)]);
  const numbers = [...names]
    .map((name) => resolve(valueOf(part, name)))
    .filter((value) => typeof value === 'number');
  const usual = Object.values(addresses)[0] ?? 0;
  return [...names].flatMap((name): BrokerAddress[] => {
    const value = resolve(valueOf(part, name));
    const pointer = pointerOf(part, name);
    if (isUnknown(value)) return [{ pointer, hosts: value }];
    if (typeof value !== 'string') return [];
    const port = addresses[name] ?? numbers[0] ?? usual;
    return [{ pointer, hosts: hostsIn(value).map((host) => ({ port, ...host })) }];
  });
}
