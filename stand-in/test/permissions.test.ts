import { rpc } from '../cloud/client';
import { CallerPolicy } from '../cloud/permissions';
import { Cloud } from '../cloud/server';

const REQUEST = {
  EventStreamingName: 's',
  Source: '{"SourceMNSParameters":{"RegionId":"cn-hangzhou","QueueName":"in"}}',
  Sink: '{"SinkMNSParameters":{"QueueName":{"Form":"CONSTANT","Value":"out"},"Body":{"Form":"ORIGINAL"}}}',
  FilterPattern: '{}',
};
const policy = (Action: string[], Resource: string[], more: object = {}): CallerPolicy => ({
  Statement: [{ Effect: 'Allow', Action, Resource, ...more }],
});
const STREAM = 'acs:eventbridge:cn-hangzhou:1234567890123456:eventstreaming/s';

describe('the policies of who calls the stand-in', () => {
  let cloud: Cloud;
  let endpoint: string;
  const call = (action: string, more: object = {}) =>
    rpc(endpoint, '2020-04-01', action, { ...REQUEST, ...more });

  beforeEach(async () => {
    cloud = new Cloud();
    endpoint = await cloud.endpoint('cn-hangzhou');
  });
  afterEach(() => cloud.stop());

  it('allow everything where there are none', async () =>
    expect((await call('CreateEventStreaming')).Code).toBe('Success'));

  it.each<[string, CallerPolicy[], boolean]>([
    ['nothing', [], false],
    ['the action on it', [policy(['eventbridge:CreateEventStreaming'], [STREAM])], true],
    ['the action on everything', [policy(['eventbridge:CreateEventStreaming'], ['*'])], true],
    ['all actions on all streams', [policy(['eventbridge:*'], [STREAM.replace(/s$/, '*')])], true],
    ['the action on another stream', [policy(['eventbridge:CreateEventStreaming'], [`${STREAM}x`])], false],
    ['another action', [policy(['eventbridge:GetEventStreaming'], ['*'])], false],
    ['it where a second policy does', [policy([], []), policy(['eventbridge:Create*'], [STREAM])], true],
    [
      'it on a condition alone',
      [policy(['eventbridge:*'], ['*'], { Condition: { Bool: { 'acs:SecureTransport': ['true'] } } })],
      false,
    ],
    ['what it denies', [policy(['eventbridge:*'], ['*'], { Effect: 'Deny' })], false],
  ])('that allow %s', async (_, policies, isAllowed) => {
    cloud.behave({ policies });
    const answer = await call('CreateEventStreaming');
    expect(answer.Code).toBe(isAllowed ? 'Success' : 'NoPermission');
    expect(cloud.left()).toEqual(isAllowed ? ['cn-hangzhou/s'] : []);
  });

  it('allow what concerns the service-linked roles of some services', async () => {
    const ProductName = 'AliyunServiceRoleForEventBridgeSourceKafka';
    const act = (version: string, action: string, parameters: Record<string, string>) =>
      rpc(endpoint, version, action, parameters);
    await act('2020-04-01', 'CreateServiceLinkedRoleForProduct', { ProductName });
    const remove = async (service: string) => {
      const Condition = { StringEquals: { 'ram:ServiceName': [service] } };
      cloud.behave({ policies: [policy(['ram:DeleteServiceLinkedRole'], ['*'], { Condition })] });
      return (await act('2020-03-31', 'DeleteServiceLinkedRole', { RoleName: ProductName })).Code;
    };
    expect(await remove('source-mqtt.eventbridge.aliyuncs.com')).toBe('NoPermission');
    expect(await remove('source-kafka.eventbridge.aliyuncs.com')).toBeUndefined();
  });
});
