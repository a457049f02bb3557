import { arnOrName } from '../../../../lib/core/rules/naming/arn-or-name';
import { topicName } from '../../../../lib/core/rules/naming/topic-name';
import { resourceCases } from '../../../support/resource-cases';
import { check, definition } from '../../../support/rules';

const source = (kind: string, parameters: Record<string, unknown>) =>
  definition({ source: { kind, parameters } });
const sink = (kind: string, parameters: Record<string, unknown>) =>
  definition({ sink: { kind, parameters } });
const constant = (Value: string) => ({ Form: 'CONSTANT', Value });
const ROLE = 'acs:ram::1234567890123456:role/reader';

describe('arn-or-name', () => {
  it.each([
    [source('SourceSLSParameters', { RoleName: ROLE }), '/Source/SourceSLSParameters/RoleName', 'reader'],
    [
      sink('SinkSLSParameters', { RoleName: constant(ROLE) }),
      '/Sink/SinkSLSParameters/RoleName/Value',
      'reader',
    ],
    [
      sink('SinkFcParameters', {
        FunctionName: constant('acs:fc:cn-hangzhou:1234567890123456:functions/clean'),
      }),
      '/Sink/SinkFcParameters/FunctionName/Value',
      'clean',
    ],
    [
      source('SourceEventBusParameters', { EventBusName: 'acs:eventbridge:cn-hangzhou:1:eventbus/orders' }),
      '/Source/SourceEventBusParameters/EventBusName',
      'orders',
    ],
  ])('finds an ARN where a name is meant: %#', (stream, pointer, name) =>
    expect(check(arnOrName, stream)).toEqual([
      expect.objectContaining({ pointer, fix: `Give the name alone: ${name}.` }),
    ]),
  );

  it('takes names, the ARNs of what takes ARNs, and leaves topics to the rule about their names', () => {
    expect(check(arnOrName, source('SourceSLSParameters', { RoleName: 'reader' }))).toEqual([]);
    expect(check(arnOrName, sink('SinkOSSParameters', { RoleArn: ROLE }))).toEqual([]);
    const topic = source('SourceKafkaParameters', {
      Topic: 'acs:alikafka:cn-hangzhou:1:instance/i/topic/orders',
    });
    expect(check(arnOrName, topic)).toEqual([]);
    expect(check(topicName, topic)).toEqual([
      expect.objectContaining({
        message: 'the name of the Kafka topic is an ARN',
        fix: 'Give the name alone: orders.',
      }),
    ]);
  });
});

resourceCases(arnOrName, 'alicloud_ram_role_policy_attachment', [
  [{ role_name: 'reader', policy_name: 'read' }, []],
  [{ role_name: ROLE }, [`/role_name: "${ROLE}"`]],
]);
