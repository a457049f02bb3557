import { AppDefinition } from '../../../lib/core/model/app-definition';
import { buildFlowGraph } from '../../../lib/tool/graph/build-flow-graph';
import { MOST_DRAWN_EDGES, toSvg } from '../../../lib/tool/graph/svg';
import { appOf, CIRCLE, rocketMqSink } from './samples';

const svgOf = (app: AppDefinition, title?: string) => toSvg(buildFlowGraph(app, { title }));

it('says in words what each node and arrow is', async () => {
  const svg = await svgOf(CIRCLE);
  expect(svg).toContain('<title>Sink and source: RocketMQ, rmq-1, a</title>');
  expect(svg).toContain('<title>failed: outward</title>');
  expect(svg).toContain('role="img" aria-label="Event streams"');
});

it('has colors for light and for dark', async () => {
  expect(await svgOf(CIRCLE)).toContain('@media (prefers-color-scheme: dark)');
});

it('says that there are no event streams', async () => {
  expect(await svgOf(appOf())).toContain('There are no event streams.');
});

it('is the same for the same app', async () => {
  expect(await svgOf(CIRCLE)).toBe(await svgOf(JSON.parse(JSON.stringify(CIRCLE))));
});

it('refuses what would take too long, and says what to do', async () => {
  const many = Array.from({ length: MOST_DRAWN_EDGES + 1 }, (_, i) => ({
    sink: rocketMqSink('rmq-1', `t-${i}`),
  }));
  await expect(svgOf(appOf(...many))).rejects.toThrow(
    'The drawing would have 1501 arrows, which takes too long to lay out (at most 1500): give --format mermaid or dot, or fewer paths.',
  );
});
