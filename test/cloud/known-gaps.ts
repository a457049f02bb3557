/** A complaint of the checks that the rules of the library do not have yet. */
export interface KnownGap {
  readonly facts: string;
  /** What the pointer of the complaint ends with. */
  readonly pointer: RegExp;
  readonly says: string;
}

/** Where the rules accept what the facts refuse; each goes as soon as a rule refuses it, and the test says when. */
export const KNOWN_GAPS: readonly KnownGap[] = [];
