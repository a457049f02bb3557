import { inARow } from '../language/lists';
import { said, say } from '../language/say';
import { acknowledgementOf, isExpired } from '../model/acknowledgement';
import { AppDefinition, ResourceDefinition } from '../model/app-definition';
import { pointerInTrigger } from '../model/function-trigger';
import { remembered } from '../model/remembered';
import { Location, StreamDefinition } from '../model/stream-definition';
import { AcceptanceIndex } from './acceptance-index';
import { AsWritten } from './as-written';
import { redactApp } from '../redaction/redact-app';
import { Acknowledged, Finding, NotEvaluated, RuleResult } from './finding';
import { oneOfEachCause } from './one-cause';
import { propertyFirst, withProperties } from './property-label';
import { Report, Rule, RuleOutput, Subject } from './rule';
import { unknownPlace } from './unknown-places';
import { withoutSecrets } from './without-secrets';
import { PathAndAddress, Settings } from './settings';

/** Runs rules over an app, of which they see no credential. */
export function evaluate(given: AppDefinition, settings: Settings, rules: readonly Rule[]): RuleResult {
  const app = redactApp(given);
  const results = new Results(settings);
  const streams = asWritten(app.streams, given.streams);
  const resources = asWritten(app.resources, given.resources);
  const byType = rulesByType(rules);
  // Rule by rule, which is quicker than stream by stream; what they find is sorted afterwards.
  for (const rule of rules) {
    if (rule.check === undefined) continue;
    for (const stream of app.streams) rule.check(stream, results.output(rule, stream, streams.get(stream)));
  }
  for (const resource of app.resources) {
    for (const rule of byType.get(resource.type) ?? [])
      rule.checkResource?.(resource, results.output(rule, resource, resources.get(resource)));
  }
  for (const rule of rules) rule.checkApp?.(app, (subject) => results.output(rule, subject), settings);
  return withoutSecrets(results.sorted(app), app);
}

/** Those in which something was hidden, as they are written. */
function asWritten<T extends StreamDefinition | ResourceDefinition>(
  shown: readonly T[],
  given: readonly T[],
): ReadonlyMap<T, AsWritten> {
  const changed = shown.map((item, i) => [item, given[i]] as const).filter(([item, own]) => item !== own);
  return new Map(
    changed
      .filter(([{ secrets }]) => secrets !== undefined)
      .map(([item, own]) => [item, new AsWritten(item, own)]),
  );
}

function rulesByType(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const byType = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const type of rule.types ?? []) byType.set(type, [...(byType.get(type) ?? []), rule]);
  }
  return byType;
}

/** Collects what rules say. */
class Results implements RuleResult {
  public findings: Finding[] = [];
  public readonly notEvaluated: NotEvaluated[] = [];
  public readonly acknowledged: Acknowledged[] = [];
  public readonly overruled: Acknowledged[] = [];
  public readonly expired: Acknowledged[] = [];

  private readonly acceptances: AcceptanceIndex;
  private readonly recordedAt = remembered(
    ({ acknowledged = [] }: Location) =>
      new AcceptanceIndex(acknowledged.map((said) => ({ ...said, path: '', isOfApp: true }))),
  );
  private readonly causes = new Map<Finding, string>();

  constructor(private readonly settings: Settings) {
    this.acceptances = new AcceptanceIndex(settings.acknowledgements);
  }

  /** What a rule says of one subject; each subject has its own, so that a rule may keep several. */
  public output(rule: Rule, subject: Subject, written?: AsWritten): RuleOutput {
    return new Output(this, rule, subject, written);
  }

  public report(rule: Rule, subject: Subject, { cause, ...said }: Report): void {
    const report = inWords(subject, said);
    const severity = this.settings.severities?.get(rule.id) ?? report.severity ?? rule.severity;
    this.add({ rule: rule.id, ...locationOf(subject), ...report, severity }, subject, cause);
  }

  public skip(rule: Rule, subject: Subject, pointer: string, reason: string): void {
    const part = unknownPlace(subject, reason);
    this.notEvaluated.push({
      rule: rule.id,
      ...locationOf(subject),
      pointer: placeIn(subject, pointer),
      reason: said(reason),
      ...(part && { unknown: part }),
    });
  }

