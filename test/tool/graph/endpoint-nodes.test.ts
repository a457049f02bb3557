import { FlowRegion, FlowRole } from '../../../lib/tool/graph/flow-graph';
import { NodeIds } from '../../../lib/tool/graph/node-id';
import { PlaceNodes } from '../../../lib/tool/graph/endpoint-nodes';

const KNOWN: FlowRegion = { id: 'r', label: 'cn-hangzhou', isKnown: true };
const UNKNOWN: FlowRegion = { id: 'u', label: 'region known after apply', isKnown: false };
const place = (role: FlowRole, region: FlowRegion | undefined = KNOWN) => ({
  key: 'a',
  role,
  title: 'Kafka',
  lines: ['kafka-1', 'orders'],
  region,
});

it('is one node for one key, with the streams that use it', () => {
  const nodes = new PlaceNodes(new NodeIds());
  expect(nodes.put(place('sink'), 'one')).toBe(nodes.put(place('sink'), 'two'));
  nodes.put(place('sink'), 'two');
  expect(nodes.all()).toMatchObject([
    { kind: 'sink', lines: ['Sink: Kafka', 'kafka-1', 'orders'], streams: ['one', 'two'] },
  ]);
});

it.each([
  [['source', 'sink'], 'Sink and source: Kafka'],
  [['dead-letter', 'source'], 'Dead letters and source: Kafka'],
  [['source', 'dead-letter', 'sink'], 'Sink and dead letters and source: Kafka'],
] as [FlowRole[], string][])('says in words that it is %j', (roles, headline) => {
  const nodes = new PlaceNodes(new NodeIds());
  for (const role of roles) nodes.put(place(role), 'one');
  expect(nodes.all()).toMatchObject([{ kind: 'relay', lines: [headline, 'kafka-1', 'orders'] }]);
});

it('is in the region that is known, whoever knows it', () => {
  const nodes = new PlaceNodes(new NodeIds());
  nodes.put(place('sink', UNKNOWN), 'one');
  nodes.put(place('source', KNOWN), 'two');
  nodes.put(place('sink', UNKNOWN), 'three');
  expect(nodes.regions()).toEqual([KNOWN]);
});
