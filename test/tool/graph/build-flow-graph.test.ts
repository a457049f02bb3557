import { fc } from '../../support/sampling';
import { AppDefinition } from '../../../lib/core/model/app-definition';
import { buildFlowGraph } from '../../../lib/tool/graph/build-flow-graph';
import { unknown } from '../../../lib/core/model/stream-definition';
import { Finding } from '../../../lib/core/rules/finding';
import { resource } from '../../support/rules';
import { appOf, CIRCLE, deadLetters, hostileApp, rocketMqSink, rocketMqSource } from './samples';

/** The ways of an app in words: `Source: RocketMQ rmq-1 a -> Sink: ...`. */
function ways(app: AppDefinition): string[] {
  const { nodes, edges } = buildFlowGraph(app);
  const words = new Map(nodes.map(({ id, lines }) => [id, lines.join(' ')]));
  return edges.map(({ from, to, lines }) => `${words.get(from)} -${lines.join(', ')}-> ${words.get(to)}`);
}

const kinds = (app: AppDefinition) => buildFlowGraph(app).nodes.map(({ kind }) => kind);

it('leads from the source through filter and transforms to the sink', () => {
  const app = appOf({
    name: 'orders',
    filterPattern: { type: ['x'] },
    transforms: [{ Arn: 'acs:fc:cn-hangzhou:1:functions/a' }, { Arn: 'acs:fc:cn-hangzhou:1:functions/b' }],
  });
  expect(ways(app)).toEqual([
    'Source: ApsaraMQ for MQTT post-cn-1 telemetry -orders, not started-> Filter type = "x"',
    'Filter type = "x" --> Transform: function a',
    'Transform: function a --> Transform: function b',
    'Transform: function b --> Sink: ApsaraMQ for Kafka alikafka_post-cn-1 telemetry',
  ]);
});

it('has no filter where every event goes through', () => {
  expect(kinds(appOf({ filterPattern: {} }))).toEqual(['source', 'sink']);
});

it('leads from the sink to where what could not be delivered goes', () => {
  const app = appOf({ name: 'orders', runOptions: deadLetters('dead') });
  expect(ways(app)[1]).toBe(
    'Sink: ApsaraMQ for Kafka alikafka_post-cn-1 telemetry -failed: orders-> Dead letters: Simple Message Queue (MNS) dead',
  );
});

it('draws an end that streams deliver to and read from once, so that circles are seen', () => {
  expect(ways(CIRCLE)).toEqual([
    'Sink and source: RocketMQ rmq-1 a -outward, running-> Sink and source: RocketMQ rmq-2 b',
    'Sink and source: RocketMQ rmq-2 b -failed: outward-> Dead letters and source: Simple Message Queue (MNS) dead',
    'Sink and source: RocketMQ rmq-2 b -homeward, paused, cross-border-> Filter data.level = "ERROR" or begins with "W"',
    'Filter data.level = "ERROR" or begins with "W" --> Transform: function enrich',
    'Transform: function enrich --> Sink and source: RocketMQ rmq-1 a',
    'Dead letters and source: Simple Message Queue (MNS) dead -alarm, not started-> Sink: HTTPS https://(not shown)@alarm.example/in',
  ]);
});

it('draws a stream that feeds itself as one node with an arrow to itself', () => {
  const { nodes, edges } = buildFlowGraph(
    appOf({ source: rocketMqSource('rmq-1', 'a'), sink: rocketMqSink('rmq-1', 'a') }),
  );
  expect(nodes).toHaveLength(1);
  expect(edges.map(({ from, to }) => from === to)).toEqual([true]);
});

it('keeps the filters and functions of streams apart, even when they are alike', () => {
  const step = { filterPattern: { a: ['b'] }, transforms: [{ Arn: 'acs:fc:cn-hangzhou:1:functions/a' }] };
  expect(kinds(appOf(step, step)).filter((kind) => kind === 'filter' || kind === 'transform')).toHaveLength(
    4,
  );
});

it('takes ends that are not known yet for the same when their references are', () => {
  const topic = (reference?: string) => unknown('known after apply', reference);
  const shared = appOf(
    { sink: rocketMqSink('rmq-1', topic('Stack:alicloud_rocketmq_topic.Orders.topic_name')) },
    { source: rocketMqSource('rmq-1', topic('Stack:alicloud_rocketmq_topic.Orders.topic_name')) },
  );
  expect(kinds(shared)).toContain('relay');
  const apart = appOf({ sink: rocketMqSink('rmq-1', topic()) }, { source: rocketMqSource('rmq-1', topic()) });
  expect(kinds(apart)).not.toContain('relay');
});

