import { FlowNodeKind } from './flow-graph';
import { DARK, LIGHT, Palette } from './palette';

/** The style of a drawing in the colors of the reader's choice. */
export const DRAWING_STYLE = `${rules(LIGHT)}
@media (prefers-color-scheme: dark) {
${rules(DARK)}
}
`;

function rules({ background, text, line, region, regionLine, nodes, edges }: Palette): string {
  const kinds = Object.keys(nodes) as FlowNodeKind[];
  const ways = ['cross-region', 'cross-border', 'dead-letter'] as const;
  return [
    `.drawing { background: ${background}; }`,
    `.drawing text { fill: ${text}; }`,
    `.cluster path, .cluster polygon { fill: ${region}; stroke: ${regionLine}; }`,
    ...kinds.flatMap((kind) => [
      `.node.${kind} :is(path, polygon) { fill: ${nodes[kind].fill}; stroke: ${nodes[kind].line}; }`,
      `.node.${kind} polyline { stroke: ${nodes[kind].line}; }`,
      `.node.${kind} text { fill: ${nodes[kind].text}; }`,
    ]),
    ...arrows('.edge', line),
    // The last is the one that holds: what failed is told by its color even where it crosses a border.
    ...ways.flatMap((way) => arrows(`.edge.${way}`, edges[way])),
  ].join('\n');
}

function arrows(selector: string, color: string): string[] {
  return [
    `${selector} :is(path, polyline) { stroke: ${color}; }`,
    `${selector} polygon { fill: ${color}; stroke: ${color}; }`,
  ];
}
