import { DEAD_LETTER_ARNS } from '../../core/contract/arn-formats';
import { Listening, NetworkParameters } from '../../core/contract/kind-facts';
import { kindOfArn, listeningOf, networksOf } from '../../core/contract/kind-lookups';
import { knownArn, parseArn } from '../../core/model/arn';
import { constantOf, StreamPart } from '../../core/model/stream-definition';
import { isUnresolved } from '../engine';

/** A security group that a stream goes through, and the ports of the brokers behind it. */
export interface NetworkUse {
  readonly securityGroupId: unknown;
  readonly ports: readonly number[];
}

/** The networks of a stream: of its source, of its sink, across the border, and of its dead-letter queue. */
export function networkUses(
  source: StreamPart,
  sink: StreamPart,
  deadLetterQueue: Readonly<Record<string, unknown>> | undefined,
): NetworkUse[] {
  const [own, border] = networksOf(source.kind);
  const [target] = networksOf(sink.kind);
  const groupOf = ({ parameters }: StreamPart, network: NetworkParameters | undefined) =>
    network && constantOf(parameters[network.securityGroup]);
  return [
    { securityGroupId: groupOf(source, own), ports: portsOf(source) },
    // Across the border the source's other network leads to the public endpoint of the target.
    { securityGroupId: groupOf(source, border), ports: portsOf(sink) },
    { securityGroupId: groupOf(sink, target), ports: portsOf(sink) },
    { securityGroupId: deadLetterQueue?.SecurityGroupId, ports: deadLetterPorts(deadLetterQueue?.Arn) },
  ].filter(({ securityGroupId }) => securityGroupId !== undefined);
}

/** The TCP ports that a source's or sink's broker listens on, as far as its parameters tell. */
export function portsOf(part: StreamPart): number[] {
  return portsAt(listeningOf(part), part.parameters);
}

/** The ports of a broker that listens there. */
export function portsAt(
  { addresses = {}, ports = [] }: Partial<Listening>,
  parameters: Readonly<Record<string, unknown>>,
): number[] {
  const told = Object.entries(addresses).flatMap(([parameter, port]) =>
    parameters[parameter] === undefined ? [] : portsIn(constantOf(parameters[parameter]), port),
  );
  return unique([...told, ...ports]);
}

/** The ports in `host:port,host:port`, a URL, or a port alone; the usual one where it is not known. */
function portsIn(address: unknown, usual: number): number[] {
  if (typeof address === 'number') return address > 0 ? [address] : [usual];
  if (typeof address !== 'string' || isUnresolved(address)) return [usual];
  const fallback = address.startsWith('http://') ? 80 : usual;
  const hosts = address.replace(/^[a-z:]+:\/\//, '').split(/[,;]/);
  return unique(hosts.map((host) => Number(/:(\d+)/.exec(host)?.[1] ?? fallback)));
}

function deadLetterPorts(arn: unknown): number[] {
  const shape = parseArn(knownArn(arn), DEAD_LETTER_ARNS)?.shape;
  const kind = shape && kindOfArn(shape);
  return kind === undefined ? [] : portsOf({ kind, parameters: {} });
}

function unique(ports: number[]): number[] {
  return [...new Set(ports)];
}
