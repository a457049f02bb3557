import { dirname } from 'node:path';
import { AppDefinition } from '../../core/model/app-definition';
import { loadExtensions } from '../../core/reading/extensions/load-extensions';
import { InputError } from '../../core/reading/input-error';
import { NOTHING_RECORDED, RecordedSettings } from '../../core/rules/recorded-settings';
import { evaluate } from '../../core/rules/evaluate';
import { Finding, RuleResult } from '../../core/rules/finding';
import { RuleSet, ruleSetOf } from '../../core/rules/extensions/rule-set';
import { Rule } from '../../core/rules/rule';
import { covers, Settings } from '../../core/rules/settings';
import { Configuration, ExpiringAcceptance } from './configuration/configuration';
import { suggestion } from '../../core/model/nearest';

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
function rulesOf(configuration: Configuration, fail: (problem: string) => void): RuleSet {
  const { extensions, file = '.' } = configuration;
  return ruleSetOf(loadExtensions(extensions, dirname(file), fail), configuration, fail);
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
 * @param recorded what the app itself told the rules about quotas
 * @throws InputError where the configuration names a rule that there is not
 */
export function judge(
  app: AppDefinition,
  configuration: Configuration,
  today: string,
  recorded: RecordedSettings = NOTHING_RECORDED,
): Judgement {
  const problems: string[] = [];
  const { all, rules, severities, mandatory, notices } = rulesOf(configuration, (problem) =>
    problems.push(problem),
  );
  refuse(problems);
  refuseUnknownRules(configuration, all);
  const { acknowledgements } = configuration;
  const raised = [...recorded.raised, ...configuration.raised];
  const existing = [...recorded.existing, ...configuration.existing];
  const current = acknowledgements.filter(({ expires }) => expires === undefined || today <= expires);
  const expired = acknowledgements.filter((acceptance) => !current.includes(acceptance));
  const settings: Settings = { acknowledgements: current, raised, existing, severities, mandatory };
  const result = evaluate(app, settings, rules);
  refuse(problems);
  const used = [...result.acknowledged, ...result.overruled];
  const unused = current.filter((acceptance) => !used.some(({ finding }) => accepts(acceptance, finding)));
  return {
    findings: result.findings.map((finding) => sayExpired(finding, expired)),
    notEvaluated: result.notEvaluated,
    acknowledged: result.acknowledged,
    overruled: result.overruled,
    rules,
    notices: [
      ...notices,
      ...unused.map(
        ({ rule, path }) => `The acknowledgement of ${rule}${at(path)} matches no finding; remove it.`,
      ),
    ],
  };
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new InputError(problems.join('\n'));
}

function sayExpired(finding: Finding, expired: readonly ExpiringAcceptance[]): Finding {
  const acceptance = expired.find((item) => accepts(item, finding));
  if (acceptance === undefined) return finding;
  return { ...finding, fix: `${finding.fix} Its acknowledgement expired on ${acceptance.expires}.`.trim() };
}

function accepts({ rule, path }: ExpiringAcceptance, finding: Finding): boolean {
  return rule === finding.rule && covers(path, finding);
}

function at(path: string): string {
  return path === '' ? '' : ` for ${path}`;
}

function refuseUnknownRules(configuration: Configuration, rules: readonly Rule[]): void {
  const ids = new Set(rules.map(({ id }) => id));
  const named = [
    ...configuration.off,
    ...configuration.severities.keys(),
    ...configuration.acknowledgements.map(({ rule }) => rule),
  ];
  const unknown = [...new Set(named.filter((id) => !ids.has(id)))];
  if (unknown.length === 0) return;
  throw new InputError(
    unknown
      .map(
        (id) =>
          `${configuration.file}: there is no rule "${id}".${suggestion(id, [...ids])} The command \`rules\` lists those that there are.`,
      )
      .join('\n'),
  );
}
