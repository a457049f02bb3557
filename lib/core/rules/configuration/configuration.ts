import { Acceptance, ExistingCount, RaisedQuota, Trust } from '../settings';
import { Language } from '../../language/languages';
import { NO_SEVERITIES, Severities } from '../extensions/rule-set';

/** What `.event-streams.yaml` or the context of cdktf.json tells the rules. */
export interface Configuration extends Severities {
  /** The file it was read from; undefined where there is none. */
  readonly file?: string;
  readonly raised: readonly RaisedQuota[];
  readonly existing: readonly ExistingCount[];
  readonly acknowledgements: readonly Acceptance[];
  /** Whose word counts: the app's too unless it is said. */
  readonly trust?: Trust;
  /** What is said to people is in it. */
  readonly language?: Language;
  /** Modules with rules of an organization: paths from the folder of the file, or packages that are found from there. */
  readonly extensions: readonly string[];
  /** What accounts have, as files of `inventory` say: paths from the folder of the file. */
  readonly inventories?: readonly string[];
}

export const NO_CONFIGURATION: Configuration = {
  ...NO_SEVERITIES,
  raised: [],
  existing: [],
  acknowledgements: [],
  extensions: [],
};
