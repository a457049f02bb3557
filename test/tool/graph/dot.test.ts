import { instance } from '@viz-js/viz';
import { fc, runs } from '../../support/sampling';
import { AppDefinition } from '../../../lib/core/model/app-definition';
import { buildFlowGraph } from '../../../lib/tool/graph/build-flow-graph';
import { quote, toDot } from '../../../lib/tool/graph/dot';
import { appOf, CIRCLE, HOSTILE, hostileApp, hostileText, rocketMqSource } from './samples';

const dotOf = (app: AppDefinition, title?: string) => toDot(buildFlowGraph(app, { title }));

/** Graphviz, compiled once. */
const graphviz = instance();

interface Read {
  readonly clusters: Record<string, readonly string[]>;
  readonly labels: readonly string[];
}

/** What Graphviz reads: the labels of nodes and arrows, and which nodes are in which cluster. */
async function read(dot: string): Promise<Read> {
  const graph = JSON.parse((await graphviz).renderString(dot, { format: 'dot_json' }));
  const objects = (graph.objects ?? []) as Record<string, any>[];
  const names = new Map(objects.map(({ _gvid, name }) => [_gvid, name]));
  const clusters = objects.filter(({ nodes }) => nodes !== undefined);
  return {
    clusters: Object.fromEntries(
      clusters.map(({ label, nodes }) => [label, nodes.map((node: number) => names.get(node))]),
    ),
    labels: [...objects.filter(({ nodes }) => nodes === undefined), ...(graph.edges ?? [])].map(
      ({ label }) => label,
    ),
  };
}

/** Graphviz gives labels back as they were written, escapes and all. */
const written = (lines: readonly string[]) =>
  lines.map((line) => line.replaceAll('&', '&amp;').replaceAll('\\', '\\\\')).join('\\n');

it('gives Graphviz every node and arrow with its words, and every region with what is in it', async () => {
  const graph = buildFlowGraph(CIRCLE);
  const { clusters, labels } = await read(toDot(graph));
  expect(labels).toEqual(expect.arrayContaining(graph.nodes.map(({ lines }) => written(lines))));
  expect(labels).toContain(String.raw`homeward\npaused, cross-border`);
  expect(Object.keys(clusters).sort()).toEqual(['ap-southeast-1', 'cn-hangzhou']);
  expect(clusters['cn-hangzhou']).toHaveLength(3);
});

it('tells what runs, what waits, what fails and what crosses a border by the look of arrows', () => {
  const arrows = dotOf(CIRCLE)
    .split('\n')
    .filter((line) => line.includes('->'));
  expect(arrows[0]).toContain('style="solid"');
  expect(arrows[1]).toContain('style="dotted", arrowhead="tee"');
  expect(arrows[2]).toContain('style="dashed", penwidth="2.5"');
});

it('says that there are no event streams', async () => {
  expect((await read(dotOf(appOf()))).labels).toEqual(['There are no event streams.']);
});

it('is the same for the same app', () => {
  expect(dotOf(CIRCLE)).toBe(dotOf(JSON.parse(JSON.stringify(CIRCLE))));
});

it.each([
  ['say "hi"', String.raw`"say \"hi\""`],
  [String.raw`\N`, String.raw`"\\N"`],
  ['&lt;', '"&amp;lt;"'],
  ['a\nb', String.raw`"a\nb"`],
])('quotes %j', (text, quoted) => expect(quote(text)).toBe(quoted));

it.each(HOSTILE)('gives Graphviz %j as it is, wherever it stands', async (text) => {
  const app = appOf({
    name: text,
    region: text,
    source: rocketMqSource(text, text),
    filterPattern: { [text]: [text] },
  });
  const graph = buildFlowGraph(app, { title: text });
  const { labels } = await read(toDot(graph));
  for (const { lines } of graph.nodes) expect(labels).toContain(written(lines));
});

it('gives Graphviz any text as it is', () =>
  fc.assert(
    fc.asyncProperty(hostileApp, hostileText, async (app, title) => {
      const graph = buildFlowGraph(app, { title });
      const { labels } = await read(toDot(graph));
      for (const { lines } of graph.nodes) expect(labels).toContain(written(lines));
    }),
    { numRuns: runs(40, 4) },
  ));
