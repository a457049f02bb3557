import { Token } from 'cdktf';
import { networkUses, portsOf } from '../../../lib/constructs/network/network-uses';

const part = (kind: string, parameters: Record<string, unknown>) => ({ kind, parameters });
const constant = (Value: unknown) => ({ Form: 'CONSTANT', Value });

describe('portsOf', () => {
  it.each([
    ['SourceApacheKafkaParameters', { Bootstraps: '10.0.0.1:9092,10.0.0.2:9094' }, [9092, 9094]],
    ['SinkApacheKafkaParameters', { Bootstraps: 'broker' }, [9092]],
    ['SourceRocketMQParameters', { InstanceType: 'SelfBuilt', InstanceEndpoint: 'ns:9877' }, [9877, 10911]],
    [
      'SourceRocketMQParameters',
      { InstanceType: 'SelfBuilt', InstanceEndpoint: Token.asString({ later: true }) },
      [9876, 10911],
    ],
    ['SinkRocketMQParameters', { InstanceType: constant('Cloud_5') }, [8080]],
    ['SourceMySQLParameters', { Port: 3307 }, [3307]],
    ['SourceMySQLParameters', { Port: -8e298 }, [3306]],
    ['SourceJDBCParameters', { JdbcUrl: 'jdbc:clickhouse://10.0.0.1:8123/db' }, [8123]],
    ['SinkHttpsParameters', { URL: constant('https://example.com/hook') }, [443]],
    ['SinkHttpsParameters', { URL: constant('http://example.com/hook') }, [80]],
    ['SinkHttpsParameters', { URL: constant('https://example.com:8443/hook') }, [8443]],
    ['SinkMNSParameters', {}, []],
    ['SourceOfTheFutureParameters', {}, []],
  ])('%s %j: %j', (kind, parameters, ports) => expect(portsOf(part(kind, parameters))).toEqual(ports));
});

describe('networkUses', () => {
  it('tells the network of a RocketMQ source from the one across the border, which leads to the sink', () => {
    const source = part('SourceRocketMQParameters', {
      InstanceType: 'SelfBuilt',
      InstanceEndpoint: 'ns:9876',
      InstanceSecurityGroupId: 'sg-own',
      SecurityGroupId: 'sg-border',
    });
    const sink = part('SinkApacheKafkaParameters', {
      Bootstraps: 'b:9093',
      SecurityGroupId: constant('sg-sink'),
    });
    const queue = { Arn: 'acs:alikafka:r:1:instance/i/topic/t', SecurityGroupId: 'sg-dead' };
    expect(networkUses(source, sink, queue)).toEqual([
      { securityGroupId: 'sg-own', ports: [9876, 10911] },
      { securityGroupId: 'sg-border', ports: [9093] },
      { securityGroupId: 'sg-sink', ports: [9093] },
      { securityGroupId: 'sg-dead', ports: [9092] },
    ]);
  });

  it('is empty where nothing goes through a VPC', () =>
    expect(networkUses(part('SourceMNSParameters', {}), part('SinkMNSParameters', {}), undefined)).toEqual(
      [],
    ));
});
