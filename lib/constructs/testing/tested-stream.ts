import { IConstruct } from 'constructs';
import { sayingAt, Where } from '../language';
import { said, say, words } from '../../core/language/say';
import { AppDefinition } from '../../core/model/app-definition';
import { StreamDefinition, toApiRequest } from '../../core/model/stream-definition';
import { isObject, mapMembers } from '../../core/model/json-object';
import { isNumber } from '../../core/model/json-value';
import { withSpellings } from '../../core/model/spellings';
import { SimulationOutcome } from '../simulation/simulation-outcome';
import { SampleMessage, simulateMessage, StreamSimulation } from '../simulation/stream-simulation';
import { checkCalls } from '../types/check-calls';

/**
 * An event stream of an app under test, as it is going to be written.
 */
export class TestedStream {
  /**
   * A stream as data.
   *
   * @internal
   */
  public static _of(definition: StreamDefinition, app: AppDefinition, root: IConstruct): TestedStream {
    return new TestedStream(definition, app, root);
  }

  /** The path of the construct. */
  public readonly path: string;

  /**
   * The stream in EventBridge's own spelling: `EventStreamingName`, `Source`, `FilterPattern`, `Transforms`, `Sink` and
   * `RunOptions`. A value that Terraform knows later is `{ $unknown: 'why' }`. A number that JavaScript spells in another
   * way, such as `300.0` or one of 19 digits, is an object whose `String(...)` is its spelling: EventBridge compares that.
   */
  public readonly definition: Record<string, any>;

  private constructor(
    private readonly stream: StreamDefinition,
    private readonly app: AppDefinition,
    private readonly root: IConstruct,
  ) {
    this.path = stream.location.constructPath ?? '';
    this.definition = copyOf(withSpellings(toApiRequest(stream), stream.spelt)) as object;
  }

  /**
   * What the stream makes of a message. A message of which no event can be made throws.
   *
   * @param message the message, or a whole event
   */
  public simulate(message: SampleMessage): StreamSimulation {
    return simulateMessage(this.stream, message, this.where, () => this.app);
  }

  /**
   * What arrives in the fields of the sink, by name. Throws, and says why, where nothing does, where several records do,
   * or where it is not known.
   *
   * @param message the message, or a whole event
   */
  public delivered(message: SampleMessage): Record<string, string> {
    const { fields, deliveries } = this.expecting(SimulationOutcome.MATCH, message);
    if (deliveries.length > 1)
      throw sayingAt(
        this.where,
        () =>
          new Error(
            say`${this.path} delivers the event as ${deliveries.length} records; allDelivered has the fields of each.`,
          ),
      );
    return fields;
  }

  /**
   * What arrives, one a record: several after a function. Throws, and says why, where nothing does or it is not known.
   *
   * @param message the message, or a whole event
   */
  public allDelivered(message: SampleMessage): Record<string, string>[] {
    return this.expecting(SimulationOutcome.MATCH, message).deliveries.map(({ fields }) => fields);
  }

  /**
   * Why the filter drops a message, as a sentence without its point. Throws where it does not, or where it is not known.
   *
   * @param message the message, or a whole event
   */
  public dropped(message: SampleMessage): string {
    return this.expecting(SimulationOutcome.NO_MATCH, message).reason ?? '';
  }

  private expecting(wanted: SimulationOutcome, message: SampleMessage): StreamSimulation {
    const simulation = this.simulate(message);
    const { outcome, reason } = simulation;
    if (outcome === wanted) return simulation;
    throw sayingAt(this.where, () => {
      const what = said(OUTCOMES[outcome]);
      const why = reason === undefined ? what : say`${what}: ${reason}`;
      return new Error(
        wanted === SimulationOutcome.MATCH
          ? say`${this.path} was to deliver the event, and ${why}.`
          : say`${this.path} was to drop the event, and ${why}.`,
      );
    });
  }

  private get where(): Where {
    return { scope: this.root, path: this.path };
  }
}

checkCalls(TestedStream, 'TestedStream');

/** Data of a test's own, without what is not there. */
function copyOf(value: unknown): unknown {
  if (isNumber(value)) return value;
  const copy = mapMembers(value, copyOf);
  if (isObject(copy)) for (const key of Object.keys(copy)) if (copy[key] === undefined) delete copy[key];
  return copy;
}

const OUTCOMES: Readonly<Record<string, string>> = {
  MATCH: words`delivers it`,
  NO_MATCH: words`drops it`,
  UNKNOWN: words`what it does is not known`,
  INVALID: words`cannot deliver it`,
};
