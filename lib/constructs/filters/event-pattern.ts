import { say } from '../../core/language/say';
import { mistake } from '../contradictions';
import { evaluateSample, PatternEvaluation } from '../simulation/pattern-evaluation';
import { Match } from './match';
import { isUnresolved } from '../engine';
import { JsonText, wholeJson } from '../terraform/json-text';
import { isComposite, isObject } from '../../core/model/json-object';
import { readJson } from '../../core/model/json-value';
import { checkCalls } from '../types/check-calls';

/**
 * What the events that a stream lets through look like. Fields are combined: all must match. Field names under `data`
 * nest as they do in the event.
 */
export interface EventPatternProps {
  /**
   * The attribute `id`.
   *
   * @default - any
   */
  readonly id?: Match[];

  /**
   * The attribute `source`, for example `acs:mq`.
   *
   * @default - any
   */
  readonly source?: Match[];

  /**
   * The attribute `type`, for example `mq:Topic:SendMessage`.
   *
   * @default - any
   */
  readonly type?: Match[];

  /**
   * The attribute `specversion`.
   *
   * @default - any
   */
  readonly specversion?: Match[];

  /**
   * The attribute `datacontenttype`.
   *
   * @default - any
   */
  readonly datacontenttype?: Match[];

  /**
   * The attribute `dataschema`.
   *
   * @default - any
   */
  readonly dataschema?: Match[];

  /**
   * The attribute `subject`.
   *
   * @default - any
   */
  readonly subject?: Match[];

  /**
   * The attribute `time`.
   *
   * @default - any
   */
  readonly time?: Match[];

  /**
   * Extension attributes by name, for example `aliyunregionid`: lists of `Match`.
   *
   * @default - any
   */
  readonly extensions?: Record<string, Match[]>;

  /**
   * The payload: lists of `Match`, or one `Match`, by field name, nested as in the event, for example
   * `{ value: { level: [Match.exact('WARN'), Match.prefix('ERR')], code: Match.atLeast(3) } }`.
   *
   * @default - any
   */
  readonly data?: Record<string, any>;
}

/**
 * Which events a stream lets through, before they are transformed and delivered.
 *
 * A pattern that EventBridge would refuse is reported at synthesis by the rule `filter-pattern`.
 *
 * @see https://www.alibabacloud.com/help/en/doc-detail/181432.htm
 */
export class EventPattern {
  /** Lets every event through. */
  public static matchAll(): EventPattern {
    return new EventPattern({});
  }

  /**
   * A pattern of typed matches. A `Match` that stands alone is one in a list.
   *
   * @param props what the events look like
   */
  public static of(props: EventPatternProps): EventPattern {
    const { extensions, ...attributes } = props;
    return new EventPattern(plain({ ...extensions, ...attributes }) as Record<string, any>);
  }

  /**
   * A pattern as an object, for example `{ data: { level: ['WARN', { prefix: 'ERR' }] } }`. It may hold `Match` too.
   *
   * @param pattern the pattern; `{}` lets every event through
   */
  public static fromObject(pattern: Record<string, any>): EventPattern {
    return new EventPattern(
      (isUnresolved(pattern) ? wholeJson(pattern) : plain(pattern)) as Record<string, any>,
    );
  }

  /**
   * A pattern as the JSON text of the console or of an existing stream. Numbers keep their spelling, which EventBridge
   * compares: `300.0` and integers of any length stay as they are.
   *
   * @param text a JSON object, or a Terraform reference to the text of one, such as `Fn.file('filter.json')`; anything else is
   * an error that says where the text breaks off
   */
  public static fromJson(text: string): EventPattern {
    let pattern: unknown;
    try {
      pattern = JSON.parse(text);
    } catch (error) {
      // A file or a variable: what it holds is known later.
      if (isUnresolved(text)) return new EventPattern(new JsonText(text) as Record<string, any>);
      throw mistake(
        () =>
          say`EventPattern.fromJson: the text is not JSON (${(error as Error).message}). Give a JSON object, for example {"data":{"level":["WARN"]}}.`,
      );
    }
    if (!isObject(pattern)) {
      throw mistake(
        () =>
          say`EventPattern.fromJson: the text is JSON but not an object (got ${text.slice(0, 60)}). Give a JSON object, for example {"data":{"level":["WARN"]}}.`,
      );
    }
    return new EventPattern(readJson(text) as Record<string, any>);
  }

  private constructor(private readonly pattern: Record<string, any>) {}

  /**
   * Says whether an event matches, and which field stops it. A Terraform reference in the pattern leaves it open; one in
   * the sample throws, and so does what is not an event.
   *
   * @param sample the event: an object, or its JSON as text, which keeps the spelling of numbers
   */
  public evaluate(sample: any): PatternEvaluation {
    return evaluateSample(this.pattern, sample);
  }

  /** The pattern as EventBridge knows it. */
  public toApi(): Record<string, any> {
    return this.pattern;
  }
}

checkCalls(EventPattern, 'EventPattern');

/**
 * The matches inside a pattern as plain data; what is not a match, such as a reference, stays as it is. EventBridge
 * wants a list for each field: without one, the operator of a bare match would be the name of another field.
 */
function plain(value: unknown): unknown {
  if (isMatch(value)) return [value.toApi()];
  if (Array.isArray(value)) return value.map((item) => (isMatch(item) ? item.toApi() : plain(item)));
  if (!isComposite(value) || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(entries.map(([key, member]) => [key, plain(member)]));
}

function isMatch(value: unknown): value is Match {
  return isComposite(value) && 'toApi' in value;
}
