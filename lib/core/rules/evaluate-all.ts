import { AppDefinition } from '../model/app-definition';
import { DEFAULT_RULES } from './catalogue';
import { evaluate } from './evaluate';
import { RuleResult } from './finding';
import { DEFAULT_SETTINGS, Settings } from './settings';

/** Runs every rule of the catalogue that is not optional. */
export function evaluateAll(app: AppDefinition, settings: Settings = DEFAULT_SETTINGS): RuleResult {
  return evaluate(app, settings, DEFAULT_RULES);
}
