import { words } from '../../language/say';
import { resourcesOf } from '../../model/app-definition';
import { regionKey } from '../../model/region-key';
import { LIMITS } from '../../contract/limits';
import { AppRule } from '../rule';
import { countBy } from '../count-by';
import { Quota } from '../rule';
import { besideBy, resourcesBeside } from '../beside-app';
import { checkQuota } from './check-quota';

const TYPE = 'alicloud_event_bridge_event_bus';

const QUOTA: Quota = {
  rule: 'buses-per-region',
  limit: LIMITS.busesPerRegion,
  what: words`event buses`,
  per: 'region',
  fix: words`Share a bus between rules, or spread the buses over regions or accounts.`,
};

/** How many custom event buses an account may have in a region. */
export const busesPerRegion: AppRule = {
  id: QUOTA.rule,
  since: '2026-11-26',
  quota: QUOTA,
  title: 'A region has no more event buses than the quota allows',
  severity: 'error',
  documents: [QUOTA.limit.source],
  protectsFrom: 'EventBridge refuses the buses beyond the quota, in the middle of a deployment.',
  checkApp(app, about, settings) {
    const buses = resourcesOf(app, TYPE);
    const beside = besideBy(resourcesBeside(app, TYPE), regionKey);
    checkQuota(QUOTA, countBy(buses, regionKey, about), about, settings, beside);
  },
};
