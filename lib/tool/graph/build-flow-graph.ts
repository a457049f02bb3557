import { said, say } from '../../core/language/say';
import { listed } from '../../core/language/lists';
import { AppDefinition, follow } from '../../core/model/app-definition';
import { Finding } from '../../core/rules/finding';
import { StreamDefinition, Location } from '../../core/model/stream-definition';
import { borderCrossingOf } from './border-crossing';
import { deadLetterEnd } from './dead-letter-end';
import { End, sinkEnd, sourceEnd } from './end';
import { FlowEdge, FlowGraph, FlowRole, FlowStream } from './flow-graph';
import { GraphRegions } from './graph-regions';
import { NodeIds } from './node-id';
import { PlaceNodes } from './endpoint-nodes';
import { speltPattern } from '../../core/simulation/stream-pattern';
import { filterStep, transformStep } from './steps';
import { countFindings, stateOf } from './stream-state';
import { printable, shorten, textOf } from './text';

/** What the title of a diagram is, and what was found in the app. */
export interface FlowGraphOptions {
  readonly title?: string;
  readonly findings?: readonly Finding[];
}

const LONGEST_NAME = 60;

/** The flows of an app as plain data. */
export function buildFlowGraph(app: AppDefinition, options: FlowGraphOptions = {}): FlowGraph {
  return new FlowGraphBuilder(app, options).build();
}

class FlowGraphBuilder {
  private readonly ids = new NodeIds();
  private readonly regions = new GraphRegions(this.ids);
  private readonly nodes = new PlaceNodes(this.ids);
  private readonly edges: FlowEdge[] = [];
  private readonly keys = new Map<string, number>();
  private readonly findings = new Map<string, Finding[]>();

  constructor(
    private readonly app: AppDefinition,
    private readonly options: FlowGraphOptions,
  ) {
    for (const finding of options.findings ?? []) {
      const place = locationOf(finding);
      const known = this.findings.get(place);
      if (known === undefined) this.findings.set(place, [finding]);
      else known.push(finding);
    }
  }

  public build(): FlowGraph {
    const streams = this.app.streams.map((definition) => this.addStream(definition));
    const places = new Set(this.app.streams.map(({ location }) => locationOf(location)));
    return {
      title: printable(this.options.title ?? say`Event streams`),
      streams,
      regions: this.nodes.regions(),
      nodes: this.nodes.all(),
      edges: this.edges,
      otherFindings: (this.options.findings ?? []).filter((finding) => !places.has(locationOf(finding))),
    };
  }

  private addStream(definition: StreamDefinition): FlowStream {
    const key = this.keyOf(definition);
    const name = printable(textOf(definition.name)) || say`without a name`;
    const stream: FlowStream = {
      id: this.ids.idOf(`stream ${key}`, name),
      name,
      region: this.regions.at(follow(this.app, definition.region)).label,
      state: stateOf(definition),
      findings: this.findings.get(locationOf(definition.location)) ?? [],
      definition,
    };
    this.addFlow(stream, key);
    return stream;
  }

  private addFlow(stream: FlowStream, key: string): void {
    const { definition } = stream;
    const from = sourceEnd(this.app, definition);
    const to = sinkEnd(this.app, definition);
    const source = this.addEnd(from, 'source', key, stream);
    const steps = this.addSteps(stream, key);
    const sink = this.addEnd(to, 'sink', key, stream);
    const crossing = borderCrossingOf(
      from.isOutside ? undefined : from.region,
      to.isOutside ? undefined : to.region,
    );
    const isRunning = isRunningNow(definition);
    const label = [
      shorten(stream.name, LONGEST_NAME),
      listed([stream.state, crossing && said(crossing)].filter((word) => word !== undefined)),
      countFindings(stream.findings) ?? '',
    ].filter((line) => line !== '');
    const way = [source, ...steps, sink];
    way.slice(1).forEach((next, i) => {
      const lines = i === 0 ? label : [];
      this.edges.push({
        from: way[i],
        to: next,
        lines,
        stream: stream.id,
        way: 'delivery',
        isRunning,
        crossing,
      });
    });
    this.addDeadLetters(stream, key, sink, to);
  }

  private addSteps(stream: FlowStream, key: string): string[] {
    const { transforms, region } = stream.definition;
    const transformSteps = transforms.map((transform) => transformStep(this.app, transform));
    const steps = [filterStep(speltPattern(stream.definition)), ...transformSteps].filter(
      (step) => step !== undefined,
    );
    return steps.map(({ role, lines }, i) =>
      this.nodes.put(
        {
          key: `step ${i} of ${key}`,
          role,
          title: '',
          lines,
          region: this.regions.at(follow(this.app, region)),
        },
        stream.id,
      ),
    );
  }

  /** From the sink, because what goes there is what could not be delivered to it. */
  private addDeadLetters(stream: FlowStream, key: string, sink: string, sinkEndpoint: End): void {
    const queue = deadLetterEnd(this.app, stream.definition);
    if (queue === undefined) return;
    const crossing = sinkEndpoint.isOutside ? undefined : borderCrossingOf(sinkEndpoint.region, queue.region);
    this.edges.push({
      from: sink,
      to: this.addEnd(queue, 'dead-letter', key, stream),
      lines: [
        say`failed: ${shorten(stream.name, LONGEST_NAME)}`,
        ...(crossing === undefined ? [] : [said(crossing)]),
      ],
      stream: stream.id,
      way: 'dead-letter',
      isRunning: isRunningNow(stream.definition),
      crossing,
    });
  }

  private addEnd(end: End, role: FlowRole, key: string, stream: FlowStream): string {
    const { identity, service, lines, region, isOutside } = end;
    return this.nodes.put(
      {
        key: identity ?? `${role} of ${key}`,
        role,
        title: service,
        lines,
        region: isOutside ? undefined : this.regions.at(region),
      },
      stream.id,
    );
  }

  /** Where the stream was found; streams that say no place are told apart by their order. */
  private keyOf({ name, location }: StreamDefinition): string {
    const { stack, constructPath, address } = location;
    const key = JSON.stringify([stack, constructPath, address, textOf(name)]);
    const count = (this.keys.get(key) ?? 0) + 1;
    this.keys.set(key, count);
    return count === 1 ? key : `${key} ${count}`;
  }
}

/** What a drawing shows as a flow; a stream that says nothing has not been started. */
function isRunningNow({ status }: StreamDefinition): boolean {
  return status === 'RUNNING';
}

function locationOf({ constructPath, address }: Pick<Location, 'constructPath' | 'address'>): string {
  return `${constructPath} ${address}`;
}
