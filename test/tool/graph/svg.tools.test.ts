import { buildFlowGraph } from '../../../lib/tool/graph/build-flow-graph';
import { toSvg } from '../../../lib/tool/graph/svg';
import { describeBrowser } from '../../support/browser';
import { fc, runs } from '../../support/sampling';
import { CIRCLE, hostileApp, hostileText } from './samples';

describeBrowser('read by a browser', (browser) => {
  // Fonts that a reader may have in place of each other; where one is not there, the browser takes its own.
  it.each(['Helvetica', 'DejaVu Sans', 'Verdana', 'Noto Sans'])(
    'has room for its words in %s',
    async (font) => {
      const page = await browser().newPage();
      await page.setContent((await toSvg(buildFlowGraph(CIRCLE))).replaceAll('Helvetica,Arial', font));
      const boxes = await page.evaluate(() => {
        const all = (selector: string): any[] => [...(globalThis as any).document.querySelectorAll(selector)];
        const boxOf = (element: any) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          return { left, right, top, bottom };
        };
        return {
          nodes: all('.node').map((node) => ({
            shape: boxOf(node.querySelector('polygon, path')),
            texts: [...node.querySelectorAll('text')].map((it) => [it.textContent, boxOf(it)] as const),
          })),
          labels: all('.edge text').map((it) => [it.textContent, boxOf(it)] as const),
        };
      });
      expect(boxes.labels.length).toBeGreaterThan(0);
      for (const { shape, texts } of boxes.nodes)
        for (const [text, { left, right }] of texts)
          expect([text, left - shape.left >= 3, shape.right - right >= 3]).toEqual([text, true, true]);
      for (const [text, label] of boxes.labels)
        for (const { shape } of boxes.nodes) {
          const apart =
            label.right <= shape.left ||
            shape.right <= label.left ||
            label.bottom <= shape.top ||
            shape.bottom <= label.top;
          expect([text, apart]).toEqual([text, true]);
        }
      await page.close();
    },
  );

  it('is well-formed and shows every line as it is, whatever the names', async () => {
    const page = await browser().newPage();
    await fc.assert(
      fc.asyncProperty(hostileApp, hostileText, async (app, title) => {
        const graph = buildFlowGraph(app, { title });
        const texts: string[] | string = await page.evaluate(
          (text) => {
            const { DOMParser } = globalThis as any;
            const read = new DOMParser().parseFromString(text, 'image/svg+xml');
            const error = read.querySelector('parsererror');
            return error === null
              ? [...read.querySelectorAll('.node text')].map((line: any) => line.textContent.trim())
              : error.textContent;
          },
          await toSvg(graph),
        );
        expect([...texts].sort()).toEqual(graph.nodes.flatMap(({ lines }) => lines).sort());
      }),
      { numRuns: runs(60, 5) },
    );
    await page.close();
  }, 120_000);
});
