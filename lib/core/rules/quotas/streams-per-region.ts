import { LIMITS } from '../../contract/limits';
import { isUnknown, StreamDefinition } from '../../model/stream-definition';
import { checkQuota } from './check-quota';
import { AppRule, Quota } from '../rule';

const QUOTA: Quota = {
  rule: 'streams-per-region',
  limit: LIMITS.streamsPerRegion,
  stricter: LIMITS.connectorTasksPerRegion,
  what: 'streams',
  per: 'region',
  fix: "Have the quota raised and say so with Limits.of(app).raise('streams-per-region', ...), or spread the streams over regions or accounts.",
};

/** How many streams an account may have in a region; documents disagree, so the older figure only warns. */
export const streamsPerRegion: AppRule = {
  id: QUOTA.rule,
  quota: QUOTA,
  title: 'A region has no more event streams than the quota allows',
  severity: 'error',
  documents: [LIMITS.streamsPerRegion.source, LIMITS.connectorTasksPerRegion.source],
  protectsFrom: 'EventBridge refuses the streams beyond the quota, in the middle of a deployment.',
  checkApp({ streams }, about, settings) {
    const byRegion = new Map<string, StreamDefinition[]>();
    for (const stream of streams) {
      if (isUnknown(stream.region)) {
        about(stream).skip('', stream.region.$unknown);
        continue;
      }
      const region = stream.region ?? 'the region of the environment';
      const found = byRegion.get(region);
      if (found === undefined) byRegion.set(region, [stream]);
      else found.push(stream);
    }
    checkQuota(QUOTA, byRegion, about, settings);
  },
};
