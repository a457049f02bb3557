/** The statuses of a stream that Terraform can set. */
export const SETTABLE_STATUSES = ['RUNNING', 'PAUSED'] as const;

/** Every status that a plan or a state can show. */
export const STREAM_STATUSES = [
  ...SETTABLE_STATUSES,
  'READY',
  'STARTING',
  'STARTING_FAILED',
  'RUNNING_FAILED',
] as const;
