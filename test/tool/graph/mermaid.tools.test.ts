import { join } from 'node:path';
import { Page } from 'playwright-core';
import { AppDefinition } from '../../../lib/core/model/app-definition';
import { buildFlowGraph } from '../../../lib/tool/graph/build-flow-graph';
import { FlowGraph } from '../../../lib/tool/graph/flow-graph';
import { toMermaid } from '../../../lib/tool/graph/mermaid';
import { describeBrowser } from '../../support/browser';
import { fc, runs } from '../../support/sampling';
import { appOf, CIRCLE, HOSTILE, hostileApp, rocketMqSink, rocketMqSource } from './samples';

const mermaidOf = (app: AppDefinition) => toMermaid(buildFlowGraph(app));

describeBrowser('drawn by Mermaid', (browser) => {
  let page: Page;

  beforeAll(async () => {
    page = await browser().newPage();
    await page.setContent('<div id="drawing"></div>');
    await page.addScriptTag({ path: join(__dirname, '../../../node_modules/mermaid/dist/mermaid.min.js') });
  });
  afterAll(() => page.close());

  /** The texts of nodes, regions and arrows that Mermaid draws. */
  async function drawn(
    text: string,
  ): Promise<{ nodes: Record<string, string>; regions: string[]; edges: string[] }> {
    return page.evaluate(async (source) => {
      const { mermaid, document } = globalThis as any;
      mermaid.initialize({ startOnLoad: false, maxEdges: 5000, maxTextSize: 5_000_000 });
      const { svg } = await mermaid.render('flows', source);
      document.getElementById('drawing').innerHTML = svg;
      const all = (selector: string) => [...document.querySelectorAll(`#drawing ${selector}`)];
      return {
        nodes: Object.fromEntries(
          all('g.node').map((node) => [/flowchart-(.+)-\d+$/.exec(node.id)![1], node.textContent]),
        ),
        regions: all('g.cluster').map((region) => region.textContent),
        edges: all('g.edgeLabel').map((label) => label.textContent),
      };
    }, text);
  }

  /** Lines become lines of HTML, which have no text between them; word joiners show nothing. */
  const squeezed = (lines: readonly string[]) => lines.join('').replace(/[\s\u2060]/g, '');
  const sorted = (texts: readonly string[]) =>
    texts
      .map((text) => squeezed([text]))
      .filter(Boolean)
      .sort();

  async function expectDrawn(graph: FlowGraph): Promise<void> {
    const { nodes, regions, edges } = await drawn(toMermaid(graph));
    const texts = Object.entries(nodes).map(([id, text]) => [id, squeezed([text])]);
    expect(Object.fromEntries(texts)).toEqual(
      Object.fromEntries(graph.nodes.map(({ id, lines }) => [id, squeezed(lines)])),
    );
    expect(sorted(regions)).toEqual(sorted(graph.regions.map(({ label }) => label)));
    expect(sorted(edges)).toEqual(sorted(graph.edges.map(({ lines }) => squeezed(lines))));
  }

  it('shows every node, region and arrow with its words', () => expectDrawn(buildFlowGraph(CIRCLE)));

  it('shows that there are no event streams', async () => {
    const { nodes } = await drawn(mermaidOf(appOf()));
    expect(nodes).toEqual({ n_empty: 'There are no event streams.' });
  });

  it.each(HOSTILE)('shows %j as it is, wherever it stands', async (text) => {
    const app = appOf({
      name: text,
      region: text,
      source: rocketMqSource(text, text),
      filterPattern: { [text]: [text] },
    });
    await expectDrawn(buildFlowGraph(app, { title: text }));
  });

  it('shows any text as it is', async () => {
    await fc.assert(
      fc.asyncProperty(hostileApp, (app) => expectDrawn(buildFlowGraph(app))),
      { numRuns: runs(40, 4), endOnFailure: true },
    );
  }, 120_000);

  it('draws hundreds of streams', async () => {
    const many = appOf(...Array.from({ length: 300 }, (_, i) => ({ sink: rocketMqSink('rmq-1', `t-${i}`) })));
    const { nodes } = await drawn(mermaidOf(many));
    expect(Object.keys(nodes)).toHaveLength(301);
  }, 120_000);
});
