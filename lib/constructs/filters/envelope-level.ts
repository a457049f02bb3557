/** How well the events of a source are known. */
export enum EnvelopeLevel {
  /** A document shows such an event. */
  DOCUMENTED = 'documented',

  /** No document shows one, but what documents say of other events implies what it is like. */
  IMPLIED = 'implied',

  /** Nobody outside of EventBridge knows what it is like. */
  UNKNOWN = 'unknown',
}

/**
 * The level of what is known, none of what is not.
 *
 * @internal
 */
export function levelOf(level: 'documented' | 'implied' | undefined): EnvelopeLevel {
  if (level === undefined) return EnvelopeLevel.UNKNOWN;
  return level === 'documented' ? EnvelopeLevel.DOCUMENTED : EnvelopeLevel.IMPLIED;
}
