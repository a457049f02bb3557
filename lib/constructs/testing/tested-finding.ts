/**
 * What a rule says of a part of an app.
 */
export interface TestedFinding {
  /** The id of the rule, for example `filter-pattern`. */
  readonly rule: string;

  /** `error`, `warning` or `info`; `not-evaluated` where a value is not known yet, `acknowledged` where somebody accepts it. */
  readonly severity: string;

  /** The path of the construct. */
  readonly path: string;

  /** JSON pointer into the stream, for example `/FilterPattern/data/level`. */
  readonly pointer?: string;

  /** What is wrong, or why it is not evaluated or accepted; without a point. */
  readonly message: string;
}
