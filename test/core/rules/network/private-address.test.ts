import { unknown } from '../../../../lib/core/model/stream-definition';
import { privateAddress } from '../../../../lib/core/rules/network/private-address';
import { check, definition } from '../../../support/rules';

const source = (kind: string, parameters: Record<string, unknown>) =>
  definition({ source: { kind, parameters } });
const judge = (stream: ReturnType<typeof definition>) =>
  check(privateAddress, stream).map((item) =>
    typeof item === 'string' ? item : `${item.severity} ${item.pointer}`,
  );

describe('private-address', () => {
  it.each([
    [
      'SourceRocketMQParameters',
      'InstanceEndpoint',
      '172.16.1.10:9876',
      { InstanceNetwork: 'PublicNetwork', InstanceType: 'SelfBuilt' },
    ],
    [
      'SourceApacheKafkaParameters',
      'Bootstraps',
      '47.1.1.1:9092,10.0.0.2:9092',
      { NetworkType: 'PublicNetwork' },
    ],
    ['SourceMySQLParameters', 'HostName', '192.168.0.3', { NetworkType: 'PublicNetwork', Port: 3306 }],
    ['SourceJDBCParameters', 'JdbcUrl', 'jdbc:mysql://10.1.1.1:3306/a', { Network: 'PublicNetwork' }],
  ])('finds %s whose %s is %s', (kind, name, address, network) => {
    const pointer = `/Source/${kind}/${name}`;
    expect(judge(source(kind, { [name]: address, ...network }))).toEqual([`error ${pointer}`]);
    expect(judge(source(kind, { [name]: 'broker.example.com', ...network }))).toEqual([]);
    expect(judge(source(kind, { [name]: unknown('later'), ...network }))).toEqual([
      `not evaluated: ${pointer} (later)`,
    ]);
  });

  it('is a warning where nothing says which network it is', () => {
    const kafka = { Bootstraps: '10.0.0.2:9092' };
    expect(judge(source('SourceApacheKafkaParameters', kafka))).toEqual([
      'warning /Source/SourceApacheKafkaParameters/Bootstraps',
    ]);
    for (const network of [{ NetworkType: 'PrivateNetwork' }, { VpcId: 'vpc-1' }])
      expect(judge(source('SourceApacheKafkaParameters', { ...kafka, ...network }))).toEqual([]);
    expect(judge(source('SourceApacheKafkaParameters', { ...kafka, NetworkType: unknown('later') }))).toEqual(
      ['not evaluated: /Source/SourceApacheKafkaParameters/Bootstraps (later)'],
    );
  });

  it('looks at sinks', () => {
    const constant = (Value: string) => ({ Form: 'CONSTANT', Value });
    const sink = (kind: string, parameters: Record<string, unknown>) =>
      definition({ sink: { kind, parameters } });
    expect(
      judge(
        sink('SinkHttpsParameters', {
          URL: constant('https://10.0.0.1/x'),
          NetworkType: constant('PublicNetwork'),
        }),
      ),
    ).toEqual(['error /Sink/SinkHttpsParameters/URL/Value']);
    expect(judge(sink('SinkKafkaParameters', { InstanceId: constant('alikafka_post-cn-1') }))).toEqual([]);
  });
});
