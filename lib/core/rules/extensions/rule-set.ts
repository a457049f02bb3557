import { say } from '../../language/say';
import { listed } from '../../language/lists';
import { CATALOGUE } from '../catalogue';
import { Severity } from '../finding';
import { Rule } from '../rule';
import { severityOn } from '../severity-on';
import { ExtensionRule, LoadedExtension } from './extension';
import { guardRule } from './guard-rule';

/** What a user says of the severities of rules, beside what extensions say. */
export interface Severities {
  /** The severity of all findings of a rule, by its id. */
  readonly severities: ReadonlyMap<string, Severity>;
  /** Rules that do not run. */
  readonly off: ReadonlySet<string>;
  /** The day whose rules and severities count, as `2027-01-31`; today's when it is not given. */
  readonly rulesAsOf?: string;
}

export const NO_SEVERITIES: Severities = { severities: new Map(), off: new Set() };

/** The rules of the library and of extensions, and how heavily each weighs. */
export interface RuleSet {
  /** Every rule, those that do not run too. */
  readonly all: readonly Rule[];
  readonly rules: readonly Rule[];
  /** The severity of all findings of a rule, where it is not its own. */
  readonly severities: ReadonlyMap<string, Severity>;
  /** The rules that cannot be acknowledged, and the module that says so. */
  readonly mandatory: ReadonlyMap<string, string>;
  /** What the user says in vain, for a rule is mandatory. */
  readonly notices: readonly string[];
}

/**
 * Puts extensions together. A later one counts over an earlier one and the user over all, but for mandatory rules, which
 * can only weigh more.
 *
 * @param fail hears, then or while the rules run, of each problem of an extension
 */
export function ruleSetOf(
  extensions: readonly LoadedExtension[],
  user: Severities,
  fail: (problem: string) => void,
): RuleSet {
  const all = allRules(extensions, fail);
  const mandatory = new Map<string, string>();
  const given = new Map<string, Severity | 'off'>();
  for (const { name, extension } of extensions) {
    for (const id of extension.mandatory ?? []) if (!mandatory.has(id)) mandatory.set(id, name);
    for (const [id, severity] of Object.entries(extension.severities ?? {})) given.set(id, severity);
  }
  for (const id of user.off) given.set(id, 'off');
  for (const [id, severity] of user.severities) given.set(id, severity);
  const notices: string[] = [];
  for (const { id, severity } of all) {
    const name = mandatory.get(id);
    if (name === undefined) continue;
    const least = leastSeverity(id, severity, extensions);
    const said = user.off.has(id) ? 'off' : user.severities.get(id);
    if (said !== undefined && isLess(said, least))
      notices.push(
        say`${id} is mandatory (${name}) and stays ${least}: the configuration sets it to ${said}.`,
      );
    const wanted = given.get(id);
    if (wanted !== undefined && isLess(wanted, least)) given.set(id, least);
  }
  const asked = all.filter(
    (rule) => rule.isOptional !== true || given.has(rule.id) || mandatory.has(rule.id),
  );
  const held = holdStill(asked, user, mandatory);
  const severities = [...given].filter((entry): entry is [string, Severity] => entry[1] !== 'off');
  return {
    all,
    rules: held.rules.filter(({ id }) => given.get(id) !== 'off'),
    severities: new Map(severities),
    mandatory,
    notices: [...notices, ...held.notices],
  };
}

/** The rules of a day, as heavy as they were; what is named or mandatory counts whenever it was written. */
function holdStill(
  all: readonly Rule[],
  { rulesAsOf: day, severities }: Severities,
  mandatory: ReadonlyMap<string, string>,
): Pick<RuleSet, 'rules' | 'notices'> {
  if (day === undefined) return { rules: all, notices: [] };
  const isHeld = ({ id }: Rule) => !severities.has(id) && !mandatory.has(id);
  const newer = all.filter((rule) => isHeld(rule) && severityOn(rule, day) === undefined);
  const rules = all
    .filter((rule) => !newer.includes(rule))
    .map((rule) => {
      const severity = severityOn(rule, day) ?? rule.severity;
      return severity === rule.severity ? rule : { ...rule, severity };
    });
  if (newer.length === 0) return { rules, notices: [] };
  const ids = listed(newer.map(({ id }) => id));
  return { rules, notices: [say`rulesAsOf ${day} leaves out rules that are newer: ${ids}.`] };
}

function allRules(extensions: readonly LoadedExtension[], fail: (problem: string) => void): Rule[] {
  const byId = new Map(CATALOGUE.map((rule) => [rule.id, rule]));
  for (const { name, extension } of extensions) {
    (extension.rules ?? []).forEach((rule: ExtensionRule, i) => {
      if (byId.has(rule.id))
        fail(
          say`extension ${name}: rule ${i + 1} has the id "${rule.id}", which another rule has. Choose one that begins with your organization.`,
        );
      else
        byId.set(
          rule.id,
          guardRule(rule, (problem) => fail(say`extension ${name}: ${problem}`)),
        );
    });
  }
  for (const { name, extension } of extensions) {
    for (const [setting, ids] of [
      ['severities', Object.keys(extension.severities ?? {})],
      ['mandatory', extension.mandatory ?? []],
    ] as const)
      for (const id of ids)
        if (!byId.has(id)) fail(say`extension ${name}: ${setting} names "${id}", and there is no such rule.`);
  }
  return [...byId.values()];
}

const ORDER: readonly (Severity | 'off')[] = ['off', 'info', 'warning', 'error'];

function isLess(severity: Severity | 'off', than: Severity): boolean {
  return ORDER.indexOf(severity) < ORDER.indexOf(than);
}

/** What a mandatory rule weighs at least: as those say who make it mandatory, or else as it says itself. */
function leastSeverity(id: string, own: Severity, extensions: readonly LoadedExtension[]): Severity {
  const said = extensions
    .filter(({ extension }) => extension.mandatory?.includes(id))
    .map(({ extension }) => extension.severities?.[id])
    .filter((severity): severity is Severity => severity !== undefined && severity !== 'off');
  return said.reduce((most, severity) => (isLess(most, severity) ? severity : most), said[0] ?? own);
}
