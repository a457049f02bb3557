import { say } from '../../core/language/say';
import { sayingAt, Where } from '../language';
import { mistakeAt } from '../contradictions';
import { IConstruct } from 'constructs';
import { Expectation } from '../../core/model/expectation';
import { refuseReferences } from '../simulation/pattern-evaluation';
import { messageOf, SampleMessage } from '../simulation/stream-simulation';
import { EventStream } from './event-stream';
import { IEventStream } from './event-stream-interface';
import { checkCalls } from '../types/check-calls';

/**
 * A message that a stream is expected to drop.
 */
export interface DropExpectation {
  /** The message, or the whole event. Credentials and personal data do not belong into it: it is written into the stack. */
  readonly message: SampleMessage;
}

/**
 * A message that a stream is expected to deliver.
 */
export interface DeliveryExpectation extends DropExpectation {
  /**
   * What arrives, by the names of the sink's fields, as properties or in EventBridge's own spelling: a text, which is
   * compared as it is, or an object, list, number or boolean, which is compared as JSON. Fields that are left out may be
   * anything.
   *
   * @default - anything
   */
  readonly fields?: Record<string, any>;
}

const EXPECTATIONS = Symbol.for('cdktf-alicloud-event-streams.Expectations');

/**
 * What the author of a stream expects it to make of messages. The rule `stream-expectation` checks it at synthesis, and in
 * a review of the stack, as far as the filter and the fields of the sink decide alone: what depends on a function, on a
 * Terraform reference or on something that no document says is "not evaluated".
 *
 * Expectations are written into the stack, beside the construct path: no credentials and no personal data.
 */
export class EventStreamExpectations {
  /**
   * The expectations of a stream.
   *
   * @param stream a stream of this app; an imported one throws, for nothing says what it does
   */
  public static of(stream: IEventStream): EventStreamExpectations {
    if (!EventStream.isEventStream(stream))
      throw mistakeAt(
        stream,
        () => say`expectations are for a stream of this app; what an imported stream does is not known.`,
      );
    return new EventStreamExpectations(stream as EventStream);
  }

  private constructor(private readonly stream: EventStream) {}

  /**
   * Expects the stream to deliver a message. A name that is taken, or a reference in the message, throws.
   *
   * @param name what it is called in findings, for example `warnings`
   * @param expectation the message, and what arrives
   */
  public delivers(name: string, expectation: DeliveryExpectation): void {
    const { fields } = expectation;
    refuseReferences(fields, this.where(name));
    this.expect({
      name,
      outcome: 'delivered',
      ...messageOf(expectation.message, this.where(name)),
      ...(fields !== undefined && { fields }),
    });
  }

  /**
   * Expects the filter to drop a message. A name that is taken, or a reference in the message, throws.
   *
   * @param name what it is called in findings, for example `debug`
   * @param expectation the message
   */
  public drops(name: string, expectation: DropExpectation): void {
    this.expect({ name, outcome: 'dropped', ...messageOf(expectation.message, this.where(name)) });
  }

  private expect(expectation: Expectation): void {
    const all = expectationsOf(this.stream);
    if (all.some(({ name }) => name === expectation.name))
      throw mistakeAt(this.where(expectation.name), () => say`there is an expectation of that name already.`);
    all.push(expectation);
    this.stream.resource.addOverride('//.eventStream.expectations', JSON.stringify(all));
  }

  private where(name: string): Where {
    const { path } = this.stream.node;
    return { scope: this.stream, path: sayingAt(this.stream, () => say`${path}: the expectation "${name}"`) };
  }
}

checkCalls(EventStreamExpectations, 'EventStreamExpectations');

/** Those of a stream so far, to add to. */
function expectationsOf(stream: IConstruct): Expectation[] {
  const holder = stream as unknown as Record<symbol, Expectation[] | undefined>;
  return (holder[EXPECTATIONS] ??= []);
}
