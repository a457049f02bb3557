/** Something published that facts were read in. */
export interface SourceDocument {
  readonly title: string;
  readonly url?: string;
  /** The date the document bears: ISO 8601, as exact as it says, `2024`, `2024-04` or `2024-04-03`. */
  readonly published?: string;
  /** When it was read last: ISO 8601. A document without a date has this alone. */
  readonly read?: string;
}
