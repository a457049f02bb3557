import { say } from '../../language/say';
import { LIMITS } from '../../contract/limits';
import { isUnknown } from '../../model/stream-definition';
import { ResourceRule } from '../rule';
import { identityOf } from '../../model/stream-parts';

/** How many targets a rule may have, each with an id of its own. */
export const targetsPerRule: ResourceRule = {
  id: 'targets-per-rule',
  since: '2026-11-21',
  title: 'A rule has one to five targets with different ids',
  severity: 'error',
  documents: [LIMITS.targetsPerRule.source],
  protectsFrom: 'EventBridge refuses the rule at deployment.',
  types: ['alicloud_event_bridge_rule'],
  checkResource({ values }, output) {
    const { targets } = values;
    if (isUnknown(targets)) return output.skip('/targets', targets.$unknown);
    const all = (Array.isArray(targets) ? targets : [targets]) as Record<string, unknown>[];
    const { minimum, maximum, source } = LIMITS.targetsPerRule;
    if (all.length < minimum || all.length > maximum) {
      output.report({
        pointer: '/targets',
        message: say`the rule has a wrong number of targets`,
        got: say`${all.length} targets`,
        limit: say`${minimum}–${maximum} targets a rule`,
        source,
        fix:
          all.length === 0
            ? say`Add a target.`
            : say`Divide the targets between several rules with the same filter.`,
      });
    }
    const seen = new Set<string>();
    all.forEach((target, i) => {
      const id = identityOf(target?.target_id);
      if (id === undefined) return;
      if (seen.has(id)) {
        output.report({
          pointer: `/targets/${i}/target_id`,
          message: say`two targets of the rule have the same id`,
          got: JSON.stringify(id),
          limit: say`an id of its own for each target`,
          source,
          fix: say`Set another targetId, or none.`,
        });
      }
      seen.add(id);
    });
  },
};
