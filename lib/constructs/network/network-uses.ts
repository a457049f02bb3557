import { factsOf } from '../../core/contract/kinds';
import { constantOf, StreamPart } from '../../core/model/stream-definition';
import { BrokerPort } from './broker-port';

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
  const isRocketMq = source.kind === 'SourceRocketMQParameters';
  const own = isRocketMq ? source.parameters.InstanceSecurityGroupId : source.parameters.SecurityGroupId;
  // Across the border the source's other network leads to the public endpoint of the target.
  const border = isRocketMq ? source.parameters.SecurityGroupId : undefined;
  return [
    { securityGroupId: own, ports: portsOf(source) },
    { securityGroupId: border, ports: portsOf(sink) },
    { securityGroupId: constantOf(sink.parameters.SecurityGroupId), ports: portsOf(sink) },
    { securityGroupId: deadLetterQueue?.SecurityGroupId, ports: deadLetterPorts(deadLetterQueue?.Arn) },
  ].filter(({ securityGroupId }) => securityGroupId !== undefined);
}

/** The TCP ports that a source's or sink's broker listens on, as far as its parameters tell. */
export function portsOf({ kind, parameters }: StreamPart): number[] {
  if (/^(Source|Sink)RocketMQParameters$/.test(kind)) {
    return constantOf(parameters.InstanceType) === 'SelfBuilt'
      ? [
          ...portsIn(constantOf(parameters.InstanceEndpoint), BrokerPort.ROCKETMQ_NAME_SERVER),
          BrokerPort.ROCKETMQ_BROKER,
        ]
      : [BrokerPort.ROCKETMQ_5];
  }
  const { endpoints = {}, ports = [] } = factsOf(kind) ?? {};
  const told = Object.entries(endpoints).flatMap(([parameter, port]) =>
    parameters[parameter] === undefined ? [] : portsIn(constantOf(parameters[parameter]), port),
  );
  return unique([...told, ...ports]);
}

/** The ports in `host:port,host:port`, a URL, or a port alone; the usual one where it is not known. */
function portsIn(address: unknown, usual: number): number[] {
  if (typeof address === 'number') return address > 0 ? [address] : [usual];
  if (typeof address !== 'string' || address.includes('TfToken[')) return [usual];
  const fallback = address.startsWith('http://') ? 80 : usual;
  const hosts = address.replace(/^[a-z:]+:\/\//, '').split(/[,;]/);
  return unique(hosts.map((host) => Number(/:(\d+)/.exec(host)?.[1] ?? fallback)));
}

function deadLetterPorts(arn: unknown): number[] {
  if (typeof arn !== 'string') return [];
  if (arn.startsWith('acs:alikafka:')) return [BrokerPort.KAFKA_PLAINTEXT];
  return arn.startsWith('acs:mq:') ? [BrokerPort.ROCKETMQ_5] : [];
}

function unique(ports: number[]): number[] {
  return [...new Set(ports)];
}
