import { buildFlowGraph } from '../../../lib/tool/graph/build-flow-graph';
import { toDot } from '../../../lib/tool/graph/dot';
import { appOf, rocketMqSink } from './samples';

const MANY = 10_000;

it('are nodes each', () => {
  const many = Array.from({ length: MANY }, (_, i) => ({ sink: rocketMqSink(`rmq-${i % 50}`, `t-${i}`) }));
  expect(buildFlowGraph(appOf(...many)).nodes).toHaveLength(MANY + 1);
});

it('are written as arrows', () => {
  const many = Array.from({ length: MANY }, (_, i) => ({ sink: rocketMqSink('rmq-1', `t-${i}`) }));
  expect(toDot(buildFlowGraph(appOf(...many))).match(/ -> /g)).toHaveLength(MANY);
});
