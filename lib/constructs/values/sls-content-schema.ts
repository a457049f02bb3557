import { toNestedJson } from '../terraform/terraform-json';
import { SinkField } from '../transforms/sink-field';
import { checkCalls } from '../types/check-calls';

/**
 * A pair of key and value in a log.
 */
export interface SlsContentPair {
  /** What becomes the key, as a rule a constant. */
  readonly key: SinkField;

  /** What becomes the value. */
  readonly value: SinkField;
}

/**
 * The pairs of key and value that a log of Simple Log Service is made of, for `SlsContentType.KEY_VALUE`.
 *
 * @see https://www.alibabacloud.com/help/en/eventbridge/createeventstreaming
 */
export class SlsContentSchema {
  /**
   * A log of these pairs, in this order.
   *
   * @param pairs the pairs
   */
  public static of(pairs: SlsContentPair[]): SlsContentSchema {
    return new SlsContentSchema(pairs);
  }

  private constructor(private readonly pairs: SlsContentPair[]) {}

  /** The schema as EventBridge knows it: JSON text. */
  public toApi(): string {
    const entries = this.pairs.flatMap(({ key, value }, i) => [
      [`Key_${i + 1}`, lowerCase(key)],
      [`Value_${i + 1}`, lowerCase(value)],
    ]);
    return toNestedJson(Object.fromEntries(entries));
  }
}

checkCalls(SlsContentSchema, 'SlsContentSchema');

/** Inside a content schema EventBridge spells the parts of a field in lower case. */
function lowerCase(field: SinkField): Record<string, any> {
  return Object.fromEntries(
    Object.entries(field.toApi()).map(([name, value]) => [name.toLowerCase(), value]),
  );
}
