/**
 * Which events a stream lets through, before they are transformed and delivered.
 *
 * A pattern has the nesting of the event; each leaf is an array of the values or operators it may match.
 *
 * @see https://www.alibabacloud.com/help/en/doc-detail/181432.htm
 */
export class EventPattern {
  /** Lets every event through. */
  public static matchAll(): EventPattern {
    return new EventPattern({});
  }

  /**
   * A pattern as an object, for example `{ data: { level: ['WARN', { prefix: 'ERR' }] } }`.
   *
   * @param pattern the pattern; `{}` lets every event through
   */
  public static fromObject(pattern: Record<string, any>): EventPattern {
    return new EventPattern(pattern);
  }

  /**
   * A pattern as the JSON text of the console or of an existing stream.
   *
   * @param text a JSON object; anything else is an error that says where the text breaks off
   */
  public static fromJson(text: string): EventPattern {
    let pattern: unknown;
    try {
      pattern = JSON.parse(text);
    } catch (error) {
      throw new Error(
        `EventPattern.fromJson: the text is not JSON (${(error as Error).message}). Give a JSON object, for example {"data":{"level":["WARN"]}}.`,
      );
    }
    if (typeof pattern !== 'object' || pattern === null || Array.isArray(pattern)) {
      throw new Error(
        `EventPattern.fromJson: the text is JSON but not an object (got ${text.slice(0, 60)}). Give a JSON object, for example {"data":{"level":["WARN"]}}.`,
      );
    }
    return new EventPattern(pattern as Record<string, any>);
  }

  private constructor(private readonly pattern: Record<string, any>) {}

  /** The pattern as EventBridge knows it. */
  public toApi(): Record<string, any> {
    return this.pattern;
  }
}