  private add(finding: Finding, { location }: Subject, cause: string | undefined): void {
    const { mandatory, today, trust } = this.settings;
    // What is recorded at a subject is said of that subject.
    const all = [...this.recordedAt(location).of(finding), ...this.acceptances.of(finding)];
    if (all.length === 0) return this.keep(finding, cause);
    const said = trust === 'configuration' ? all.filter(({ isOfApp }) => isOfApp !== true) : all;
    const accepted = said.find((acceptance) => !isExpired(acceptance, today)) ?? said[0] ?? all[0];
    const { rule: _, ...acknowledgement } = acknowledgementOf(accepted);
    const extension = mandatory?.get(finding.rule);
    if (extension !== undefined) {
      this.overruled.push({ finding, ...acknowledgement });
      this.keep(
        because(finding, say`The rule is mandatory (${extension}): its acknowledgement does not count.`),
        cause,
      );
    } else if (said.length === 0) {
      this.overruled.push({ finding, ...acknowledgement });
      this.keep(
        because(finding, say`The app acknowledges it, and the configuration trusts only itself (trust).`),
        cause,
      );
    } else if (isExpired(accepted, today)) {
      this.expired.push({ finding, ...acknowledgement });
      this.keep(because(finding, say`Its acknowledgement expired on ${accepted.expires}.`), cause);
    } else this.acknowledged.push({ finding, ...acknowledgement });
  }

  private keep(finding: Finding, cause: string | undefined): void {
    this.findings.push(finding);
    if (cause !== undefined) this.causes.set(finding, cause);
  }

  /** What is said about one subject together, in the order of the app. */
  public sorted({ streams, resources }: AppDefinition): RuleResult {
    if (Math.max(this.findings.length, this.notEvaluated.length, this.acknowledged.length) < 2) return this;
    const position = new Map([...streams, ...resources].map(({ location }, i) => [keyOf(location), i]));
    const at = (place: PathAndAddress) => position.get(keyOf(place)) ?? Infinity;
    this.findings.sort((a, b) => at(a) - at(b) || 0);
    this.notEvaluated.sort((a, b) => at(a) - at(b) || 0);
    this.acknowledged.sort((a, b) => at(a.finding) - at(b.finding) || 0);
    this.findings = oneOfEachCause(this.findings, this.causes);
    return this;
  }
}

/** A finding that stays although it is acknowledged. */
function because(finding: Finding, why: string): Finding {
  return { ...finding, fix: inARow([finding.fix, why]) };
}

/** Of every rule and every subject there is one, of which few have anything to say. */
class Output implements RuleOutput {
  /** What is not known is said once, however many checks it turns off. */
  private skipped?: Set<string>;

  constructor(
    private readonly results: Results,
    private readonly rule: Rule,
    private readonly subject: Subject,
    private readonly written: AsWritten | undefined,
  ) {}

  public report(report: Report): void {
    if (this.written?.clears(this.rule, report.pointer)) return;
    this.results.report(this.rule, this.subject, report);
  }

  public skip(pointer: string, reason: string): void {
    const key = `${pointer} ${reason}`;
    this.skipped ??= new Set();
    if (this.skipped.has(key)) return;
    this.skipped.add(key);
    this.results.skip(this.rule, this.subject, pointer, reason);
  }
}

/** A report as its readers name places: those of the property, where they wrote one. */
function inWords(
  subject: Subject,
  { message, fix, limit, ...rest }: Omit<Report, 'cause'>,
): Omit<Report, 'cause'> {
  const pointer = rest.pointer === undefined ? undefined : placeIn(subject, rest.pointer);
  const hasConstruct = subject.location.constructPath !== undefined;
  const named = (text: string) => withProperties(said(text), pointer, hasConstruct);
  return {
    ...rest,
    ...(pointer !== undefined && { pointer }),
    message: propertyFirst(said(message), pointer, hasConstruct),
    ...(limit !== undefined && { limit: named(limit) }),
    fix: named(fix),
  };
}

/** Where a subject has what a pointer leads to: a stream that a trigger makes is written in the trigger. */
function placeIn(subject: Subject, pointer: string): string {
  const { madeBy } = subject as Partial<StreamDefinition>;
  return madeBy === undefined ? pointer : pointerInTrigger(pointer, madeBy.type);
}

function keyOf({ constructPath, address, stack }: PathAndAddress): string {
  return `${stack} ${constructPath} ${address}`;
}

function locationOf({ location: { constructPath, address, stack } }: Subject): PathAndAddress {
  return { constructPath, address, stack };
}
