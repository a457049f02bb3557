/**
 * What a simulation says of an event.
 */
export enum SimulationOutcome {
  /** The filter lets the event through, and everything that is asked of it can be made. */
  MATCH = 'MATCH',

  /** The filter does not let the event through. */
  NO_MATCH = 'NO_MATCH',

  /** What would decide it is not known: a Terraform reference, a function, or what no document says of the event. */
  UNKNOWN = 'UNKNOWN',

  /** The filter is not a pattern that EventBridge takes, or a field of the sink cannot be made of the event. */
  INVALID = 'INVALID',
}
