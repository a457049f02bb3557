import { FlowEdge, FlowGraph, FlowNode, FlowNodeKind, nodesByRegion, noStreams } from './flow-graph';
import { inertXml } from '../reports/inert';
import { edgeColor, LIGHT } from './palette';

const SHAPES: Readonly<Record<FlowNodeKind, string>> = {
  source: 'box',
  filter: 'hexagon',
  transform: 'component',
  sink: 'box',
  'dead-letter': 'note',
  relay: 'box',
};
const STYLES: Readonly<Partial<Record<FlowNodeKind, string>>> = {
  source: 'filled,rounded',
  relay: 'filled,bold',
};

type Attributes = Readonly<Record<string, string>>;

/** What a drawing is read in, whichever of these the reader has. */
export const FONTS = 'Helvetica,Arial,sans-serif';

/** Flows in the DOT language of Graphviz. */
export function toDot(graph: FlowGraph, fontname = FONTS): string {
  const { title, streams, regions, edges } = graph;
  const within = nodesByRegion(graph);
  const { text, line, region, regionLine } = LIGHT;
  const font = { fontname, fontcolor: text };
  return [
    'digraph event_streams {',
    `  graph ${attributes({ ...(title === '' ? {} : { label: title, labelloc: 't' }), rankdir: 'LR', bgcolor: 'transparent', nodesep: '0.35', ranksep: '0.7', ...font })}`,
    `  node ${attributes({ style: 'filled', fontsize: '11', margin: '0.3,0.12', ...font })}`,
    `  edge ${attributes({ color: line, fontsize: '10', ...font })}`,
    ...(streams.length === 0
      ? [`  n_empty ${attributes({ shape: 'plaintext', style: '', label: noStreams() })}`]
      : []),
    ...regions.flatMap(({ id, label }) => [
      `  subgraph cluster_${id} {`,
      `    graph ${attributes({ id, class: 'region', label, style: 'filled,rounded', fillcolor: region, color: regionLine, fontsize: '12' })}`,
      ...(within.get(id) ?? []).map((node) => `    ${nodeText(node)}`),
      '  }',
    ]),
    ...(within.get(undefined) ?? []).map((node) => `  ${nodeText(node)}`),
    ...edges.map((edge, i) => `  ${edge.from} -> ${edge.to} ${edgeAttributes(edge, i)}`),
    '}',
    '',
  ].join('\n');
}

function nodeText({ id, kind, lines }: FlowNode): string {
  const { fill, line } = LIGHT.nodes[kind];
  return `${id} ${attributes({
    id,
    class: kind,
    shape: SHAPES[kind],
    style: STYLES[kind] ?? 'filled',
    fillcolor: fill,
    color: line,
    label: lines.join('\n'),
  })}`;
}

/** Solid where events flow, dashed where they do not yet, thick across regions, with a bar for what failed. */
function edgeAttributes(edge: FlowEdge, position: number): string {
  const { stream, way, isRunning, crossing, lines } = edge;
  const isFailed = way === 'dead-letter';
  const color = edgeColor(edge);
  return attributes({
    id: edgeId(position, stream),
    class: [way, isRunning ? 'running' : 'waiting', ...(crossing === undefined ? [] : [crossing])].join(' '),
    style: isFailed ? 'dotted' : isRunning ? 'solid' : 'dashed',
    ...(isFailed ? { arrowhead: 'tee' } : {}),
    ...(crossing !== undefined ? { penwidth: '2.5' } : isFailed ? { penwidth: '1.5' } : {}),
    ...(color === undefined ? {} : { color }),
    ...(lines.length === 0 ? {} : { label: lines.join('\n') }),
  });
}

/** The id that an edge has in a drawing. */
export function edgeId(position: number, stream: string): string {
  return `edge_${position}_${stream}`;
}

function attributes(values: Attributes): string {
  const list = Object.entries(values).map(([name, value]) => `${name}=${quote(value)}`);
  return `[${list.join(', ')}]`;
}

/** A quoted string: Graphviz reads backslashes and HTML entities in it. */
export function quote(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  return `"${inertXml(escaped).replaceAll('\n', '\\n')}"`;
}
