import { cite } from '../../contract/documents';
import { StreamDefinition, StreamPart } from '../../model/stream-definition';
import { AppRule } from '../rule';
import { identityOf, valueOf } from '../../model/stream-parts';

/** The parameters that tell one place for messages from another, by kind; the service comes first. */
const PLACES: ReadonlyMap<string, readonly string[]> = new Map([
  ['SourceKafkaParameters', ['Kafka', 'InstanceId', 'Topic']],
  ['SinkKafkaParameters', ['Kafka', 'InstanceId', 'Topic']],
  ['SourceApacheKafkaParameters', ['Apache Kafka', 'Bootstraps', 'Topic']],
  ['SinkApacheKafkaParameters', ['Apache Kafka', 'Bootstraps', 'Topic']],
  ['SourceMQTTParameters', ['MQTT', 'InstanceId', 'Topic']],
  ['SinkMQTTParameters', ['MQTT', 'InstanceId', 'ParentTopic']],
  ['SourceRabbitMQParameters', ['RabbitMQ', 'InstanceId', 'VirtualHostName', 'QueueName']],
  ['SinkRabbitMQParameters', ['RabbitMQ', 'InstanceId', 'VirtualHostName', 'QueueName']],
  ['SourceOpenSourceRabbitMQParameters', ['RabbitMQ', 'Endpoint', 'VirtualHostName', 'QueueName']],
  ['SinkOpenSourceRabbitMQParameters', ['RabbitMQ', 'Endpoint', 'VirtualHostName', 'QueueName']],
  ['SourceSLSParameters', ['SLS', 'Project', 'LogStore']],
  ['SinkSLSParameters', ['SLS', 'Project', 'LogStore']],
]);

/** Where messages are, as one text; undefined where that is not known. */
function placeOf(part: StreamPart, region: unknown): string | undefined {
  const names = PLACES.get(part.kind);
  if (names !== undefined) return placeFrom(part, names);
  if (part.kind === 'SourceRocketMQParameters' || part.kind === 'SinkRocketMQParameters') {
    const broker = valueOf(part, 'InstanceId') === undefined ? 'InstanceEndpoint' : 'InstanceId';
    return placeFrom(part, ['RocketMQ', broker, 'Topic']);
  }
  if (part.kind !== 'SourceMNSParameters' && part.kind !== 'SinkMNSParameters') return undefined;
  const where = identityOf(part.parameters.RegionId ?? region);
  return where === undefined ? undefined : placeFrom(part, [`MNS ${where}`, 'QueueName']);
}

/** Whether any service is both read from and delivered to: without, most apps are done. */
function mayCircle(streams: readonly StreamDefinition[]): boolean {
  const sources = new Set(streams.map(({ source }) => source.kind));
  const services = new Set([...sources].map((kind) => serviceOf(kind)));
  return [...new Set(streams.map(({ sink }) => sink.kind))].some((kind) => services.has(serviceOf(kind)));
}

function serviceOf(kind: string): string {
  return PLACES.get(kind)?.[0] ?? kind.replace(/^(Source|Sink)/, '');
}

function placeFrom(part: StreamPart, [service, ...parameters]: readonly string[]): string | undefined {
  let place = service;
  for (const name of parameters) {
    const value = identityOf(valueOf(part, name));
    if (value === undefined) return undefined;
    place += ` ${value}`;
  }
  return place;
}

/** Streams that feed each other in a circle, or one that feeds itself. */
export const loop: AppRule = {
  id: 'loop',
  title: 'No stream feeds itself, alone or through others',
  severity: 'warning',
  documents: [cite('eventbridge-message-routing')],
  protectsFrom: 'Every message goes round for ever, and each round is billed and stored.',
  checkApp({ streams }, about) {
    if (!mayCircle(streams)) return;
    const edges = new Map<string, [to: string, stream: StreamDefinition][]>();
    for (const stream of streams) {
      const from = placeOf(stream.source, stream.region);
      const to = placeOf(stream.sink, stream.region);
      if (from === undefined || to === undefined) continue;
      const known = edges.get(from);
      if (known === undefined) edges.set(from, [[to, stream]]);
      else known.push([to, stream]);
    }
    for (const circle of circles(edges)) {
      const [first] = circle;
      const names = circle.map(({ origin, name }) => origin.constructPath ?? String(name));
      about(first).report({
        pointer: '/Sink',
        message:
          circle.length === 1
            ? 'the stream delivers to where it reads from'
            : `streams feed each other in a circle: ${names.join(' → ')} → ${names[0]}`,
        source: cite('eventbridge-message-routing'),
        fix: 'Use another topic on the way back, or a filter that lets no message through twice, and acknowledge it.',
      });
    }
  },
};

/** Each place is looked at once; a circle is found where the search meets its own way. */
function circles(edges: ReadonlyMap<string, readonly [string, StreamDefinition][]>): StreamDefinition[][] {
  const found: StreamDefinition[][] = [];
  const done = new Set<string>();
  for (const start of edges.keys()) {
    const way: { place: string; stream?: StreamDefinition; next: number }[] = [{ place: start, next: 0 }];
    const onWay = new Map([[start, 0]]);
    while (way.length > 0) {
      const step = way[way.length - 1];
      const edge = done.has(step.place) ? undefined : edges.get(step.place)?.[step.next];
      if (edge === undefined) {
        done.add(step.place);
        onWay.delete(step.place);
        way.pop();
        continue;
      }
      step.next += 1;
      const [to, stream] = edge;
      const position = onWay.get(to);
      if (position !== undefined)
        found.push([...way.slice(position + 1).map((item) => item.stream!), stream]);
      else if (!done.has(to)) {
        onWay.set(to, way.length);
        way.push({ place: to, stream, next: 0 });
      }
    }
  }
  return found;
}
