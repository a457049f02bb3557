import { say } from '../../core/language/say';
import { Finding } from '../../core/rules/finding';
import { StreamDefinition } from '../../core/model/stream-definition';

/** What an end or a step does for a stream. */
export type FlowRole = 'source' | 'filter' | 'transform' | 'sink' | 'dead-letter';

/** How a node is drawn: as what it does, or as a relay where streams both deliver to it and read from it. */
export type FlowNodeKind = FlowRole | 'relay';

/** A place that messages are in, or a step that they go through. */
export interface FlowNode {
  /** The same for the same end or step, whatever else is in the app. */
  readonly id: string;
  readonly kind: FlowNodeKind;
  /** What it says, the most important first; printable text, never a credential. */
  readonly lines: readonly string[];
  /** The id of its {@link FlowRegion}; undefined where it is in none, as a server outside Alibaba Cloud. */
  readonly region?: string;
  /** The ids of the streams that use it. */
  readonly streams: readonly string[];
}

/** Between regions of mainland China, or outside it altogether; or across the border of mainland China. */
export type BorderCrossing = 'cross-region' | 'cross-border';

/** One step of a stream's way, from node to node. */
export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  /** What it says; empty where the stream has said it on an earlier edge. */
  readonly lines: readonly string[];
  /** The id of the stream. */
  readonly stream: string;
  readonly way: 'delivery' | 'dead-letter';
  readonly isRunning: boolean;
  readonly crossing?: BorderCrossing;
}

/** A region, drawn around what is in it. */
export interface FlowRegion {
  readonly id: string;
  readonly label: string;
  /** Whether the configuration says which region it is. */
  readonly isKnown: boolean;
}

/** A stream as it is listed beside the drawing. */
export interface FlowStream {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  /** `running`, `paused`, `not started`. */
  readonly state: string;
  /** What was found in it. */
  readonly findings: readonly Finding[];
  readonly definition: StreamDefinition;
}

/** Flows as plain data: what every format draws. */
export interface FlowGraph {
  readonly title: string;
  readonly streams: readonly FlowStream[];
  readonly regions: readonly FlowRegion[];
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  /** Findings that are no stream's: of a bus, a role, a network. */
  readonly otherFindings: readonly Finding[];
}

/** What a diagram of nothing says. */
export function noStreams(): string {
  return say`There are no event streams.`;
}

/** The nodes of each region, and under undefined those that are in none. */
export function nodesByRegion({ nodes }: FlowGraph): ReadonlyMap<string | undefined, readonly FlowNode[]> {
  const byRegion = new Map<string | undefined, FlowNode[]>();
  for (const node of nodes) {
    const known = byRegion.get(node.region);
    if (known === undefined) byRegion.set(node.region, [node]);
    else known.push(node);
  }
  return byRegion;
}
