/** A parameter that two stages have otherwise. */
export interface ComparedParameter {
  /** A JSON pointer into the request; empty where one of the stages has no such stream. */
  readonly pointer: string;
  /** What the reviewed stage has; undefined where it has nothing there. */
  readonly value?: unknown;
  /** What the other stage has. */
  readonly other?: unknown;
  /** Why it may differ, where the list of allowed differences says so. */
  readonly allowed?: string;
}

/** A stream of either stage, or of both. */
export interface ComparedStream {
  readonly address?: string;
  readonly constructPath?: string;
  /** The file it was read from. */
  readonly file?: string;
  readonly name: unknown;
  /** Set where only one of the stages has it. */
  readonly only?: 'here' | 'there';
  readonly differences: readonly ComparedParameter[];
  /** Pointers to what is not known before a deployment, and to credentials. */
  readonly notCompared: readonly string[];
}

/** How what is reviewed compares with another stage. */
export interface Comparison {
  /** What it is compared with, as it was given. */
  readonly with: string;
  readonly streams: readonly ComparedStream[];
  readonly summary: { readonly same: number; readonly different: number; readonly allowed: number };
}
