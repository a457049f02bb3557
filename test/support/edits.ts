/**
 * Changes an app just before it is written, as its author would change its source: `edits.ts main.ts EDIT...` does to
 * every stream of the app main.ts what the edits say.
 */
import { resolve } from 'node:path';
import { App } from 'cdktf';
import {
  Duration,
  EventStream,
  EventStreamProps,
  EventStreamRules,
  MnsSink,
  SinkField,
  StreamStatus,
} from 'cdktf-alicloud-event-streams';

type Edit = (stream: EventStream) => Partial<EventStreamProps>;

const EDITS: Readonly<Record<string, Edit>> = {
  /** One parameter. */
  parameter: () => ({ batchWindow: { messages: 7, interval: Duration.seconds(5) } }),
  /** Another kind of sink. */
  kind: (stream) => {
    // What the example expects of its fields is about the sink that it had.
    EventStreamRules.of(stream).acknowledge({ rule: 'stream-expectation', reason: 'another sink' });
    return {
      sink: new MnsSink({ queueName: 'edited', body: SinkField.jsonPath('$.data') }),
      sinkOverrides: undefined,
    };
  },
  running: () => ({ status: StreamStatus.RUNNING }),
  paused: () => ({ status: StreamStatus.PAUSED }),
  tags: () => ({ tags: { edited: 'yes' } }),
  impatient: () => ({ timeouts: { update: Duration.seconds(5) } }),
  import: (stream) => {
    stream.importExisting();
    return {};
  },
};

const [, , main, ...wanted] = process.argv;
const { synth } = App.prototype;

App.prototype.synth = function edited(this: App): void {
  for (const construct of this.node.findAll()) {
    if (!EventStream.isEventStream(construct)) continue;
    const stream = construct as unknown as { props: EventStreamProps; described?: unknown };
    for (const name of wanted) {
      if (EDITS[name] === undefined) throw new Error(`There is no edit ${name}.`);
      stream.props = { ...stream.props, ...EDITS[name](construct as EventStream) };
    }
    // What it knew of itself before.
    stream.described = undefined;
  }
  synth.call(this);
};

require(resolve(main));
