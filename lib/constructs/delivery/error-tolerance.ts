/**
 * What a stream does when an event still fails after all retries.
 *
 * @see https://www.alibabacloud.com/help/en/eventbridge/user-guide/retry-and-dead-letter
 */
export enum ErrorTolerance {
  /** The event goes to the dead-letter queue, or is dropped where there is none, and the stream goes on. */
  ALL = 'ALL',
  /** The stream blocks and its status goes back to READY: nothing is lost and nothing more is delivered. */
  NONE = 'NONE',
}
