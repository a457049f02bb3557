import { say } from '../../core/language/say';
import { listed } from '../../core/language/lists';
import { dirname } from 'node:path';
import { AppDefinition } from '../../core/model/app-definition';
import { loadExtensions } from '../../core/reading/extensions/load-extensions';
import { InputError } from '../../core/reading/input-error';
import { Configuration } from '../../core/rules/configuration/configuration';
import { toSeverities, writtenSeverities } from '../../core/rules/configuration/to-configuration';
import { describeUnknownRule, unknownRules } from '../../core/rules/configuration/unknown-rules';
import { NOTHING_RECORDED, RecordedSettings } from '../../core/rules/recorded-settings';
import { evaluate } from '../../core/rules/evaluate';
import { RuleResult } from '../../core/rules/finding';
import { RuleSet, ruleSetOf } from '../../core/rules/extensions/rule-set';
import { Rule } from '../../core/rules/rule';
import { Settings } from '../../core/rules/settings';
import { refuseProblems } from './configuration/problem-lines';
import { describeVain, vainAcknowledgements } from '../../core/rules/vain-acknowledgements';

/** What the rules say, the rules that were run, and what the configuration says in vain. */
export interface Judgement extends RuleResult {
  readonly rules: readonly Rule[];
  readonly notices: readonly string[];
}

/**
 * The rules of the library and of the extensions, as a configuration weighs them.
 *
 * @param fail hears, then or while the rules run, of each problem of an extension
 */
function rulesOf(
  configuration: Configuration,
  fail: (problem: string) => void,
  recorded: RecordedSettings = NOTHING_RECORDED,
): RuleSet {
  const { extensions, file = '.' } = configuration;
  const user = {
    ...toSeverities({ ...recorded.rules, ...writtenSeverities(configuration) }),
    rulesAsOf: configuration.rulesAsOf ?? recorded.rulesAsOf,
  };
  return ruleSetOf(loadExtensions(extensions, dirname(file), fail), user, fail);
}

/**
 * The rules for a list of them.
 *
 * @throws InputError with every problem of the extensions
 */
export function listRules(configuration: Configuration): RuleSet {
  const problems: string[] = [];
  const rules = rulesOf(configuration, (problem) => problems.push(problem));
  refuse(problems);
  return rules;
}

/**
 * Runs the rules as a configuration wants it.
 *
 * @param today as `2027-01-31`
 * @param recorded what the app itself told the rules about severities and quotas
 * @throws InputError where the configuration names a rule that there is not
 */
export function judge(
  app: AppDefinition,
  configuration: Configuration,
  today: string,
  said: RecordedSettings = NOTHING_RECORDED,
): Judgement {
  const recorded = trusted(said, configuration);
  const problems: string[] = [];
  const { all, rules, severities, mandatory, notices } = rulesOf(
    configuration,
    (problem) => problems.push(problem),
    recorded,
  );
  refuse(problems);
  refuseUnknownRules(configuration, all);
  const { trust } = configuration;
  const acknowledgements = [...configuration.acknowledgements, ...recorded.acknowledgements];
  const raised = [...recorded.raised, ...configuration.raised];
  const existing = [...recorded.existing, ...configuration.existing];
  const settings: Settings = { acknowledgements, raised, existing, severities, mandatory, trust, today };
  const result = evaluate(trust === 'configuration' ? withoutSaid(app) : app, settings, rules);
  refuse(problems);
  const { findings, notEvaluated, acknowledged, overruled, expired } = result;
  const vain = vainAcknowledgements(configuration.acknowledgements, result).map((item) =>
    describeVain(item, today),
  );
  return {
    findings,
    notEvaluated,
    acknowledged,
    overruled,
    expired,
    rules,
    notices: [...notices, ...refusals(said, recorded), ...vain],
  };
}

/** What counts of what an app says: where only the configuration is trusted, what makes a review stricter. */
function trusted(recorded: RecordedSettings, { trust }: Configuration): RecordedSettings {
  const { existing, acknowledgements } = recorded;
  return trust === 'configuration' ? { ...NOTHING_RECORDED, existing, acknowledgements } : recorded;
}

/** The same app without what its author says, and no attribute holds, that makes a review milder. */
function withoutSaid(app: AppDefinition): AppDefinition {
  return {
    ...app,
    streams: app.streams.map(({ sinkRegion: _, overridden: _o, ...stream }) => ({
      ...stream,
      ...stream.ofProvider,
    })),
    resources: app.resources.map((resource) => ({ ...resource, ...resource.ofProvider })),
  };
}

/** What of it does not count, in words. */
function refusals(said: RecordedSettings, counted: RecordedSettings): string[] {
  if (said === counted) return [];
  const parts = [
    [said.raised.length, say`raised quotas`],
    [Object.keys(said.rules).length, say`severities of rules`],
    [said.environments.length, say`accounts and regions of constructs`],
  ] as const;
  const refused = [
    ...parts.filter(([count]) => count > 0).map(([count, what]) => `${what} (${count})`),
    ...(said.rulesAsOf === undefined ? [] : [`rulesAsOf (${said.rulesAsOf})`]),
  ];
  if (refused.length === 0) return [];
  return [
    say`The app says more than the configuration trusts (trust); this does not count: ${listed(refused)}.`,
  ];
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new InputError(problems.join('\n'));
}

function refuseUnknownRules(configuration: Configuration, rules: readonly Rule[]): void {
  const { file = '' } = configuration;
  refuseProblems(
    file,
    unknownRules(configuration, rules),
    (id) => say`${file}: ${describeUnknownRule(id, rules)}`,
  );
}
