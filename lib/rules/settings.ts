/** A finding that somebody accepts, and why. */
export interface Acceptance {
  /** The id of the rule. */
  readonly rule: string;
  readonly reason: string;
  /** It counts for this construct path and all below it; for everything where it is empty. */
  readonly path: string;
}

/** What users tell the rules. */
export interface Settings {
  readonly acknowledgements: readonly Acceptance[];
}

export const DEFAULT_SETTINGS: Settings = { acknowledgements: [] };
