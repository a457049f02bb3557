import { IConstruct } from 'constructs';
import { dayOf } from '../../core/model/acknowledgement';
import { AppDefinition } from '../../core/model/app-definition';
import { isInputError } from '../../core/reading/input-error';
import { inventoryFiles, openInventories } from '../../core/reading/inventory/open-inventories';
import { describeUnknownRule, unknownRules } from '../../core/rules/configuration/unknown-rules';
import { evaluate } from '../../core/rules/evaluate';
import { RuleResult } from '../../core/rules/finding';
import { SaidEnvironment } from '../../core/rules/recorded-settings';
import { Settings } from '../../core/rules/settings';
import { findingInHostNames, inHostNames } from '../host-names';
import { rulesOfApp } from './app-extensions';
import { describeApp } from './app-description';
import { ContextSettings, inContext, readContext } from './context-settings';

/** What the rules say of an app by its own settings, and what is wrong with these. */
export interface AppJudgement extends RuleResult {
  readonly app: AppDefinition;
  readonly settings: Settings;
  /** Where the app says that its constructs are. */
  readonly environments: readonly SaidEnvironment[];
  readonly problems: readonly string[];
}

export function judgeApp(root: IConstruct): AppJudgement {
  const { app: alone, settings, environments, problems: found } = describeApp(root);
  const context = readContext(root);
  const problems = [...found];
  const app = withInventories(alone, context, (problem) => problems.push(problem));
  const { all, rules, severities, mandatory } = rulesOfApp(root, (problem) => problems.push(problem));
  for (const id of unknownRules(context, all)) problems.push(inContext(describeUnknownRule(id, all)));
  const today = dayOf(new Date());
  const result = evaluate(app, { ...settings, severities, mandatory, today, trust: context.trust }, rules);
  const { acknowledged, overruled, expired } = result;
  const findings = result.findings.map(findingInHostNames);
  const notEvaluated = result.notEvaluated.map((it) => ({ ...it, reason: inHostNames(it.reason) }));
  const said = { acknowledged, overruled, expired };
  return { app, findings, notEvaluated, ...said, settings, environments, problems };
}

/** What its accounts have beside it, as cdktf.json names files from the folder in which cdktf runs the app. */
function withInventories(
  app: AppDefinition,
  { inventories: names = [] }: ContextSettings,
  fail: (problem: string) => void,
): AppDefinition {
  if (names.length === 0) return app;
  try {
    return { ...app, inventories: openInventories(inventoryFiles(names, process.cwd())) };
  } catch (error) {
    if (!isInputError(error)) throw error;
    fail(inContext(error.message));
    return app;
  }
}
