import { say } from '../../language/say';
import { LIMITS } from '../../contract/limits';
import { objectOf, oneOrMore } from '../../model/json-object';
import { EVENT_RULE } from '../../model/resource-types';
import { isUnknown } from '../../model/stream-definition';
import { ResourceRule } from '../rule';
import { identityOf } from '../../model/stream-parts';

/** How many targets a rule may have, each with an id of its own. */
export const targetsPerRule: ResourceRule = {
  id: 'targets-per-rule',
  since: '2026-11-21',
  title: 'An event rule has one to five targets with different ids',
  severity: 'error',
  documents: [LIMITS.targetsPerRule.source],
  protectsFrom: 'EventBridge refuses the rule at deployment.',
  types: [EVENT_RULE],
  checkResource({ values: { targets } }, output) {
    if (isUnknown(targets)) return output.skip('/targets', targets.$unknown);
    const all = targets === null ? [] : oneOrMore(targets);
    const { minimum, maximum, source } = LIMITS.targetsPerRule;
    // How many a dynamic block makes is not known.
    const more = all.find(isUnknown);
    const count = all.filter((target) => !isUnknown(target)).length;
    if (count > maximum || (more === undefined && count < minimum)) {
      output.report({
        pointer: '/targets',
        message: say`the rule has a wrong number of targets`,
        got: more === undefined ? say`${count} targets` : say`at least ${count} targets`,
        limit: say`${minimum}–${maximum} targets a rule`,
        source,
        fix:
          count === 0
            ? say`Add a target.`
            : say`Divide the targets between several rules with the same filter.`,
      });
    } else if (more !== undefined) output.skip('/targets', more.$unknown);
    const seen = new Set<string>();
    all.forEach((target, i) => {
      const id = isUnknown(target) ? undefined : identityOf(objectOf(target).target_id);
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
