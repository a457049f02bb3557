import { AppDefinition } from '../../core/model/app-definition';
import { cleanerOf, showApp } from '../../core/redaction/show-app';
import { buildFlowGraph, FlowGraphOptions } from './build-flow-graph';
import { toDot } from './dot';
import { FlowGraph } from './flow-graph';
import { toHtml } from './html/page';
import { toMermaid } from './mermaid';
import { toSvg } from './svg';

/** The formats that flows are drawn in; the first is the default. */
export const GRAPH_FORMATS = ['mermaid', 'dot', 'svg', 'html'] as const;

/** A format that flows are drawn in. */
export type GraphFormat = (typeof GRAPH_FORMATS)[number];

/** What a drawing may have beside the flows: a title, and what was found in the app. */
export type GraphOptions = FlowGraphOptions;

const RENDERERS: Readonly<Record<GraphFormat, (graph: FlowGraph) => string | Promise<string>>> = {
  mermaid: toMermaid,
  dot: toDot,
  svg: toSvg,
  html: toHtml,
};

/**
 * Draws the flows of an app: from sources through filters and transforms to sinks and dead letters, by region. The same
 * app gives the same text, and no credential is in it.
 *
 * @throws Error when there are too many streams for a format that is laid out here, `svg` or `html`
 */
export async function renderGraph(
  app: AppDefinition,
  format: GraphFormat,
  options: GraphOptions = {},
): Promise<string> {
  return RENDERERS[format](buildFlowGraph(withShownPlaces(showApp(app)), options));
}

/** Names that users choose may be anything: those of a stream stand in its details. */
function withShownPlaces(app: AppDefinition): AppDefinition {
  const clean = cleanerOf(app);
  const streams = app.streams.map((stream) => {
    const { constructPath, address } = stream.location;
    const shown = {
      ...(constructPath !== undefined && { constructPath: clean(constructPath) }),
      ...(address !== undefined && { address: clean(address) }),
    };
    return { ...stream, location: { ...stream.location, ...shown } };
  });
  return { ...app, streams };
}
