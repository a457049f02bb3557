import { say } from '../../../core/language/say';
import { inARow, listed } from '../../../core/language/lists';
import { visible } from '../../reports/inert';
import { describeStream } from '../../reports/describe-stream';
import { atPointer, Finding } from '../../../core/rules/finding';
import { edgeId } from '../dot';
import { FlowGraph, FlowNode, FlowStream } from '../flow-graph';
import { withoutCredentials } from '../../../core/redaction/redact';
import { DetailSection, streamDetails } from '../stream-details';
import { countFindings } from '../stream-state';
import { printable } from '../text';
import { SimulatedStream, simulatedStream } from './simulated-stream';

/** What the page says of a finding. */
export interface PageFinding {
  readonly severity: string;
  readonly rule: string;
  readonly text: string;
}

/** What the page knows of a stream. */
export interface PageStream {
  readonly id: string;
  readonly name: string;
  /** `MQTT post-cn-example/telemetry → Kafka alikafka_post-cn-example/telemetry`. */
  readonly way: string;
  /** Region and state. */
  readonly place: string;
  /** `1 error, 2 warnings`. */
  readonly counts?: string;
  readonly sections: readonly DetailSection[];
  readonly findings: readonly PageFinding[];
  /** The ids of its nodes and edges in the drawing, its source first. */
  readonly elements: readonly string[];
  /** What the search looks through. */
  readonly text: string;
  /** What an event comes to on its way, the source first. */
  readonly steps: readonly PageStep[];
  /** What it is tried with. */
  readonly simulated: SimulatedStream;
}

/** A node on the way of an event. */
export interface PageStep {
  readonly node: string;
  /** The id of the arrow to it; undefined for a source. */
  readonly edge?: string;
  readonly role: 'source' | 'filter' | 'transform' | 'sink';
  readonly title: string;
}

/** What the script of the page reads. */
export interface PageData {
  readonly streams: readonly PageStream[];
  /** The streams of each node. */
  readonly nodes: Readonly<Record<string, { readonly title: string; readonly streams: readonly string[] }>>;
}

/** Everything that the page shows beside the drawing. */
export function pageData(graph: FlowGraph): PageData {
  const elements = new Map(graph.streams.map(({ id }) => [id, new Set<string>()]));
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const steps = new Map<string, PageStep[]>();
  graph.edges.forEach(({ from, to, stream, way }, i) => {
    const edge = edgeId(i, stream);
    for (const id of [from, edge, to]) elements.get(stream)?.add(id);
    if (way !== 'delivery') return;
    const before = steps.get(stream) ?? [pageStep(nodes.get(from)!)];
    steps.set(stream, [...before, pageStep(nodes.get(to)!, edge)]);
  });
  return {
    streams: graph.streams.map((stream) =>
      pageStream(stream, [...elements.get(stream.id)!], asEnds(steps.get(stream.id) ?? []), nodes),
    ),
    nodes: Object.fromEntries(
      graph.nodes.map(({ id, lines, streams }) => [id, { title: listed(lines), streams }]),
    ),
  };
}

/** What stands before the title of a node, in each language. */
const ROLE = /^[^:\uff1a]*[:\uff1a] ?/;

function pageStep({ id, kind, lines }: FlowNode, edge?: string): PageStep {
  const role = kind === 'filter' || kind === 'transform' ? kind : 'sink';
  const [first, ...more] = lines;
  // A node of several streams is titled by all that it is to them; a pattern is broken where lines are full.
  const title = role === 'filter' ? more.join(' ') : listed([first.replace(ROLE, '').trim(), ...more]);
  return { node: id, ...(edge !== undefined && { edge }), role, title };
}

/** A node may be the end of many streams, and what it is drawn as is not what it is for each. */
function asEnds([source, ...steps]: readonly PageStep[]): PageStep[] {
  return source === undefined ? [] : [{ ...source, role: 'source' }, ...steps];
}

function pageStream(
  stream: FlowStream,
  elements: readonly string[],
  steps: readonly PageStep[],
  nodes: ReadonlyMap<string, FlowNode>,
): PageStream {
  const { id, name, region, state, definition } = stream;
  const { source, sink } = describeStream(definition);
  const sections = streamDetails(stream);
  const findings = stream.findings.map(pageFinding);
  const said = [
    ...sections.flatMap(({ title, rows }) => [title, ...rows.flat()]),
    ...elements.flatMap((element) => nodes.get(element)?.lines ?? []),
    ...findings.flatMap(({ severity, rule, text }) => [severity, rule, text]),
  ];
  return {
    id,
    name,
    way: printable(withoutCredentials(`${source} → ${sink}`)),
    place: say`${region}, ${state}`,
    counts: countFindings(stream.findings),
    sections,
    findings,
    elements,
    text: [...new Set(said)].join('\n').toLowerCase(),
    steps,
    simulated: simulatedStream(definition),
  };
}

/** A finding as it is read: what, where, what was got and what to do. */
export function pageFinding({ severity, rule, message, pointer, got, limit, fix }: Finding): PageFinding {
  const text = inARow([
    say`${message}${atPointer(pointer)}.`,
    got === undefined ? undefined : say`Got ${got}.`,
    limit === undefined ? undefined : say`Allowed: ${limit}.`,
    fix,
  ]);
  return { severity, rule, text: visible(text) };
}
