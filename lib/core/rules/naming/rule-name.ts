import { words } from '../../language/say';
import { LIMITS } from '../../contract/limits';
import { nameRule } from './name-rule';

/** The name of a rule of an event bus. */
export const ruleName = nameRule(
  'rule-name',
  '2026-11-26',
  words`The name of a rule is one that EventBridge accepts`,
  words`EventBridge refuses the rule at deployment.`,
  [
    {
      type: 'alicloud_event_bridge_rule',
      attributes: ['rule_name'],
      what: words`rule`,
      ...LIMITS.ruleNameLength,
      pattern: /^[A-Za-z0-9][A-Za-z0-9-]*$/,
      characters: words`letters, digits and hyphens, the first a letter or digit`,
    },
  ],
);
