/**
 * Whether EventBridge waits for a function.
 *
 * @see https://help.aliyun.com/en/eventbridge/user-guide/route-events-to-function-compute-1
 */
export enum InvocationType {
  /** It waits for the result, and retries what fails. */
  SYNC = 'Sync',
  /** It hands the events over and goes on. */
  ASYNC = 'Async',
}
