import { createHash } from 'node:crypto';
import { buildFlowGraph } from '../../../../lib/tool/graph/build-flow-graph';
import { toHtml } from '../../../../lib/tool/graph/html/page';
import { appOf, CIRCLE } from '../samples';

const pageOf = (app = CIRCLE, title?: string) => toHtml(buildFlowGraph(app, { title }));

it('lets only the script and the style run that it has, by their digests', async () => {
  const page = await pageOf();
  const [, policy] = /Content-Security-Policy" content="([^"]+)"/.exec(page)!;
  const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  for (const source of ['default', 'connect']) expect(policy).toContain(`${source}-src 'none'`);
  expect(policy).toContain(`script-src ${digest(/<script>([^]*?)<\/script>/.exec(page)![1])}`);
  expect(policy).toContain(`style-src ${digest(/<style>([^]*?)<\/style>/.exec(page)![1])}`);
});

it('names nothing that a browser would load', async () => {
  const page = await pageOf();
  const links = page.match(/(?:src|href)="[^"]*"/g);
  expect(links).toEqual(['href="data:,"']);
});

it('has data in which nothing ends the script it stands in', async () => {
  const name = '</script><script>alert(1)</script>\u2028<!--';
  const page = await pageOf(appOf({ name, description: name }), name);
  expect(page.match(/<\/script>/g)).toHaveLength(2);
  const [, data] = /<script type="application\/json" id="data">([^]*?)<\/script>/.exec(page)!;
  expect(JSON.stringify(JSON.parse(data))).toContain('alert(1)');
});

it('is the same for the same app', async () => {
  expect(await pageOf()).toBe(await pageOf(JSON.parse(JSON.stringify(CIRCLE))));
});
