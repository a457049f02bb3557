import { said, say } from '../../core/language/say';
import { createColors } from 'picocolors';
import { describeSource } from '../../core/contract/documents';
import { rulePageUrl } from '../../core/contract/pages';
import { renderTable } from '../reports/table-layout';
import { visible } from '../reports/display';
import { InputError } from '../../core/reading/input-error';
import { CATALOGUE, GROUPS } from '../../core/rules/catalogue';
import { RuleSet } from '../../core/rules/extensions/rule-set';
import { Rule } from '../../core/rules/rule';
import { historyOf } from '../../core/rules/severity-on';
import { perOf, scopeOf } from '../../core/rules/rule-scope';
import { listRules } from './judge';
import { ConfigurationOptions, loadConfiguration } from './load';
import { suggestion } from '../../core/model/nearest';
import { forReading, Terminal, wantsColor, widthOf } from './terminal';
import { writeOutput } from './write-output';

/** What the catalogue can be printed as. */
export const RULES_FORMATS = ['table', 'json'] as const;

export interface RulesOptions extends ConfigurationOptions {
  readonly format: (typeof RULES_FORMATS)[number];
  readonly output?: string;
}

/** Lists the rules, those of extensions too. */
export function rulesCommand({ format, output, ...configuration }: RulesOptions, terminal: Terminal): number {
  const { all: rules, mandatory } = listRules(loadConfiguration(configuration, terminal));
  const data = (rule: Rule) => ({ ...asData(rule), ...(mandatory.has(rule.id) && { mandatory: true }) });
  const text =
    format === 'json'
      ? `${JSON.stringify({ version: 1, rules: rules.map(data) }, undefined, 2)}\n`
      : say`${renderTable(
          [say`group`, say`rule`, say`severity`, say`title`],
          rules.map((rule) => [
            said(groupOf(rule)),
            rule.id,
            weightOf(rule, mandatory),
            visible(said(rule.title)),
          ]),
          widthOf(terminal),
        )}\nexplain RULE says more of one.\n`;
  writeOutput(text, output, terminal);
  return 0;
}

/** Says everything about one rule. */
export function explainCommand(id: string, options: ConfigurationOptions, terminal: Terminal): number {
  const { all: rules, mandatory } = listRules(loadConfiguration(options, terminal));
  const rule = rules.find((item) => item.id === id);
  const ids = rules.map((item) => item.id);
  if (rule === undefined)
    throw new InputError(
      say`There is no rule "${id}".${suggestion(id, ids)} The command \`rules\` lists them.`,
    );
  const colors = createColors(wantsColor(terminal));
  const heading = (text: string) => colors.bold(text);
  const { quota } = rule;
  const extension = mandatory.get(rule.id);
  const raised = quota?.limit.canBeRaised
    ? [
        [
          say`For a raised quota, in .event-streams.yaml:`,
          `quotas: [{ quota: ${rule.id}, maximum: ... }]`,
        ] as const,
      ]
    : [];
  terminal.out(
    forReading(
      [
        `${heading(rule.id)} (${said(groupOf(rule))}, ${weightOf(rule, mandatory)})`,
        '',
        say`${visible(said(rule.title))}.`,
        ...(rule.since === '' ? [] : ['', heading(say`Since`), historyOf(rule)]),
        ...(rule.protectsFrom === '' ? [] : ['', heading(say`Without it`), visible(said(rule.protectsFrom))]),
        ...(quota === undefined
          ? []
          : [
              '',
              heading(say`Quota`),
              say`${quota.limit.maximum.toLocaleString('en-US')} ${said(quota.what)} ${perOf(quota)}; ${quota.limit.canBeRaised ? say`Alibaba Cloud raises it on request` : say`it cannot be raised`}.`,
            ]),
        ...(rule.documents.length === 0
          ? []
          : [
              '',
              heading(say`Source`),
              ...rule.documents.map((document) =>
                [describeSource(document), ...(document.url === undefined ? [] : [`  ${document.url}`])].join(
                  '\n',
                ),
              ),
            ]),
        ...(isOfLibrary(rule)
          ? ['', heading(say`Page`), say`Wrong and right code:`, `  ${rulePageUrl(rule.id)}`]
          : []),
        '',
        heading(say`To accept a finding`),
        ...(extension === undefined
          ? below([
              [
                say`In an app:`,
                `EventStreamRules.of(scope).acknowledge({\n    rule: '${rule.id}',\n    reason: '...',\n  });`,
              ],
              [
                say`In .event-streams.yaml:`,
                `acknowledgements: [{ rule: ${rule.id}, path: ..., reason: ... }]`,
              ],
              ...raised,
            ])
          : [
              say`It is mandatory: ${visible(extension)} allows no acknowledgement, and no lower severity.`,
              ...below(raised),
            ]),
        '',
      ].join('\n'),
      terminal,
    ),
  );
  return 0;
}

/** What to write where: the code below the place, since both do not fit beside each other. */
function below(lines: readonly (readonly [where: string, code: string])[]): string[] {
  return lines.flatMap(([where, code]) => [where, `  ${code}`]);
}

function weightOf({ id, severity }: Rule, mandatory: RuleSet['mandatory']): string {
  return mandatory.has(id) ? say`${said(severity)}, mandatory` : said(severity);
}

/** An extension writes its own pages. */
function isOfLibrary(rule: Rule): boolean {
  return CATALOGUE.includes(rule);
}

function groupOf(rule: Rule): string {
  const group = Object.entries(GROUPS).find(([, rules]) => rules.includes(rule));
  return group?.[0] ?? 'extension';
}

function asData(rule: Rule) {
  const { id, title, severity, since, formerly, protectsFrom, documents, quota } = rule;
  const limit = quota && {
    maximum: quota.limit.maximum,
    per: perOf(quota),
    canBeRaised: quota.limit.canBeRaised === true,
  };
  return {
    id,
    group: groupOf(rule),
    title: said(title),
    severity,
    ...(since !== '' && { since }),
    ...(formerly && { formerly }),
    scope: scopeOf(rule),
    ...(isOfLibrary(rule) && { page: rulePageUrl(id) }),
    protectsFrom: said(protectsFrom),
    documents,
    ...(limit && { quota: limit }),
  };
}
