import { ACTIONS } from '../../lib/core/contract/actions/index';
import { BROKER_ACTIONS } from '../../lib/core/contract/actions/brokers';
import { neededActions } from '../../lib/core/permissions/needed-actions';
import { definition } from '../support/rules';
import { apiNames, VERSIONS } from '../../stand-in/cloud/ram-names';
import { Cloud } from '../../stand-in/cloud/server';

/** The resources of the examples, and those of the brokers. */
const TYPES = [
  ...['event_streaming', 'event_bus', 'event_source_v2', 'rule', 'service_linked_role'].map(
    (name) => `event_bridge_${name}`,
  ),
  ...['vpc', 'vswitch', 'security_group', 'security_group_rule', 'nat_gateway', 'eip_address'],
  ...['eip_association', 'snat_entry', 'ram_role', 'ram_policy', 'ram_role_policy_attachment'],
  'fcv3_function',
].map((name) => `alicloud_${name}`);
const BROKER_TYPES = Object.keys(BROKER_ACTIONS);

/** Every action for a resource that the condition of the contract lets through. */
function actionsOf(types: readonly string[], isAllowed: (condition: string | undefined) => boolean) {
  const allowed = types.flatMap((type) => {
    const { service, create, read, update, delete: remove, onlyWith = {} } = ACTIONS[type];
    return [...create, ...read, ...update, ...remove]
      .filter((action) => isAllowed(onlyWith[action]))
      .map((action) => `${service}:${action}`);
  });
  return [...new Set(allowed)];
}

describe("the deployer's policy and the calls that the stand-in knows", () => {
  const cloud = new Cloud();

  const unplayed = (actions: readonly string[]) =>
    actions.filter((action) => {
      const version = VERSIONS[action.split(':')[0]];
      return !apiNames(action).every((name) => cloud.plays(version, name));
    });

  it('has no action that is always allowed for a resource of the examples and not played', () => {
    const isAlways = (condition?: string) => condition === undefined || condition.startsWith('type=');
    expect(unplayed(actionsOf(TYPES, isAlways))).toEqual([]);
  });

  it('has no action for the topics, groups and queues of the brokers that is not played', () => {
    expect(unplayed(actionsOf(BROKER_TYPES, () => true))).toEqual([]);
  });

  /**
   * Every call of resource_alicloud_event_bridge_event_streaming.go (commit 208c2633475d79cefe08e161d2b0cca1fdf66bcc of
   * aliyun/terraform-provider-alicloud) and of what it calls in service_alicloud_event_bridge_v2.go. Its read ends with
   * ListTagResources, whether there are tags or not, and fails where that fails.
   */
  const CALLS = ['Create', 'Get', 'Update', 'Start', 'Pause', 'Delete'].map(
    (verb) => `${verb}EventStreaming`,
  );
  const TAG_CALLS = ['TagResources', 'UntagResources', 'ListTagResources'];

  it('allows every call that the provider makes for a stream', () => {
    const stream = definition({ status: 'RUNNING', tags: { team: 'a' } });
    const app = { streams: [stream], resources: [] };
    const allowed = neededActions(app, { account: '1234567890123456' }).map(({ action }) => action);
    const called = [...CALLS, ...TAG_CALLS].map((action) => `eventbridge:${action}`);
    expect(called.filter((action) => !allowed.includes(action))).toEqual([]);
    expect(called.filter((action) => !cloud.plays('2020-04-01', action.split(':')[1]))).toEqual([]);
  });
});
