import { StreamDefinition } from '../stream-definition';
import { Finding, NotEvaluated, Severity } from './finding';

/** What a check has to say; the engine adds rule id, severity and where the stream is. */
export type Report = Omit<Finding, 'rule' | 'severity' | 'constructPath' | 'address'> & {
  /** Where one finding of a rule weighs less than the rule. */
  readonly severity?: Severity;
};

/** Collects what checks say about one stream. */
export class Reporter {
  public readonly findings: Finding[] = [];
  public readonly notEvaluated: NotEvaluated[] = [];

  public check(rule: Rule, stream: StreamDefinition): void {
    const { constructPath, address } = stream.origin;
    const origin = { constructPath, address };
    rule.check(stream, {
      report: (report) =>
        this.findings.push({ rule: rule.id, severity: rule.severity, ...origin, ...report }),
      skip: (pointer, reason) => this.notEvaluated.push({ rule: rule.id, ...origin, pointer, reason }),
    });
  }
}

/** How a check speaks. */
export interface RuleOutput {
  report(report: Report): void;
  /** Says that the check could not run because the value at the pointer is not known yet. */
  skip(pointer: string, reason: string): void;
}

/** A pure function of one stream definition, with what a catalogue says of it. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** What goes wrong without it, for the catalogue. */
  readonly protectsFrom: string;
  check(stream: StreamDefinition, output: RuleOutput): void;
}
