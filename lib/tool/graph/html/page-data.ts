import { describeStream } from '../../reports/describe-stream';
import { Finding } from '../../../core/rules/finding';
import { edgeId } from '../dot';
import { FlowGraph, FlowStream } from '../flow-graph';
import { withoutCredentials } from '../../../core/redaction/redact';
import { DetailSection, streamDetails } from '../stream-details';
import { countFindings } from '../stream-state';
import { printable } from '../text';

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
}

/** What the script of the page reads. */
export interface PageData {
  readonly streams: readonly PageStream[];
  /** The streams of each node. */
  readonly nodes: Readonly<Record<string, { readonly title: string; readonly streams: readonly string[] }>>;
}

/** Everything that the page shows beside the drawing. */
export function pageData(graph: FlowGraph): PageData {
  const ways = new Map(graph.streams.map(({ id }) => [id, new Set<string>()]));
  graph.edges.forEach(({ from, to, stream }, i) => {
    for (const id of [from, edgeId(i, stream), to]) ways.get(stream)?.add(id);
  });
  const linesOf = new Map(graph.nodes.map(({ id, lines }) => [id, lines]));
  return {
    streams: graph.streams.map((stream) => {
      const elements = [...ways.get(stream.id)!];
      return pageStream(
        stream,
        elements,
        elements.flatMap((id) => linesOf.get(id) ?? []),
      );
    }),
    nodes: Object.fromEntries(
      graph.nodes.map(({ id, lines, streams }) => [id, { title: lines.join(', '), streams }]),
    ),
  };
}

function pageStream(stream: FlowStream, elements: readonly string[], lines: readonly string[]): PageStream {
  const { id, name, region, state } = stream;
  const { source, sink } = describeStream(stream.definition);
  const sections = streamDetails(stream);
  const findings = stream.findings.map(pageFinding);
  const said = [
    ...sections.flatMap(({ title, rows }) => [title, ...rows.flat()]),
    ...lines,
    ...findings.flatMap(({ severity, rule, text }) => [severity, rule, text]),
  ];
  return {
    id,
    name,
    way: printable(withoutCredentials(`${source} → ${sink}`)),
    place: `${region}, ${state}`,
    counts: countFindings(stream.findings),
    sections,
    findings,
    elements,
    text: [...new Set(said)].join('\n').toLowerCase(),
  };
}

/** A finding as it is read: what, where, what was got and what to do. */
export function pageFinding({ severity, rule, message, pointer, got, limit, fix }: Finding): PageFinding {
  const where = pointer === undefined ? '' : ` at ${pointer}`;
  const value = got === undefined ? '' : ` Got ${got}.`;
  const allowed = limit === undefined ? '' : ` Allowed: ${limit}.`;
  return { severity, rule, text: `${message}${where}.${value}${allowed} ${fix}` };
}
