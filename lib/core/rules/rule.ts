import { AppDefinition, ResourceDefinition } from '../model/app-definition';
import { FactSource, Limit } from '../contract/limits';
import { StreamDefinition, StreamOrigin } from '../model/stream-definition';
import { Finding, Severity } from './finding';
import { Settings } from './settings';

/** What a check has to say; the engine adds rule id, severity and where the subject is. */
export type Report = Omit<Finding, 'rule' | 'severity' | 'constructPath' | 'address' | 'stack'> & {
  /** Where one finding of a rule weighs less than the rule. */
  readonly severity?: Severity;
};

/** How a check speaks of one subject. */
export interface RuleOutput {
  report(report: Report): void;
  /** Says that the check could not run because the value at the pointer is not known yet. */
  skip(pointer: string, reason: string): void;
}

/** What a finding is about: a stream, a resource, or nothing in particular. */
export interface Subject {
  readonly origin: StreamOrigin;
}

/** What the bound of a rule is taken over. */
export type RuleScope = 'stream' | 'instance' | 'region' | 'app';

interface RuleFacts {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly scope: RuleScope;
  /** What goes wrong without it, for the catalogue. */
  readonly protectsFrom: string;
  /** Where it is written. */
  readonly documents: readonly FactSource[];
}

/** A rule that looks at one stream at a time. */
export interface StreamRule extends RuleFacts {
  check(stream: StreamDefinition, output: RuleOutput): void;
}

/** A rule that looks at one resource of certain types at a time. */
export interface ResourceRule extends RuleFacts {
  readonly types: readonly string[];
  checkResource(resource: ResourceDefinition, output: RuleOutput): void;
}

/** A quota: a limit on how many of something there are in a region, on an instance, on an event bus. */
export interface Quota {
  /** The id of the rule that checks it. */
  readonly rule: string;
  readonly limit: Limit;
  /** A stricter figure of another document, which only warns. */
  readonly stricter?: Limit;
  /** What is counted, for people: `streams`. */
  readonly what: string;
  /** What it is counted over, for people: `a region`. */
  readonly per: string;
  readonly fix: string;
}

/** A rule that looks at everything together. */
export interface AppRule extends RuleFacts {
  /** The quota it checks, where it checks one. */
  readonly quota?: Quota;
  checkApp(app: AppDefinition, about: (subject: Subject) => RuleOutput, settings: Settings): void;
}

/** A pure function of data, with what a catalogue says of it. */
export type Rule = RuleFacts & Partial<StreamRule & ResourceRule & AppRule>;
