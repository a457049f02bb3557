import { Severity } from '../../../core/rules/finding';
import { Acceptance, ExistingCount, RaisedLimit } from '../../../core/rules/settings';

/** What `.event-streams.yaml` tells the rules. */
export interface Configuration {
  /** The file it was read from; undefined where there is none. */
  readonly file?: string;
  /** Rules that are not run. */
  readonly off: ReadonlySet<string>;
  /** The severity that all findings of a rule get. */
  readonly severities: ReadonlyMap<string, Severity>;
  readonly raised: readonly RaisedLimit[];
  readonly existing: readonly ExistingCount[];
  readonly acknowledgements: readonly ExpiringAcceptance[];
  /** Modules with rules of an organisation: paths from the folder of the file, or packages that are found from there. */
  readonly extensions: readonly string[];
}

/** An acknowledgement that may count for a time only. */
export interface ExpiringAcceptance extends Acceptance {
  /** The last day on which it counts, as `2027-01-31`. */
  readonly expires?: string;
}

export const NO_CONFIGURATION: Configuration = {
  off: new Set(),
  severities: new Map(),
  raised: [],
  existing: [],
  acknowledgements: [],
  extensions: [],
};
