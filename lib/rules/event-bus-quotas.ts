import { AppDefinition, ResourceDefinition, resourcesOf } from '../app-definition';
import { LIMITS } from '../contract/limits';
import { isUnknown } from '../stream-definition';
import { checkQuota, Quota } from './quota';
import { AppRule, ResourceRule, RuleOutput, Subject } from './rule';
import { identityOf } from './stream-parts';

/** Resources by something that is known of them; what is not known is not counted, and said. */
function countBy(
  resources: ResourceDefinition[],
  value: (resource: ResourceDefinition) => unknown,
  about: (subject: Subject) => RuleOutput,
): Map<string, ResourceDefinition[]> {
  const counted = new Map<string, ResourceDefinition[]>();
  for (const resource of resources) {
    const found = value(resource);
    const key = identityOf(found);
    if (key !== undefined) counted.set(key, [...(counted.get(key) ?? []), resource]);
    else if (isUnknown(found)) about(resource).skip('', found.$unknown);
  }
  return counted;
}

const BUSES: Quota = {
  rule: 'buses-per-region',
  limit: LIMITS.busesPerRegion,
  what: 'event buses',
  per: 'a region',
  fix: 'Share a bus between rules, or spread the buses over regions or accounts.',
};

/** How many custom event buses an account may have in a region. */
export const busesPerRegion: AppRule = {
  id: BUSES.rule,
  quota: BUSES,
  title: 'A region has no more event buses than the quota allows',
  severity: 'error',
  scope: 'region',
  documents: [BUSES.limit.source],
  protectsFrom: 'EventBridge refuses the buses beyond the quota, in the middle of a deployment.',
  checkApp(app, about, settings) {
    const buses = resourcesOf(app, 'alicloud_event_bridge_event_bus');
    const region = (bus: ResourceDefinition) => bus.region ?? 'the region of the environment';
    checkQuota(BUSES, countBy(buses, region, about), about, settings);
  },
};

const RULES: Quota = {
  rule: 'rules-per-bus',
  limit: LIMITS.rulesPerBus,
  what: 'rules',
  per: 'an event bus',
  fix: 'Give one rule several targets, or use another bus.',
};

/** How many rules an event bus may have. */
export const rulesPerBus: AppRule = {
  id: RULES.rule,
  quota: RULES,
  title: 'An event bus has no more rules than the quota allows',
  severity: 'error',
  scope: 'instance',
  documents: [RULES.limit.source],
  protectsFrom: 'EventBridge refuses the rules beyond the quota, in the middle of a deployment.',
  checkApp(app: AppDefinition, about, settings) {
    const rules = resourcesOf(app, 'alicloud_event_bridge_rule');
    checkQuota(
      RULES,
      countBy(rules, ({ values }) => values.event_bus_name, about),
      about,
      settings,
    );
  },
};

/** How many targets a rule may have, each with an id of its own. */
export const targetsPerRule: ResourceRule = {
  id: 'targets-per-rule',
  title: 'A rule has one to five targets, each with an id of its own',
  severity: 'error',
  scope: 'instance',
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
    const seen = new Set<unknown>();
    all.forEach((target, i) => {
      const id = identityOf(target?.target_id);
      if (id !== undefined && seen.has(id)) {
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
