import { say } from '../../core/language/say';
import { FlowEdge, FlowGraph, FlowNode, FlowNodeKind, nodesByRegion, noStreams } from './flow-graph';
import { edgeColor, LIGHT } from './palette';

/** What Mermaid draws without being configured: beyond, it wants `maxEdges` and `maxTextSize`. */
const MOST_EDGES = 500;
const MOST_CHARACTERS = 50_000;

/** Flows as a Mermaid flowchart. */
export function toMermaid(graph: FlowGraph): string {
  const { title, streams, regions, nodes, edges } = graph;
  const within = nodesByRegion(graph);
  const body = [
    'flowchart LR',
    `  accTitle: ${plainWords(title)}`,
    ...(streams.length === 0 ? [`  n_empty["${noStreams()}"]`] : []),
    ...regions.flatMap(({ id, label }) => [
      `  subgraph ${id}["${escapeMermaid(label)}"]`,
      ...(within.get(id) ?? []).map((node) => `    ${nodeText(node)}`),
      '  end',
    ]),
    ...(within.get(undefined) ?? []).map((node) => `  ${nodeText(node)}`),
    ...edges.map((edge) => `  ${edge.from} ${arrow(edge)} ${edge.to}`),
    ...classes(nodes),
    ...linkStyles(edges),
    '',
  ].join('\n');
  return heading(title) + sizeHint(edges.length, body.length) + body;
}

const SHAPES: Readonly<Record<FlowNodeKind, readonly [string, string]>> = {
  source: ['([', '])'],
  filter: ['{{', '}}'],
  transform: ['[[', ']]'],
  sink: ['(', ')'],
  'dead-letter': ['[/', '/]'],
  relay: ['[', ']'],
};

function nodeText({ id, kind, lines }: FlowNode): string {
  const [open, close] = SHAPES[kind];
  return `${id}${open}"${label(lines)}"${close}`;
}

/** Solid where events flow, dotted where they do not yet, thick across regions, with a cross for what failed. */
function arrow({ way, isRunning, crossing, lines }: FlowEdge): string {
  const line = way === 'dead-letter' ? '-.-x' : crossing !== undefined ? '==>' : isRunning ? '-->' : '-.->';
  return lines.length === 0 ? line : `${line}|"${label(lines)}"|`;
}

function label(lines: readonly string[]): string {
  return lines.map(escapeMermaid).join('<br/>');
}

/** Where Mermaid reads formulas, line breaks, its own marks and icons, even out of text that is escaped. */
const MAGIC = /(?<=\$)(?=\$)|(?<=\\)(?=n)|(?<=ﬂ)(?=°)|(?<=¶)(?=ß)|(?<=:)(?=fa-)/gu;
/** Parts what stands on both sides, and shows nothing. */
const WORD_JOINER = '\u2060';

/**
 * Mermaid's own escape, `#35;`, for all but letters, digits and the signs that mean nothing in a quoted label to it, to
 * Markdown or to HTML. A colon may stand before a space only: Mermaid drops a semicolon in `style x:#35;`.
 */
export function escapeMermaid(text: string): string {
  return text
    .replace(MAGIC, WORD_JOINER)
    .replace(/:(?! )|[^\p{L}\p{N} _/,.:()[\]{}-]/gu, (character) => `#${character.codePointAt(0)};`);
}

/** An accessible title is a line without an escape of its own. */
function plainWords(text: string): string {
  return text.replace(/[^\p{L}\p{N} _/,.()-]/gu, ' ').trim() || say`Event streams`;
}

/** JSON is YAML; the escapes keep Mermaid from finding anything of its own in it. */
function heading(title: string): string {
  const quoted = [...JSON.stringify(title)].map((unit) =>
    /[\w ",.()/\\-]/.test(unit) ? unit : escapeUnits(unit),
  );
  return `---\ntitle: ${quoted.join('')}\n---\n`;
}

function escapeUnits(character: string): string {
  return [...Array(character.length).keys()]
    .map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`)
    .join('');
}

function sizeHint(edges: number, characters: number): string {
  if (edges <= MOST_EDGES && characters <= MOST_CHARACTERS) return '';
  return `%% ${edges} arrows and ${characters} characters: initialize Mermaid with maxEdges and maxTextSize above these.\n`;
}

function classes(nodes: readonly FlowNode[]): string[] {
  const kinds = Object.keys(SHAPES) as FlowNodeKind[];
  return kinds.flatMap((kind) => {
    const ids = nodes.filter((node) => node.kind === kind).map(({ id }) => id);
    if (ids.length === 0) return [];
    const { fill, line, text } = LIGHT.nodes[kind];
    const name = kind.replace('-', '_');
    return [
      `  classDef ${name} fill:${fill},stroke:${line},color:${text}`,
      `  class ${ids.join(',')} ${name}`,
    ];
  });
}

/** Arrows of one look together; across regions only a style can say that nothing flows yet. */
function linkStyles(edges: readonly FlowEdge[]): string[] {
  const links = new Map<string, number[]>();
  edges.forEach((edge, i) => {
    const color = edgeColor(edge);
    if (color === undefined) return;
    const isWaiting = edge.way === 'delivery' && !edge.isRunning;
    const look = `stroke:${color}${isWaiting ? ',stroke-dasharray:6 4' : ''}`;
    const alike = links.get(look);
    if (alike === undefined) links.set(look, [i]);
    else alike.push(i);
  });
  return [...links].map(([look, alike]) => `  linkStyle ${alike.join(',')} ${look}`);
}
