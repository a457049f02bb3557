/** Something EventBridge would refuse in a pattern. */
export interface PatternProblem {
  /** JSON pointer inside the pattern. */
  readonly pointer: string;
  readonly message: string;
  readonly got: unknown;
  readonly expected: string;
}

export interface PatternCheck {
  readonly problems: PatternProblem[];
  /** Pointers of values not known yet, with the reason. */
  readonly unknowns: Map<string, string>;
}
