import { permissionFor } from '../../../lib/core/permissions/permission-for';

const STREAM = 'alicloud_event_bridge_event_streaming';

it.each([
  [
    ...[STREAM, 'PauseEventStreaming', { event_streaming_name: 's', region: 'cn-hangzhou', account: '1' }],
    { action: 'eventbridge:PauseEventStreaming', resource: 'acs:eventbridge:cn-hangzhou:1:eventstreaming/s' },
  ],
  [
    ...[STREAM, 'GetEventStreaming', { event_streaming_name: 's' }],
    { action: 'eventbridge:GetEventStreaming', resource: 'acs:eventbridge:*:*:eventstreaming/s' },
  ],
  ['alicloud_cms_alarm', 'DeleteMetricRules', {}, { action: 'cms:DeleteMetricRules', resource: '*' }],
] as [string, string, Record<string, string>, object][])('%s: %s', (type, operation, names, permission) =>
  expect(permissionFor(type, operation, names)).toEqual(permission),
);

it('knows no operation that the provider does not call', () =>
  expect(() => permissionFor(STREAM, 'EatEventStreaming', {})).toThrow('has no operation EatEventStreaming'));
