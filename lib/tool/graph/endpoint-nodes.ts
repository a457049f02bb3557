import { allOf } from '../../core/language/lists';
import { said, say, words } from '../../core/language/say';
import { FlowNode, FlowNodeKind, FlowRegion, FlowRole } from './flow-graph';
import { NodeIds } from './node-id';

/** A node that streams still add to. */
interface OpenNode {
  readonly id: string;
  readonly roles: Set<FlowRole>;
  readonly title: string;
  readonly lines: readonly string[];
  region: FlowRegion | undefined;
  readonly streams: Set<string>;
}

/** What is put into the drawing. */
export interface EndpointNode {
  /** Places with one key are one node. */
  readonly key: string;
  readonly role: FlowRole;
  /** What people call it; empty where the lines say it. */
  readonly title: string;
  readonly lines: readonly string[];
  readonly region: FlowRegion | undefined;
}

/** The words for ends, in the order in which a relay is described; filters and transforms have their own. */
const WORDS: readonly (readonly [FlowRole, string])[] = [
  ['sink', words`Sink`],
  ['dead-letter', words`Dead letters`],
  ['source', words`Source`],
];

/** Collects nodes: what is put there twice is one. */
export class PlaceNodes {
  private readonly nodes = new Map<string, OpenNode>();

  constructor(private readonly ids: NodeIds) {}

  /** The id of the node that a stream uses. */
  public put({ key, role, title, lines, region }: EndpointNode, stream: string): string {
    const known = this.nodes.get(key);
    if (known === undefined) {
      const id = this.ids.idOf(key, (title === '' ? lines[0] : lines[lines.length - 1]) ?? title);
      this.nodes.set(key, { id, roles: new Set([role]), title, lines, region, streams: new Set([stream]) });
      return id;
    }
    known.roles.add(role);
    known.streams.add(stream);
    // A source names its region, which a sink that is the same instance may not.
    if (known.region?.isKnown !== true && region?.isKnown === true) known.region = region;
    return known.id;
  }

  /** The nodes in the order in which they came. */
  public all(): FlowNode[] {
    return [...this.nodes.values()].map(({ id, roles, title, lines, region, streams }) => ({
      id,
      kind: kindOf(roles),
      lines: [headline(roles, title), ...lines].filter((line) => line !== ''),
      region: region?.id,
      streams: [...streams],
    }));
  }

  /** The regions that have nodes, in the order in which they came. */
  public regions(): FlowRegion[] {
    const found = [...this.nodes.values()]
      .map(({ region }) => region)
      .filter((region) => region !== undefined);
    return [...new Map(found.map((region) => [region.id, region])).values()];
  }
}

function kindOf(roles: ReadonlySet<FlowRole>): FlowNodeKind {
  return roles.size === 1 ? [...roles][0] : 'relay';
}

/** `Sink and source: RocketMQ`: a node says in words what it is, not by its color alone. */
function headline(roles: ReadonlySet<FlowRole>, title: string): string {
  const words = WORDS.filter(([role]) => roles.has(role)).map(([, word]) => said(word));
  const role = allOf(words.map((word, i) => (i === 0 ? word : word.toLowerCase())));
  return role === '' || title === '' ? role + title : say`${role}: ${title}`;
}
