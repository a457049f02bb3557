import { LIMITS } from '../contract/limits';
import { nameRule } from './name-rule';

const { busNameLength, ruleNameLength, eventSourceNameLength } = LIMITS;
const WORD = /^[A-Za-z0-9][A-Za-z0-9-]*$/;
const WORD_CHARACTERS = 'letters, digits and hyphens, the first a letter or digit';

function isReserved(name: string): string | undefined {
  if (name === 'default') return 'is that of the bus of the cloud services';
  return name.startsWith('eventbridge-reserved-') ? 'begins with eventbridge-reserved-' : undefined;
}

/** The name of a custom event bus. */
export const busName = nameRule(
  'bus-name',
  'The name of an event bus is one that EventBridge takes',
  'EventBridge refuses the bus at deployment.',
  [
    {
      type: 'alicloud_event_bridge_event_bus',
      attributes: ['event_bus_name'],
      what: 'event bus',
      ...busNameLength,
      pattern: WORD,
      characters: `${WORD_CHARACTERS}; not default, not beginning with eventbridge-reserved-`,
      reserved: isReserved,
    },
  ],
);

/** The name of a rule of an event bus. */
export const ruleName = nameRule(
  'rule-name',
  'The name of a rule is one that EventBridge takes',
  'EventBridge refuses the rule at deployment.',
  [
    {
      type: 'alicloud_event_bridge_rule',
      attributes: ['rule_name'],
      what: 'rule',
      ...ruleNameLength,
      pattern: WORD,
      characters: WORD_CHARACTERS,
    },
  ],
);

/** The name of a custom event source. */
export const sourceName = nameRule(
  'source-name',
  'The name of an event source is one that EventBridge keeps as it is',
  'EventBridge cuts a name over 127 characters silently, so events carry another source than filters look for.',
  [
    {
      type: 'alicloud_event_bridge_event_source_v2',
      attributes: ['event_source_name'],
      what: 'event source',
      ...eventSourceNameLength,
      pattern: /^[A-Za-z0-9.-]+$/,
      characters: 'letters, digits, hyphens and dots',
    },
  ],
);
