import { GRAPH_FORMATS, renderGraph } from '../../../lib/tool/graph/index';
import { CIRCLE } from './samples';

it.each([
  ['mermaid', /^---\ntitle: "Orders"\n---\nflowchart LR\n/],
  ['dot', /^digraph event_streams \{/],
  ['svg', /^<\?xml [^>]*\?>\n<svg /],
  ['html', /^<!doctype html>/],
] as const)('draws in %s', async (format, start) => {
  expect(await renderGraph(CIRCLE, format, { title: 'Orders' })).toMatch(start);
});

it.each(GRAPH_FORMATS)('shows no credential in %s', async (format) => {
  expect(await renderGraph(CIRCLE, format)).not.toContain('hunter2');
});

it('draws Mermaid where nobody says otherwise', () => expect(GRAPH_FORMATS[0]).toBe('mermaid'));
