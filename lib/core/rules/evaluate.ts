import { AppDefinition } from '../model/app-definition';
import { CATALOGUE } from './catalogue';
import { Acknowledged, Finding, NotEvaluated, RuleResult } from './finding';
import { Report, Rule, RuleOutput, Subject } from './rule';
import { covers, DEFAULT_SETTINGS, Place, Settings } from './settings';

/**
 * Runs rules over an app.
 *
 * @param rules every rule of the catalogue unless others are given
 */
export function evaluate(
  app: AppDefinition,
  settings: Settings = DEFAULT_SETTINGS,
  rules: readonly Rule[] = CATALOGUE,
): RuleResult {
  const reporter = new Reporter(settings);
  const byType = rules === CATALOGUE ? RULES_BY_TYPE : rulesByType(rules);
  // Rule by rule, which is quicker than stream by stream; what they find is sorted afterwards.
  for (const rule of rules === CATALOGUE ? STREAM_RULES : streamRules(rules)) {
    for (const stream of app.streams) rule.check!(stream, reporter.turnTo(rule, stream));
  }
  for (const resource of app.resources) {
    for (const rule of byType.get(resource.type) ?? [])
      rule.checkResource!(resource, reporter.turnTo(rule, resource));
  }
  for (const rule of rules) rule.checkApp?.(app, (subject) => reporter.turnTo(rule, subject), settings);
  return reporter.sorted(app);
}

/** What one rule alone says of an app. */
export function evaluateRule(rule: Rule, app: AppDefinition, settings = DEFAULT_SETTINGS): RuleResult {
  const reporter = new Reporter(settings);
  for (const stream of app.streams) rule.check?.(stream, reporter.turnTo(rule, stream));
  for (const resource of app.resources) {
    if (rule.types?.includes(resource.type)) rule.checkResource!(resource, reporter.turnTo(rule, resource));
  }
  rule.checkApp?.(app, (subject) => reporter.turnTo(rule, subject), settings);
  return reporter;
}

const STREAM_RULES = streamRules(CATALOGUE);
const RULES_BY_TYPE = rulesByType(CATALOGUE);

function streamRules(rules: readonly Rule[]): readonly Rule[] {
  return rules.filter((rule) => rule.check !== undefined);
}

function rulesByType(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const byType = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const type of rule.types ?? []) byType.set(type, [...(byType.get(type) ?? []), rule]);
  }
  return byType;
}

/** Collects what rules say. One object for all: most checks say nothing, and none keeps it. */
class Reporter implements RuleResult, RuleOutput {
  public readonly findings: Finding[] = [];
  public readonly notEvaluated: NotEvaluated[] = [];
  public readonly acknowledged: Acknowledged[] = [];
  private rule!: Rule;
  private subject!: Subject;

  constructor(private readonly settings: Settings) {}

  public turnTo(rule: Rule, subject: Subject): RuleOutput {
    this.rule = rule;
    this.subject = subject;
    return this;
  }

  public report(report: Report): void {
    const { id, severity } = this.rule;
    const finding: Finding = {
      rule: id,
      ...placeOf(this.subject),
      ...report,
      severity: report.severity ?? severity,
    };
    const accepted =
      this.subject.origin.acknowledged?.find(({ rule }) => rule === id) ??
      this.settings.acknowledgements.find(({ rule, path }) => rule === id && covers(path, finding));
    if (accepted === undefined) this.findings.push(finding);
    else this.acknowledged.push({ finding, reason: accepted.reason });
  }

  /** What is said about one subject together, in the order of the app. */
  public sorted({ streams, resources }: AppDefinition): RuleResult {
    if (Math.max(this.findings.length, this.notEvaluated.length, this.acknowledged.length) < 2) return this;
    const position = new Map([...streams, ...resources].map(({ origin }, i) => [keyOf(origin), i]));
    const at = (place: StackPlace) => position.get(keyOf(place)) ?? Infinity;
    this.findings.sort((a, b) => at(a) - at(b) || 0);
    this.notEvaluated.sort((a, b) => at(a) - at(b) || 0);
    this.acknowledged.sort((a, b) => at(a.finding) - at(b.finding) || 0);
    return this;
  }

  public skip(pointer: string, reason: string): void {
    this.notEvaluated.push({ rule: this.rule.id, ...placeOf(this.subject), pointer, reason });
  }
}

interface StackPlace extends Place {
  readonly stack?: string;
}

function keyOf({ constructPath, address, stack }: StackPlace): string {
  return `${stack} ${constructPath} ${address}`;
}

function placeOf({ origin: { constructPath, address, stack } }: Subject): StackPlace {
  return { constructPath, address, stack };
}
