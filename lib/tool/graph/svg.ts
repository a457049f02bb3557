import { say } from '../../core/language/say';
import { edgeId, FONTS, toDot } from './dot';
import { DRAWING_STYLE } from './drawing-style';
import { FlowGraph } from './flow-graph';
import { inertXml } from '../reports/inert';
import { escapeXml } from './xml';

/** Graphviz needs seconds for so many arrows, at worst some ten, and soon minutes for more. */
export const MOST_DRAWN_EDGES = 1_500;

/** Above so many arrows Graphviz is told to be content sooner: ten times quicker where many streams share ends. */
const MOST_CAREFUL_EDGES = 300;
const QUICK = { nslimit: '2', nslimit1: '4', mclimit: '0.3', splines: 'polyline' };

/**
 * The font that texts are measured in: the widest that Graphviz knows the letters of, so that there is room for them in
 * whichever of FONTS the reader has. Of a list of fonts it knows none, and measures Times, which is narrower than all.
 */
const MEASURED = 'Verdana';

/** Flows as an SVG document that has its own style, light and dark. */
export async function toSvg(graph: FlowGraph): Promise<string> {
  const drawing = await draw(graph, `role="img" aria-label="${escapeXml(graph.title)}"`);
  const style = `<style>\n${DRAWING_STYLE}</style>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${drawing.replace(/(<svg[^>]*>\n)/, (start) => start + style)}`;
}

/**
 * Flows as an SVG element without a style.
 *
 * @param attributes further attributes of the element
 * @throws Error when there are too many to be laid out in reasonable time
 */
export async function draw(graph: FlowGraph, attributes: string): Promise<string> {
  const { edges } = graph;
  if (edges.length > MOST_DRAWN_EDGES)
    throw new Error(
      say`The drawing would have ${edges.length} arrows, which takes too long to lay out (at most ${MOST_DRAWN_EDGES}): give --format mermaid or dot, or fewer paths.`,
    );
  // Half a megabyte that only drawings need.
  const { instance } = await import('@viz-js/viz');
  const graphAttributes = edges.length > MOST_CAREFUL_EDGES ? QUICK : {};
  const measured = (await instance()).renderString(toDot(graph, MEASURED), {
    format: 'svg',
    graphAttributes,
  });
  const svg = measured.replaceAll(`font-family="${MEASURED}"`, `font-family="${FONTS}"`);
  return inertXml(withTitles(graph, svg.slice(svg.indexOf('<svg'))))
    .replace(/<!--[^]*?-->\n?/g, '')
    .replace('<svg', () => `<svg class="drawing" ${attributes}`);
}

/** Graphviz titles everything with its id, which browsers show under the pointer: words instead. */
function withTitles({ title, nodes, edges, regions, streams }: FlowGraph, svg: string): string {
  const names = new Map(streams.map(({ id, name }) => [id, name]));
  const titles = new Map([
    ['graph0', title],
    ...nodes.map(({ id, lines }) => [id, lines.join(', ')] as const),
    ...regions.map(({ id, label }) => [id, label] as const),
    ...edges.map(
      ({ stream, way }, i) =>
        [edgeId(i, stream), `${way === 'delivery' ? '' : 'failed: '}${names.get(stream)}`] as const,
    ),
  ]);
  return svg.replace(
    /(<g id="([^"]+)" class="[^"]+"[^>]*>\n)<title>[^<]*<\/title>\n/g,
    (_, group: string, id: string) => `${group}<title>${escapeXml(titles.get(id) ?? '')}</title>\n`,
  );
}
