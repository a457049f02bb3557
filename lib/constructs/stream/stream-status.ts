/**
 * Whether a stream runs.
 *
 * @see https://help.aliyun.com/en/eventbridge/user-guide/apsaramq-for-mqtt
 */
export enum StreamStatus {
  /** Created and not started (`READY`). Terraform does not manage the status: a stream started elsewhere keeps running. */
  NOT_STARTED = 'NOT_STARTED',
  /** Started. Starting takes 30 to 60 seconds. */
  RUNNING = 'RUNNING',
  /** Paused: nothing is delivered until it runs again. */
  PAUSED = 'PAUSED',
}
