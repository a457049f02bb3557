import { words } from '../../language/say';
import { follow, ResourceDefinition, resourcesOf } from '../../model/app-definition';
import { regionKey } from '../../model/region-key';
import { LIMITS } from '../../contract/limits';
import { AppRule } from '../rule';
import { countBy } from '../count-by';
import { Quota } from '../rule';
import { besideBy, resourcesBeside } from '../beside-app';
import { EVENT_RULE } from '../../model/resource-types';
import { checkQuota } from './check-quota';

const QUOTA: Quota = {
  rule: 'rules-per-bus',
  limit: LIMITS.rulesPerBus,
  what: words`rules`,
  per: 'event bus',
  fix: words`Give one rule several targets, or use another bus.`,
};

/** How many rules an event bus may have. */
export const rulesPerBus: AppRule = {
  id: QUOTA.rule,
  since: '2026-11-26',
  quota: QUOTA,
  title: 'An event bus has no more rules than the quota allows',
  severity: 'error',
  documents: [QUOTA.limit.source],
  protectsFrom: 'EventBridge refuses the rules beyond the quota, in the middle of a deployment.',
  checkApp(app, about, settings) {
    const rules = resourcesOf(app, EVENT_RULE);
    const bus = ({ values }: ResourceDefinition) => follow(app, values.event_bus_name);
    // Buses of one name in two regions are two.
    const { items, isNamed } = resourcesBeside(app, EVENT_RULE);
    for (const [region, inRegion] of countBy(rules, regionKey, about)) {
      const there = items.filter((item) => regionKey(item) === region);
      const beside = besideBy({ items: there, isNamed }, bus);
      checkQuota(QUOTA, countBy(inRegion, bus, about), about, settings, beside);
    }
  },
};
