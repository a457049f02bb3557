import { say } from '../../language/say';
import { listOf } from '../../model/json-object';
import { NotEvaluated } from '../../rules/finding';
import { PlanDocument, PlannedResource, ResourceChange } from './plan-format';
import { resourcesOf } from './planned-modules';

/** Every managed Alibaba Cloud resource of a plan; a plan that only refreshes has no changes, but values. */
export function resourceChanges(plan: PlanDocument): ResourceChange[] {
  const changes = listOf(plan.resource_changes).filter(isRead);
  const seen = new Set(changes.flatMap(({ address, deposed }) => (deposed === undefined ? address : [])));
  const planned = resourcesOf(plan.planned_values?.root_module).filter(({ address }) => !seen.has(address));
  return [...changes, ...planned.map(unchanged)];
}

export function isRead({ mode, type }: Pick<ResourceChange, 'mode' | 'type'>): boolean {
  return mode !== 'data' && type.startsWith('alicloud_');
}

function unchanged({ address, type, name, values = {}, sensitive_values }: PlannedResource): ResourceChange {
  const change = { actions: ['no-op'], before: values, after: values, after_sensitive: sensitive_values };
  return { address, type, name, change };
}

/** What the plan itself says that it does not have. */
export function unseen(plan: PlanDocument, stack: string): NotEvaluated[] {
  const missing = (address: string, reason: string) => ({ rule: 'contract', address, stack, reason });
  const whole =
    plan.errored === true
      ? [missing(stack, say`the plan ended with an error and is incomplete`)]
      : plan.complete === false
        ? [missing(stack, say`the plan is limited to targets or defers some changes, so it is incomplete`)]
        : [];
  const deferred = listOf(plan.deferred_changes).filter((item) => isRead(item.resource_change));
  return [
    ...whole,
    ...deferred.map(({ resource_change: { address } }) =>
      missing(address, say`the plan defers it until more is known; review the next plan`),
    ),
  ];
}
