import { toNestedJson } from '../terraform/terraform-json';
import { SinkField } from '../transforms/sink-field';

/**
 * The pairs of key and value that a log of Simple Log Service is made of, for `SlsContentType.KEY_VALUE`.
 *
 * @see https://www.alibabacloud.com/help/en/eventbridge/createeventstreaming
 */
export class SlsContentSchema {
  private readonly pairs: Record<string, Record<string, any>> = {};
  private count = 0;

  /**
   * Adds a pair.
   *
   * @param key what becomes the key, as a rule a constant
   * @param value what becomes the value
   */
  public add(key: SinkField, value: SinkField): SlsContentSchema {
    this.count += 1;
    this.pairs[`Key_${this.count}`] = lowerCase(key);
    this.pairs[`Value_${this.count}`] = lowerCase(value);
    return this;
  }

  /** The schema as EventBridge knows it: JSON text. */
  public toApi(): string {
    return toNestedJson(this.pairs);
  }
}

/** Inside a content schema EventBridge spells the parts of a field in lower case. */
function lowerCase(field: SinkField): Record<string, any> {
  return Object.fromEntries(
    Object.entries(field.toApi()).map(([name, value]) => [name.toLowerCase(), value]),
  );
}
