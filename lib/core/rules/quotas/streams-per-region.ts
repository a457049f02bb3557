import { words } from '../../language/say';
import { LIMITS } from '../../contract/limits';
import { regionKey } from '../../model/region-key';
import { besideBy, streamsBeside } from '../beside-app';
import { checkQuota } from './check-quota';
import { countBy } from '../count-by';
import { AppRule, Quota } from '../rule';

const QUOTA: Quota = {
  rule: 'streams-per-region',
  limit: LIMITS.streamsPerRegion,
  stricter: LIMITS.connectorTasksPerRegion,
  what: words`streams`,
  per: 'region',
  fix: words`Have the quota raised and say so with EventStreamQuotas.of(app).increase({ quota: 'streams-per-region', maximum: ... }), or spread the streams over regions or accounts.`,
};

/** How many streams an account may have in a region; documents disagree, so the older figure only warns. */
export const streamsPerRegion: AppRule = {
  id: QUOTA.rule,
  since: '2026-11-26',
  quota: QUOTA,
  title: 'A region has no more event streams than the quota allows',
  severity: 'error',
  documents: [LIMITS.streamsPerRegion.source, LIMITS.connectorTasksPerRegion.source],
  protectsFrom: 'EventBridge refuses the streams beyond the quota, in the middle of a deployment.',
  checkApp(app, about, settings) {
    const beside = besideBy(streamsBeside(app), regionKey);
    checkQuota(QUOTA, countBy(app.streams, regionKey, about), about, settings, beside);
  },
};
