import { IConstruct } from 'constructs';
import { Acknowledgement } from '../../core/model/acknowledgement';
import { ExistingCount, RaisedQuota } from '../../core/rules/settings';

const SETTINGS = Symbol.for('cdktf-alicloud-event-streams.RuleSettings');

/** What users tell the rules on one construct; whoever collects it knows the path. */
export interface RuleSettings {
  readonly acknowledgements: Acknowledgement[];
  readonly raised: RaisedQuota[];
  readonly existing: ExistingCount[];
  /** Where the construct and everything below it are; another version of this library knows none. */
  environment?: EnvironmentSettings;
  /** Modules with rules of an organization; another version of this library knows none. */
  extensions?: string[];
  /** What is wrong with what no rule sees, such as files: whole sentences. */
  problems?: string[];
}

/** What users say of where a construct is. */
export interface EnvironmentSettings {
  readonly accountId?: string;
  readonly region?: string;
  /** Terraform is to ask the provider for its account. */
  readonly lookUpAccount?: boolean;
  /** The account counts over the one that the provider names. */
  readonly isOverProvider?: boolean;
}

/** What was said on a construct and above it, the nearest first. */
export function saidAbove(construct: IConstruct): EnvironmentSettings[] {
  const said: EnvironmentSettings[] = [];
  for (let at: IConstruct | undefined = construct; at !== undefined; at = at.node.scope) {
    const environment = settingsOn(at)?.environment;
    if (environment !== undefined) said.push(environment);
  }
  return said;
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
