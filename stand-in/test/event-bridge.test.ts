import { rpc } from '../cloud/client';
import { Cloud } from '../cloud/server';

describe('buses, rules, sources and roles of the stand-in', () => {
  let cloud: Cloud;
  let endpoint: string;
  const call = (action: string, parameters: Record<string, string>) =>
    rpc(endpoint, '2020-04-01', action, parameters);
  const code = async (action: string, parameters: Record<string, string>) =>
    (await call(action, parameters)).Code;

  beforeEach(async () => {
    cloud = new Cloud();
    endpoint = await cloud.endpoint('cn-hangzhou');
  });
  afterEach(() => cloud.stop());

  it('keeps buses, refuses a second of a name, reserved names and one too many', async () => {
    expect(await code('CreateEventBus', { EventBusName: 'orders', Description: 'd' })).toBe('Success');
    expect(await code('CreateEventBus', { EventBusName: 'orders' })).toBe('EventBusAlreadyExist');
    for (const name of ['default', 'eventbridge-reserved-x', 'with_underscore', 'x'])
      expect([name, await code('CreateEventBus', { EventBusName: name })]).toEqual([name, 'InvalidArgument']);
    await call('UpdateEventBus', { EventBusName: 'orders', Description: 'new' });
    expect((await call('GetEventBus', { EventBusName: 'orders' })).Data.Description).toBe('new');
    for (let i = 1; i < 50; i += 1) await call('CreateEventBus', { EventBusName: `bus-${i}` });
    expect(await code('CreateEventBus', { EventBusName: 'one-more' })).toBe('EventBusCountExceedLimit');
    expect((await call('ListEventBuses', {})).Data.Total).toBe(50);
  });

  it('keeps rules and their targets, and a bus as long as it has rules', async () => {
    const rule = { EventBusName: 'orders', RuleName: 'paid' };
    const target = (Id: string) => ({ Id, Type: 'acs.mns.queue', Endpoint: 'e', ParamList: [] });
    expect(await code('CreateRule', rule)).toBe('EventBusNotExist');
    await call('CreateEventBus', { EventBusName: 'orders' });
    const EventTargets = JSON.stringify([target('a')]);
    expect(await code('CreateRule', { ...rule, FilterPattern: '{}', EventTargets })).toBe('Success');
    expect(await code('CreateRule', rule)).toBe('EventRuleExisted');
    await call('PutTargets', { ...rule, Targets: JSON.stringify([target('b'), target('c')]) });
    await call('DeleteTargets', { ...rule, TargetIds: '["a"]' });
    await call('UpdateRule', { ...rule, FilterPattern: '{"source":["acs.mns"]}' });
    await call('DisableRule', rule);
    const { Data } = await call('GetRule', rule);
    expect(Data).toEqual({
      ...rule,
      FilterPattern: '{"source":["acs.mns"]}',
      Status: 'DISABLE',
      Targets: [target('b'), target('c')],
    });
    const many = JSON.stringify(['d', 'e', 'f', 'g'].map(target));
    expect(await code('PutTargets', { ...rule, Targets: many })).toBe('TargetCountExceedLimit');
    expect(await code('PutTargets', { ...rule, Targets: JSON.stringify([target('d'), target('d')]) })).toBe(
      'InvalidArgument',
    );
    expect((await call('ListTargets', rule)).Data.Targets).toHaveLength(2);
    expect((await call('ListRules', rule)).Data.Total).toBe(1);
    expect(await code('DeleteEventBus', rule)).toBe('EventBusCannotDelete');
    expect(await code('DeleteRule', rule)).toBe('Success');
    expect(await code('GetRule', rule)).toBe('EventRuleNotExisted');
    expect(await code('DeleteEventBus', rule)).toBe('Success');
    expect(cloud.left()).toEqual([]);
  });

  it('keeps event sources', async () => {
    const source = { EventSourceName: 'queue', EventBusName: 'orders' };
    await call('CreateEventSource', { ...source, SourceMNSParameters: '{"QueueName":"q"}' });
    expect(await code('CreateEventSource', source)).toBe('EventSourceExisted');
    await call('UpdateEventSource', { ...source, Description: 'd' });
    const { Data } = await call('ListUserDefinedEventSources', {});
    expect(Data.EventSourceList).toEqual([
      {
        ...{ Name: 'queue', EventBusName: 'orders', Description: 'd', Status: 'Activated' },
        ...{ LinkedExternalSource: false, SourceMNSParameters: { QueueName: 'q' } },
      },
    ]);
    const rocketMq = { InstanceId: 'i', Topic: 't', GroupID: 'GID_orders' };
    await call('UpdateEventSource', { ...source, SourceRocketMQParameters: JSON.stringify(rocketMq) });
    const [read] = (await call('ListUserDefinedEventSources', {})).Data.EventSourceList;
    expect(read.SourceRocketMQParameters).toEqual({ InstanceId: 'i', Topic: 't', GroupId: 'GID_orders' });
    expect(await code('DeleteEventSource', source)).toBe('Success');
    expect(await code('DeleteEventSource', source)).toBe('EventSourceNotExist');
  });

  it('has each service-linked role once an account, not visible at once when told so', async () => {
    const role = { ProductName: 'AliyunServiceRoleForEventBridgeSendToFC' };
    const isThere = async () => (await call('CheckRoleForProduct', role)).Data.CheckPass;
    expect(await isThere()).toBe(false);
    cloud.roles.hide(role.ProductName, 1);
    expect(await code('CreateServiceLinkedRoleForProduct', role)).toBe('Success');
    expect([await isThere(), await isThere()]).toEqual([false, true]);
    const other = await cloud.endpoint('cn-beijing');
    const again = await rpc(other, '2020-04-01', 'CreateServiceLinkedRoleForProduct', role);
    expect(again.Code).toBe('EntityAlreadyExists.Role');
    const remove = () =>
      rpc(endpoint, '2020-03-31', 'DeleteServiceLinkedRole', { RoleName: role.ProductName });
    expect((await remove()).DeletionTaskId).toBeDefined();
    expect((await remove()).Code).toBe('EntityNotExist.Role');
  });
});
