import { say } from '../../language/say';
import { anyOf } from '../../language/lists';
import { cite } from '../../contract/documents';
import { factsOf } from '../../contract/kinds';
import { NAME_SERVER_PORT, PROXY_PORTS } from '../../contract/rocketmq-ports';
import { isObject } from '../../model/json-object';
import { escapePointer } from '../../model/json-pointer';
import { isUnknown, StreamPart } from '../../model/stream-definition';
import { pointerOf, valueOf } from '../../model/stream-parts';
import { blockOf, isAbsent } from '../resource-values';
import { ResourceRule, RuleOutput, StreamRule } from '../rule';
import { show } from '../show';

const ROCKETMQ = cite('eventbridge-rocketmq');
const ENDPOINT = 'InstanceEndpoint';
const TYPE = 'InstanceType';
const SELF_HOSTED = 'SelfBuilt';
/** As documents spell it of event sources: the SDK as of streams, the pages of the provider in capitals. */
const SELF_HOSTED_SOURCES: readonly unknown[] = [SELF_HOSTED, 'SELF_BUILT'];

/** A self-hosted RocketMQ is reached by its name server, not by a proxy. */
export const proxyEndpoint: StreamRule & ResourceRule = {
  id: 'proxy-endpoint',
  title: 'The endpoint of a self-hosted RocketMQ cluster is its name server',
  severity: 'warning',
  since: '2026-11-26',
  documents: [ROCKETMQ],
  protectsFrom: 'EventBridge connects to name servers: a stream that reaches a proxy fails to start.',
  check({ source, sink }, output) {
    checkPart('Source', source, output);
    checkPart('Sink', sink, output);
  },
  types: ['alicloud_event_bridge_event_source_v2'],
  checkResource({ values }, output) {
    const block = blockOf(values.source_rocketmq_parameters);
    if (!isObject(block) || isUnknown(block)) return;
    const { instance_type: type, instance_endpoint: endpoint } = block;
    const at = (name: string) => `/source_rocketmq_parameters/${name}`;
    if (isUnknown(type)) output.skip(at('instance_type'), type.$unknown);
    else if (SELF_HOSTED_SOURCES.includes(type) && !isAbsent(endpoint))
      checkEndpoint(endpoint, at('instance_endpoint'), output);
  },
};

/** Kinds that have no type, as they are for self-hosted ones alone. */
const SELF_HOSTED_KIND = /^(?:Source|Sink)ApacheRocketMQ/;

function checkPart(side: string, part: StreamPart, output: RuleOutput): void {
  const isAlways = SELF_HOSTED_KIND.test(part.kind);
  if (!isAlways && factsOf(part.kind)?.service !== 'rocketmq') return;
  const [type, endpoint] = [TYPE, ENDPOINT].map((name) => valueOf(part, name));
  if (endpoint === undefined) return;
  const at = (name: string) => `/${side}/${escapePointer(part.kind)}/${pointerOf(part, name)}`;
  if (!isAlways && isUnknown(type)) return output.skip(at(TYPE), type.$unknown);
  if (!isAlways && type !== SELF_HOSTED) return;
  checkEndpoint(endpoint, at(ENDPOINT), output);
}

function checkEndpoint(endpoint: unknown, pointer: string, output: RuleOutput): void {
  if (isUnknown(endpoint)) return output.skip(pointer, endpoint.$unknown);
  if (typeof endpoint !== 'string') return;
  const ports = [...endpoint.matchAll(/:(\d+)(?=$|[/;,\s])/g)].map(([, port]) => Number(port));
  if (!ports.some((port) => PROXY_PORTS.includes(port))) return;
  output.report({
    pointer,
    message: say`the endpoint of a self-hosted RocketMQ looks like that of a proxy, which EventBridge does not support`,
    got: show(endpoint),
    limit: say`the address of a name server, by default with the port ${NAME_SERVER_PORT}`,
    source: ROCKETMQ,
    cause: endpoint,
    fix: say`Give host:port of a name server; acknowledge this where it listens on ${anyOf(PROXY_PORTS)}.`,
  });
}
