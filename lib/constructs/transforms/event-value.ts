import { checkCalls } from '../types/check-calls';

/**
 * A value of the event inside a JSON template, see `SinkField.json`.
 */
export class EventValue {
  /**
   * A value as JSON text: always a string in the result.
   *
   * @param path a definite JSONPath, for example `$.data.id`
   */
  public static text(path: string): EventValue {
    return new EventValue(path, true);
  }

  /**
   * A value as it is: a number stays a number, an object an object.
   *
   * @param path a definite JSONPath, for example `$.data.temperature`
   */
  public static raw(path: string): EventValue {
    return new EventValue(path, false);
  }

  private constructor(
    /** The JSONPath. */
    public readonly path: string,
    /** Whether the value stands in quotes. */
    public readonly quoted: boolean,
  ) {}
}

checkCalls(EventValue, 'EventValue');
