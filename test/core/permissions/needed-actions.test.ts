import { neededActions } from '../../../lib/core/permissions/needed-actions';
import { ResourceDefinition } from '../../../lib/core/model/app-definition';
import { unknown } from '../../../lib/core/model/stream-definition';
import { definition, resource } from '../../support/rules';

const account = '1234567890123456';

/** Each action with the resource it is about. */
const needed = (resources: ResourceDefinition[], isPlan = false) =>
  neededActions({ streams: [], resources }, { account, isPlan }).map(
    ({ action, resource: on }) => `${action} on ${on}`,
  );

const actions = (type: string, values: Record<string, unknown>) =>
  needed([resource(type, values)]).map((line) => line.split(' ')[0]);

describe('the actions of a trigger of a function', () => {
  const TRIGGER = { function_name: 'handler', trigger_name: 'on-order' };
  const ON = 'acs:fc:cn-hangzhou:1234567890123456:functions/handler/triggers/on-order';

  it('are on the trigger, to make, read, change and delete it', () => {
    const verbs = ['Create', 'Delete', 'Get', 'Update'];
    const trigger = resource('alicloud_fcv3_trigger', TRIGGER);
    expect(needed([trigger])).toEqual(verbs.map((verb) => `fc:${verb}Trigger on ${ON}`));
    expect(needed([trigger], true)).toEqual([`fc:GetTrigger on ${ON}`]);
  });

  it('are on its service where it is one of Function Compute 2.0', () => {
    const trigger = resource('alicloud_fc_trigger', { service: 's', function: 'f', name: 't' });
    expect(needed([trigger], true)).toEqual([
      'fc:GetTrigger on acs:fc:cn-hangzhou:1234567890123456:services/s/functions/f/triggers/t',
    ]);
  });

  it('hand over the role that invokes the function', () => {
    const roles = [
      ['alicloud_fcv3_trigger', { ...TRIGGER, invocation_role: `acs:ram::${account}:role/Invoker` }],
      [
        'alicloud_fc_trigger',
        { service: 's', function: 'f', name: 't', role: `acs:ram::${account}:role/Invoker` },
      ],
    ] as const;
    for (const [type, values] of roles)
      expect(needed([resource(type, values)])).toContain(
        'ram:PassRole on acs:ram::1234567890123456:role/invoker',
      );
  });

  it('are all that its stream takes: Function Compute makes that', () => {
    const stream = definition({ madeBy: { type: 'alicloud_fcv3_trigger' }, name: unknown('later') });
    expect(neededActions({ streams: [stream], resources: [] }, { account })).toEqual([]);
  });
});

describe('the actions that the provider takes only for what is given', () => {
  it('ask for ListPolicyVersions of a policy that is deleted by force, and for DeletePolicyVersion always', () => {
    const policy = { policy_name: 'p', policy_document: '{}' };
    expect(actions('alicloud_ram_policy', policy)).not.toContain('ram:ListPolicyVersions');
    expect(actions('alicloud_ram_policy', policy)).toContain('ram:DeletePolicyVersion');
    expect(actions('alicloud_ram_policy', { ...policy, force: true })).toEqual(
      expect.arrayContaining(['ram:ListPolicyVersions', 'ram:DeletePolicyVersion']),
    );
  });

  it('ask for the monitor logs of an address where these are switched', () => {
    const monitorLogs = (values: object) =>
      actions('alicloud_eip_address', { address_name: 'a', ...values }).filter((action) =>
        action.includes('HighDefinitionMonitorLog'),
      );
    expect(monitorLogs({})).toEqual([]);
    expect(monitorLogs({ high_definition_monitor_log_status: 'ON' })).toEqual([
      'vpc:DescribeHighDefinitionMonitorLogAttribute',
      'vpc:SetHighDefinitionMonitorLogStatus',
    ]);
  });
});

describe('the actions that documents name in two ways', () => {
  it('are granted under both names, on both resources', () => {
    const rule = resource('alicloud_event_bridge_rule', { event_bus_name: 'bus', rule_name: 'r' });
    const bus = 'acs:eventbridge:cn-hangzhou:1234567890123456:eventbus/bus';
    for (const name of ['CreateRule', 'UpdateRule', 'PutTargets'])
      expect(needed([rule])).toEqual(
        expect.arrayContaining([`eventbridge:${name} on ${bus}`, `eventbridge:${name} on ${bus}/rule/r`]),
      );
    expect(needed([rule])).toContain(`eventbridge:UpdateTargets on ${bus}`);
    const role = resource('alicloud_event_bridge_service_linked_role', {
      product_name: 'AliyunServiceRoleForEventBridgeSendToFC',
    });
    expect(needed([role])).toEqual(
      expect.arrayContaining([
        expect.stringContaining('eventbridge:CheckRoleForProduct'),
        expect.stringContaining('eventbridge:CheckServiceLinkedRoleForProduct'),
      ]),
    );
  });
});
