import { buildFlowGraph } from '../../../lib/tool/graph/build-flow-graph';
import { toSvg } from '../../../lib/tool/graph/svg';
import { describeBrowser } from '../../support/browser';
import { fc, runs } from '../../support/sampling';
import { hostileApp, hostileText } from './samples';

describeBrowser('read by a browser', (browser) => {
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
      { numRuns: runs(60, 15) },
    );
    await page.close();
  }, 120_000);
});
