/**
 * Whether Terraform starts or pauses a stream, or leaves its status alone.
 *
 * @see https://help.aliyun.com/en/eventbridge/user-guide/apsaramq-for-mqtt
 */
export enum StreamStatus {
  /**
   * Terraform does not manage the status: a new stream is created and not started (`READY`), and one that was started or
   * paused elsewhere stays as it is.
   */
  UNMANAGED = 'UNMANAGED',
  /** Started. Starting takes 30 to 60 seconds. */
  RUNNING = 'RUNNING',
  /** Paused: nothing is delivered until it runs again. */
  PAUSED = 'PAUSED',
}
