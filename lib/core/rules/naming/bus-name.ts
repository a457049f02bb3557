import { say, words } from '../../language/say';
import { LIMITS } from '../../contract/limits';
import { nameRule } from './name-rule';

/** The name of a custom event bus. */
export const busName = nameRule(
  'bus-name',
  '2026-11-26',
  words`The name of an event bus is one that EventBridge accepts`,
  words`EventBridge refuses the bus at deployment.`,
  [
    {
      type: 'alicloud_event_bridge_event_bus',
      attributes: ['event_bus_name'],
      what: words`event bus`,
      ...LIMITS.busNameLength,
      pattern: /^[A-Za-z0-9][A-Za-z0-9-]*$/,
      characters: words`letters, digits and hyphens, the first a letter or digit; not default, not beginning with eventbridge-reserved-`,
      reserved(name) {
        if (name === 'default') return say`is that of the bus of the cloud services`;
        return name.startsWith('eventbridge-reserved-') ? say`begins with eventbridge-reserved-` : undefined;
      },
    },
  ],
);