it('follows references to resources of the app', () => {
  const reference = unknown('known after apply', 'Stack:alicloud_rocketmq_topic.rocketmq_topic.topic_name');
  const app = {
    ...appOf({ sink: rocketMqSink('rmq-1', reference) }, { source: rocketMqSource('rmq-1', 'orders') }),
    resources: [resource('alicloud_rocketmq_topic', { topic_name: 'orders' })],
  };
  expect(kinds(app)).toContain('relay');
});

describe('regions', () => {
  const regions = (app: AppDefinition) => {
    const graph = buildFlowGraph(app);
    const labels = new Map(graph.regions.map(({ id, label }) => [id, label]));
    return Object.fromEntries(graph.nodes.map(({ kind, region }) => [kind, labels.get(region!)]));
  };

  it('has the source in its own region, the rest in that of the stream, the queue in that of its ARN', () => {
    const app = appOf({
      region: 'cn-beijing',
      source: rocketMqSource('rmq-1', 'a', 'cn-shanghai'),
      filterPattern: { a: ['b'] },
      runOptions: deadLetters('dead', 'cn-qingdao'),
    });
    expect(regions(app)).toEqual({
      source: 'cn-shanghai',
      filter: 'cn-beijing',
      sink: 'cn-beijing',
      'dead-letter': 'cn-qingdao',
    });
  });

  it('says where a region is left to the environment, and where it is not known yet', () => {
    expect(regions(appOf({ region: undefined })).sink).toBe('region of the environment');
    expect(regions(appOf({ region: unknown('a variable') })).sink).toBe('region known after apply');
  });

  it('takes the region that one stream knows for an end of several', () => {
    const app = appOf(
      { region: undefined, sink: rocketMqSink('rmq-1', 'a') },
      { source: rocketMqSource('rmq-1', 'a', 'cn-shanghai') },
    );
    expect(regions(app).relay).toBe('cn-shanghai');
  });

  it('has a server that is reached by its address in no region', () => {
    const sink = {
      kind: 'SinkHttpsParameters',
      parameters: { URL: { Form: 'CONSTANT', Value: 'https://a.example' } },
    };
    expect(regions(appOf({ sink })).sink).toBeUndefined();
  });
});

describe('findings', () => {
  const finding = (constructPath: string, severity: Finding['severity'] = 'error'): Finding => ({
    rule: 'loop',
    severity,
    constructPath,
    message: 'it is wrong',
    fix: 'Correct it.',
  });

  it('counts those of a stream on its arrow', () => {
    const findings = [finding('Stack/Stream0'), finding('Stack/Stream0', 'info'), finding('Stack/Stream0')];
    const { edges, otherFindings } = buildFlowGraph(appOf({}), { findings });
    expect(edges[0].lines).toEqual(['stream-0', 'not started', '2 errors, 1 note']);
    expect(otherFindings).toEqual([]);
  });

  it('keeps those that are no stream’s', () => {
    const { streams, otherFindings } = buildFlowGraph(appOf({}), { findings: [finding('Stack/Bus')] });
    expect(streams[0].findings).toEqual([]);
    expect(otherFindings).toHaveLength(1);
  });
});

it('gives an end the same id whatever else is in the app', () => {
  const [outward] = CIRCLE.streams;
  const ids = (app: AppDefinition) => buildFlowGraph(app).nodes.map(({ id }) => id);
  const alone = ids({ streams: [outward], resources: [] });
  expect(ids({ streams: [...CIRCLE.streams].reverse(), resources: [] })).toEqual(
    expect.arrayContaining(alone),
  );
});

it('gives streams that say no place different ids', () => {
  const { streams, nodes } = buildFlowGraph(appOf({ name: 'x', location: {} }, { name: 'x', location: {} }));
  expect(new Set([...streams, ...nodes].map(({ id }) => id)).size).toBe(streams.length + nodes.length);
});

it('connects only nodes that there are, says only printable lines, and does not change what it reads', () => {
  fc.assert(
    fc.property(hostileApp, (app) => {
      const before = JSON.stringify(app);
      const { nodes, edges, streams, regions } = buildFlowGraph(app);
      expect(JSON.stringify(app)).toBe(before);
      const ids = nodes.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { from, to, stream } of edges) {
        expect(ids).toContain(from);
        expect(ids).toContain(to);
        expect(streams.map(({ id }) => id)).toContain(stream);
      }
      const lines = [...nodes, ...edges].flatMap((item) => item.lines);
      for (const line of [...lines, ...regions.map(({ label }) => label)]) {
        expect(line).toMatch(/^[^\p{Cc}\p{Cs}\u202E]+$/u);
      }
    }),
  );
});
