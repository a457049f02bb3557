import { BorderCrossing, FlowEdge, FlowNodeKind } from './flow-graph';

/** The colors of a node. */
export interface NodeColors {
  readonly fill: string;
  readonly line: string;
  readonly text: string;
}

/** The colors of a diagram. None says anything that a word or a shape does not say too. */
export interface Palette {
  readonly background: string;
  readonly text: string;
  /** Of an arrow that no other color is for. */
  readonly line: string;
  readonly region: string;
  readonly regionLine: string;
  readonly nodes: Readonly<Record<FlowNodeKind, NodeColors>>;
  readonly edges: Readonly<Record<BorderCrossing | 'dead-letter', string>>;
}

/** For light backgrounds, and for formats which have one palette: readable on dark ones too, as nodes are filled. */
export const LIGHT: Palette = {
  background: '#ffffff',
  text: '#1f2328',
  line: '#57606a',
  region: '#f6f8fa',
  regionLine: '#8c959f',
  nodes: {
    source: { fill: '#ddf4ff', line: '#0969da', text: '#1f2328' },
    filter: { fill: '#fff8c5', line: '#9a6700', text: '#1f2328' },
    transform: { fill: '#fbefff', line: '#8250df', text: '#1f2328' },
    sink: { fill: '#dafbe1', line: '#1a7f37', text: '#1f2328' },
    'dead-letter': { fill: '#ffebe9', line: '#cf222e', text: '#1f2328' },
    relay: { fill: '#d2f5f3', line: '#0e7c86', text: '#1f2328' },
  },
  edges: { 'cross-region': '#8250df', 'cross-border': '#bc4c00', 'dead-letter': '#cf222e' },
};

/** For dark backgrounds. */
export const DARK: Palette = {
  background: '#0d1117',
  text: '#e6edf3',
  line: '#9198a1',
  region: '#161b22',
  regionLine: '#6e7681',
  nodes: {
    source: { fill: '#0c2d6b', line: '#58a6ff', text: '#e6edf3' },
    filter: { fill: '#3b2300', line: '#d29922', text: '#e6edf3' },
    transform: { fill: '#3c1e70', line: '#bc8cff', text: '#e6edf3' },
    sink: { fill: '#033a16', line: '#3fb950', text: '#e6edf3' },
    'dead-letter': { fill: '#5d0f12', line: '#ff7b72', text: '#e6edf3' },
    relay: { fill: '#053f44', line: '#39c5cf', text: '#e6edf3' },
  },
  edges: { 'cross-region': '#bc8cff', 'cross-border': '#ffa657', 'dead-letter': '#ff7b72' },
};

/** The color of an arrow on light backgrounds; undefined where it is like most. */
export function edgeColor({ way, crossing }: FlowEdge): string | undefined {
  const look = way === 'dead-letter' ? way : crossing;
  return look === undefined ? undefined : LIGHT.edges[look];
}
