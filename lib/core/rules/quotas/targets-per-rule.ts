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
        message: 'the rule has a wrong number of targets',
        got: `${all.length} targets`,
        limit: `${minimum}–${maximum} targets a rule`,
        source,
        fix:
          all.length === 0
            ? 'Add a target.'
            : 'Divide the targets between several rules with the same filter.',
      });
    }
    const seen = new Set<string>();
    all.forEach((target, i) => {
      const id = identityOf(target?.target_id);
      if (id === undefined) return;
      if (seen.has(id)) {
        output.report({
          pointer: `/targets/${i}/target_id`,
          message: 'two targets of the rule have the same id',
          got: JSON.stringify(id),
          limit: 'an id of its own for each target',
          source,
          fix: 'Set another targetId, or none.',
        });
      }
      seen.add(id);
    });
  },
};
