import { say } from '../../language/say';
import { cite } from '../../contract/documents';
import { AppDefinition } from '../../model/app-definition';
import { StreamDefinition } from '../../model/stream-definition';
import { AppRule } from '../rule';
import { inOrder } from '../subject-order';
import { sinkEndpoint, sourceEndpoint } from './endpoint';

/** Streams that feed each other in a circle, or one that feeds itself. */
export const loop: AppRule = {
  id: 'loop',
  since: '2026-11-21',
  title: 'No stream feeds itself, directly or through other streams',
  severity: 'warning',
  documents: [cite('eventbridge-message-routing')],
  protectsFrom: 'Messages circulate forever, and every round is billed and stored.',
  checkApp(app, about) {
    for (const circle of circles(edgesOf(app))) {
      const [first] = circle;
      const names = circle.map(({ location, name }) => location.constructPath ?? String(name));
      about(first).report({
        pointer: '/Sink',
        message:
          circle.length === 1
            ? say`the stream delivers to where it reads from`
            : say`streams feed each other in a circle: ${names.join(' → ')} → ${names[0]}`,
        source: cite('eventbridge-message-routing'),
        fix: say`Use another topic on the way back, or a filter that lets no message through twice, and acknowledge it.`,
      });
    }
  },
};

/** What each endpoint is delivered to next, and by which stream. */
function edgesOf(app: AppDefinition): Edges {
  const edges = new Map<string, [to: string, stream: StreamDefinition][]>();
  if (!app.streams.some(isFollowed(app))) return edges;
  for (const stream of inOrder(app.streams)) {
    const targets = sinkEndpoint(app, stream).identities;
    for (const from of sourceEndpoint(app, stream).identities) {
      const known = edges.get(from) ?? [];
      edges.set(from, known);
      known.push(...targets.map((to): [string, StreamDefinition] => [to, stream]));
    }
  }
  return edges;
}

/** Whether somebody reads what a stream delivers to: in most apps nobody does, and nothing goes in a circle. */
function isFollowed(app: AppDefinition): (stream: StreamDefinition) => boolean {
  const read = new Set(app.streams.flatMap((stream) => sourceEndpoint(app, stream).identities));
  return (stream) => sinkEndpoint(app, stream).identities.some((identity) => read.has(identity));
}

type Edges = ReadonlyMap<string, readonly [to: string, stream: StreamDefinition][]>;

/** Each endpoint is looked at once; a circle is found where the search meets its own way. */
function circles(edges: Edges): StreamDefinition[][] {
  const found: StreamDefinition[][] = [];
  const done = new Set<string>();
  for (const start of edges.keys()) {
    const way: { endpoint: string; stream?: StreamDefinition; next: number }[] = [
      { endpoint: start, next: 0 },
    ];
    const onWay = new Map([[start, 0]]);
    while (way.length > 0) {
      const step = way[way.length - 1];
      const edge = done.has(step.endpoint) ? undefined : edges.get(step.endpoint)?.[step.next];
      if (edge === undefined) {
        done.add(step.endpoint);
        onWay.delete(step.endpoint);
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
        way.push({ endpoint: to, stream, next: 0 });
      }
    }
  }
  return found;
}
