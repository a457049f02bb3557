import { ACTIONS } from '../../lib/contract/actions';
import { neededActions } from '../../lib/permissions/needed-actions';
import { definition } from '../support/rules';
import { apiName, VERSIONS } from './ram-names';
import { Cloud } from './server';

/** The resources of the examples. */
const TYPES = [
  ...['event_streaming', 'event_bus', 'event_source_v2', 'rule', 'service_linked_role'].map(
    (name) => `event_bridge_${name}`,
  ),
  ...['vpc', 'vswitch', 'security_group', 'security_group_rule', 'nat_gateway', 'eip_address'],
  ...['eip_association', 'snat_entry', 'ram_role', 'ram_policy', 'ram_role_policy_attachment'],
  ...['alikafka_consumer_group', 'fcv3_function'],
].map((name) => `alicloud_${name}`);

describe("the deployer's policy and the calls that the stand-in knows", () => {
  const cloud = new Cloud();

  it('has no action that is always allowed for a resource of the examples and not played', () => {
    const allowed = TYPES.flatMap((type) => {
      const { service, create, read, update, delete: remove, onlyWith = {} } = ACTIONS[type];
      return [...create, ...read, ...update, ...remove]
        .filter((action) => onlyWith[action] === undefined || onlyWith[action].startsWith('type='))
        .map((action) => `${service}:${action}`);
    });
    const unplayed = [...new Set(allowed)].filter((action) => {
      const [service] = action.split(':');
      return !cloud.plays(VERSIONS[service], apiName(action));
    });
    expect(unplayed).toEqual([]);
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
