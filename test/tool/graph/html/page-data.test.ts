import { buildFlowGraph } from '../../../../lib/tool/graph/build-flow-graph';
import { pageData, pageFinding } from '../../../../lib/tool/graph/html/page-data';
import { CIRCLE } from '../samples';

const data = pageData(buildFlowGraph(CIRCLE));
const [outward, homeward, alarm] = data.streams;

it('says in a line what a stream does, and where', () => {
  expect(outward).toMatchObject({
    way: 'RocketMQ rmq-1/a → RocketMQ rmq-2/b',
    place: 'cn-hangzhou, running',
  });
  expect(alarm.way).toBe('MNS dead → Https https://(not shown)@alarm.example/in');
});

it('names the nodes and arrows of a stream', () => {
  expect(outward.elements.filter((id) => id.startsWith('edge_'))).toHaveLength(2);
  expect(homeward.elements.filter((id) => id.startsWith('n_'))).toHaveLength(4);
});

it('names the streams of a node', () => {
  const shared = Object.values(data.nodes).filter(({ streams }) => streams.length === 2);
  expect(shared.map(({ title }) => title)).toEqual([
    'Sink and source: RocketMQ, rmq-1, a',
    'Sink and source: RocketMQ, rmq-2, b',
    'Dead letters and source: Simple Message Queue (MNS), dead',
  ]);
});

it('finds a stream by whatever is shown of it, and by no credential', () => {
  for (const word of ['homeward', 'ap-southeast-1', 'rmq-2', 'paused', 'enrich', 'prefix'])
    expect(homeward.text).toContain(word);
  expect(JSON.stringify(data)).not.toContain('hunter2');
});

it('says of a finding what, where, what was got, what is allowed and what to do', () => {
  const finding = {
    rule: 'r',
    severity: 'error',
    message: 'it is wrong',
    pointer: '/Sink',
    got: '7',
    limit: '1 to 5',
    fix: 'Change it.',
  } as const;
  expect(pageFinding(finding).text).toBe('it is wrong at /Sink. Got 7. Allowed: 1 to 5. Change it.');
});
