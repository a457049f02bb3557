import { AppDefinition, ResourceDefinition } from '../model/app-definition';
import { FactSource } from '../contract/documents';
import { Limit } from '../contract/limits';
import { StreamDefinition, Location, Repetition } from '../model/stream-definition';
import { InAccount } from '../model/account-key';
import { Finding, Severity } from './finding';
import { Settings } from './settings';

/** What a check has to say; the engine adds rule id, severity and where the subject is. */
export type Report = Omit<Finding, 'rule' | 'severity' | 'constructPath' | 'address' | 'stack' | 'also'> & {
  /** Where one finding of a rule weighs less than the rule. */
  readonly severity?: Severity;
  /**
   * What is wrong, where several streams may share it: a region, an account, the id of a network. The same report with
   * the same cause is one finding, whatever it is said of.
   */
  readonly cause?: string;
};

/** How a check speaks of one subject. */
export interface RuleOutput {
  report(report: Report): void;
  /** Says that the check could not run because the value at the pointer is not known yet. */
  skip(pointer: string, reason: string): void;
}

/** What a finding is about: a stream, a resource, or nothing in particular. */
export interface Subject extends InAccount {
  readonly location: Location;
  /** Set where Terraform makes several of it. */
  readonly repetition?: Repetition;
}

/** What a finding is about that concerns all streams of an app together: whoever comes or goes, it stays there. */
export const THE_APP: Subject = { location: {} };

/** A quota: a limit on how many of something there are in a region, on an instance, on an event bus. */
export interface Quota {
  /** The id of the rule that checks it. */
  readonly rule: string;
  readonly limit: Limit;
  /** A stricter figure of another document, which only warns. */
  readonly stricter?: Limit;
  /** How bad it is to be over it; an error where it is not given. */
  readonly severity?: Severity;
  /** What is counted, for people: `streams`. */
  readonly what: string;
  /** What it is counted over. */
  readonly per: 'region' | 'instance' | 'event bus';
  readonly fix: string;
}

/** The severity that a rule had until it got another. */
export interface FormerSeverity {
  /** The first day on which it had another, as `2027-01-31`. */
  readonly until: string;
  readonly severity: Severity;
}

/** A pure function of data, with what a catalogue says of it. It has one check or several. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** The day of its first version, as `2026-11-21`; empty where it counts whatever `rulesAsOf` says. */
  readonly since: string;
  /** The severities that it had before, the first one first. */
  readonly formerly?: readonly FormerSeverity[];
  /** Set where it runs only for those who give it a severity, or make it mandatory: not every app wants it. */
  readonly isOptional?: true;
  /** Set where it comes from an extension: it never sees a credential. */
  readonly isForeign?: true;
  /** What goes wrong without it, for the catalogue. */
  readonly protectsFrom: string;
  /** Where it is written. */
  readonly documents: readonly FactSource[];
  /** The Terraform types that `checkResource` looks at. */
  readonly types?: readonly string[];
  /** The quota that `checkApp` checks, where it checks one. */
  readonly quota?: Quota;
  /** Looks at one stream at a time. */
  check?(stream: StreamDefinition, output: RuleOutput): void;
  /** Looks at one resource of its types at a time. */
  checkResource?(resource: ResourceDefinition, output: RuleOutput): void;
  /** Looks at everything together; `about` may be kept for as many subjects as a check likes. */
  checkApp?(app: AppDefinition, about: (subject: Subject) => RuleOutput, settings: Settings): void;
}

/** A rule that looks at streams. */
export type StreamRule = Rule & Required<Pick<Rule, 'check'>>;

/** A rule that looks at resources. */
export type ResourceRule = Rule & Required<Pick<Rule, 'types' | 'checkResource'>>;

/** A rule that looks at everything together. */
export type AppRule = Rule & Required<Pick<Rule, 'checkApp'>>;
