/**
 * What a log of Simple Log Service holds.
 *
 * @see https://www.alibabacloud.com/help/en/eventbridge/createeventstreaming
 */
export enum SlsContentType {
  /** The body, as JSON. */
  JSON = 'JSON',
  /** Pairs of key and value; needs `contentSchema`. */
  KEY_VALUE = 'KeyValue',
}
