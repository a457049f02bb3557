import { IConstruct } from 'constructs';
import { AppDefinition } from '../../core/model/app-definition';
import { evaluate } from '../../core/rules/evaluate';
import { RuleResult } from '../../core/rules/finding';
import { SaidEnvironment } from '../../core/rules/recorded-settings';
import { Settings } from '../../core/rules/settings';
import { rulesOfApp } from './app-extensions';
import { describeApp } from './app-description';

/** What the rules say of an app by its own settings, and what is wrong with these. */
export interface AppJudgement extends RuleResult {
  readonly app: AppDefinition;
  readonly settings: Settings;
  /** Where the app says that its constructs are. */
  readonly environments: readonly SaidEnvironment[];
  readonly problems: readonly string[];
}

export function judgeApp(root: IConstruct): AppJudgement {
  const { app, settings, environments, problems: found } = describeApp(root);
  const problems = [...found];
  const { rules, severities, mandatory } = rulesOfApp(root, (problem) => problems.push(problem));
  const { findings, notEvaluated, acknowledged, overruled } = evaluate(
    app,
    { ...settings, severities, mandatory },
    rules,
  );
  return { app, findings, notEvaluated, acknowledged, overruled, settings, environments, problems };
}
