import { InAccount } from './account-key';
import { Regional } from './region-key';

/** One parameter of a stream that somebody changed outside of Terraform. */
export interface OutsideDifference {
  /** JSON pointer into the request. */
  readonly pointer: string;
  /** What it means for messages, a sentence each. */
  readonly means: readonly string[];
}

/** What was changed of a stream outside of Terraform, as the refresh of a plan found it. */
export interface OutsideChange {
  /** The stream, as far as findings name it. */
  readonly subject: InAccount & Regional;
  /** Set where it was deleted. */
  readonly isGone?: true;
  readonly changes: readonly OutsideDifference[];
}
