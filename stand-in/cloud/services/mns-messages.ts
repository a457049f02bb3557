import { Answer, ApiCall, Operation } from '../api';
import { EventStreams } from './event-streams';

/**
 * Messages of queues of MNS, 2015-06-06, in XML. A running event stream from queue to queue brings them over, as an event
 * of its source has them; filters, transforms and sink fields are the simulation's to play, not this one's.
 */
export class MnsMessages {
  /** By region and queue. */
  private readonly bodies = new Map<string, string[]>();

  constructor(private readonly streams: EventStreams) {}

  public readonly operations: Record<string, Operation> = {
    'POST /queues/*/messages': ({ region, path: [queue], text = '' }) => {
      const body = /<MessageBody>([^<]*)<\/MessageBody>/.exec(text)?.[1];
      if (body === undefined) return xml(400, '<Code>MalformedXML</Code>', 'Error');
      this.in(region, queue).push(body);
      return xml(201, '<MessageId>1</MessageId>', 'Message');
    },
    'GET /queues/*/messages': (call) => this.receive(call),
  };

  private receive({ region, path: [queue] }: ApiCall): Answer {
    this.flow(region);
    const body = this.in(region, queue).shift();
    if (body === undefined) return xml(404, '<Code>MessageNotExist</Code>', 'Error');
    return xml(200, `<MessageBody>${body}</MessageBody>`, 'Message');
  }

  private flow(region: string): void {
    for (const stream of this.streams.all()) {
      if (stream.region !== region || stream.life.status !== 'RUNNING') continue;
      const from = (stream.source as any).SourceMNSParameters?.QueueName;
      const to = (stream.sink as any).SinkMNSParameters?.QueueName.Value;
      if (from !== undefined && to !== undefined)
        this.in(region, to).push(...this.in(region, from).splice(0).map(decoded));
    }
  }

  private in(region: string, queue: string): string[] {
    const key = `${region}/${queue}`;
    const bodies = this.bodies.get(key) ?? [];
    this.bodies.set(key, bodies);
    return bodies;
  }
}

/** Sources take bodies as Base64 unless they are told otherwise. */
const decoded = (body: string) => Buffer.from(body, 'base64').toString('utf8');

function xml(status: number, inside: string, root: string): Answer {
  return { status, body: {}, xml: `<?xml version="1.0" encoding="utf-8"?><${root}>${inside}</${root}>` };
}
