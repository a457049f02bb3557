import { IConstruct } from 'constructs';
import { ExistingCount, RaisedLimit } from '../../core/rules/settings';

const SETTINGS = Symbol.for('cdktf-alicloud-event-streams.RuleSettings');

/** What users tell the rules on one construct; whoever collects it knows the path. */
export interface RuleSettings {
  readonly acknowledgements: { readonly rule: string; readonly reason: string }[];
  readonly raised: RaisedLimit[];
  readonly existing: ExistingCount[];
  /** Modules with rules of an organisation; another version of this library knows none. */
  extensions?: string[];
  /** What is wrong with what no rule sees, such as files: whole sentences. */
  problems?: string[];
}

/** The settings of a construct, kept on the construct itself; undefined where nobody said anything. */
export function settingsOn(construct: IConstruct): RuleSettings | undefined {
  return (construct as unknown as Record<symbol, RuleSettings | undefined>)[SETTINGS];
}

/** The settings of a construct, to add to. */
export function settingsFor(construct: IConstruct): RuleSettings {
  const holder = construct as unknown as Record<symbol, RuleSettings | undefined>;
  return (holder[SETTINGS] ??= { acknowledgements: [], raised: [], existing: [] });
}
