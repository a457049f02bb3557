import { AppDefinition } from '../../core/model/app-definition';
import { InputError } from '../../core/reading/input-error';
import { NOTHING_RECORDED, RecordedSettings } from '../../core/rules/recorded-settings';
import { CATALOGUE } from '../../core/rules/catalogue';
import { evaluate } from '../../core/rules/evaluate';
import { Finding, RuleResult } from '../../core/rules/finding';
import { Rule } from '../../core/rules/rule';
import { covers, Settings } from '../../core/rules/settings';
import { Configuration, ExpiringAcceptance } from './configuration/configuration';
import { loadExtensions } from './extensions';
import { suggestion } from './nearest';

/** What the rules say, the rules that were run, and what the configuration says in vain. */
export interface Judgement extends RuleResult {
  readonly rules: readonly Rule[];
  readonly notices: readonly string[];
}

/** The rules of the library and of the extensions. */
export function rulesOf({ extensions }: Configuration): readonly Rule[] {
  return extensions.length === 0 ? CATALOGUE : [...CATALOGUE, ...loadExtensions(extensions)];
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
  const all = rulesOf(configuration);
  refuseUnknownRules(configuration, all);
  const rules = all.filter(({ id }) => !configuration.off.has(id));
  const { acknowledgements } = configuration;
  const raised = [...recorded.raised, ...configuration.raised];
  const existing = [...recorded.existing, ...configuration.existing];
  const current = acknowledgements.filter(({ expires }) => expires === undefined || today <= expires);
  const expired = acknowledgements.filter((acceptance) => !current.includes(acceptance));
  const settings: Settings = { acknowledgements: current, raised, existing };
  const result = evaluate(app, settings, rules === all ? all : rules);
  const withSeverity = (finding: Finding) => {
    const severity = configuration.severities.get(finding.rule);
    return severity === undefined ? finding : { ...finding, severity };
  };
  return {
    findings: result.findings.map(withSeverity).map((finding) => sayExpired(finding, expired)),
    notEvaluated: result.notEvaluated,
    acknowledged: result.acknowledged.map((item) => ({ ...item, finding: withSeverity(item.finding) })),
    rules,
    notices: current
      .filter((acceptance) => !result.acknowledged.some(({ finding }) => accepts(acceptance, finding)))
      .map(({ rule, path }) => `The acknowledgement of ${rule}${at(path)} matches no finding; remove it.`),
  };
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
