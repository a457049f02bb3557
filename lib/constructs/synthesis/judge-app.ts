import { IConstruct } from 'constructs';
import { AppDefinition } from '../../core/model/app-definition';
import { evaluate } from '../../core/rules/evaluate';
import { RuleResult } from '../../core/rules/finding';
import { Settings } from '../../core/rules/settings';
import { describeApp } from './app-description';

/** What the rules say of an app by its own settings, and what is wrong with these. */
export interface AppJudgement extends RuleResult {
  readonly app: AppDefinition;
  readonly settings: Settings;
  readonly problems: readonly string[];
}

export function judgeApp(root: IConstruct): AppJudgement {
  const { app, settings, problems } = describeApp(root);
  const { findings, notEvaluated, acknowledged } = evaluate(app, settings);
  return { app, findings, notEvaluated, acknowledged, settings, problems };
}
