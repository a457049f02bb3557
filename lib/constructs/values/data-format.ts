/**
 * How a message body, which is bytes, becomes a value in the event.
 *
 * @see https://help.aliyun.com/en/eventbridge/user-guide/apsaramq-for-mqtt
 */
export enum DataFormat {
  /** The bytes are UTF-8 JSON; the event holds the JSON value, so filters and JSONPaths can look inside. */
  JSON = 'JSON',
  /** The bytes are UTF-8 text; the event holds a string. */
  TEXT = 'Text',
  /** Any bytes; the event holds a Base64 string, so nothing can look inside. */
  BINARY = 'Binary',
}

/**
 * The format as Apache Kafka parts spell it, which write `Json` where all others write `JSON`.
 *
 * @internal
 */
export function jsonAsJson(format: DataFormat): string {
  return format === DataFormat.JSON ? 'Json' : format;
}
