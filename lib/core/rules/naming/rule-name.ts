import { LIMITS } from '../../contract/limits';
import { nameRule } from './name-rule';

/** The name of a rule of an event bus. */
export const ruleName = nameRule(
  'rule-name',
  '2026-11-26',
  'The name of a rule is one that EventBridge accepts',
  'EventBridge refuses the rule at deployment.',
  [
    {
      type: 'alicloud_event_bridge_rule',
      attributes: ['rule_name'],
      what: 'rule',
      ...LIMITS.ruleNameLength,
      pattern: /^[A-Za-z0-9][A-Za-z0-9-]*$/,
      characters: 'letters, digits and hyphens, the first a letter or digit',
    },
  ],
);
