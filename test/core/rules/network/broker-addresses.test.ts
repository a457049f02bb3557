import { unknown } from '../../../../lib/core/model/stream-definition';
import { brokerAddresses } from '../../../../lib/core/rules/network/broker-addresses';

describe('the addresses of a broker', () => {
  it.each([
    [
      'SourceApacheKafkaParameters',
      { Bootstraps: 'a:1,b' },
      'Bootstraps',
      [
        { host: 'a', port: 1 },
        { host: 'b', port: 9092 },
      ],
    ],
    ['SourceMySQLParameters', { HostName: 'db', Port: 3307 }, 'HostName', [{ host: 'db', port: 3307 }]],
    ['SourceMySQLParameters', { HostName: 'db' }, 'HostName', [{ host: 'db', port: 3306 }]],
    [
      'SourceRocketMQParameters',
      { InstanceType: 'SelfBuilt', InstanceEndpoint: '10.0.0.1' },
      'InstanceEndpoint',
      [{ host: '10.0.0.1', port: 9876 }],
    ],
  ])('of %s with %j are in %s', (kind, parameters, pointer, hosts) =>
    expect(brokerAddresses({ kind, parameters })).toEqual([{ pointer, hosts }]),
  );

  it('may not be known yet', () => {
    const Bootstraps = unknown('later');
    expect(brokerAddresses({ kind: 'SourceApacheKafkaParameters', parameters: { Bootstraps } })).toEqual([
      { pointer: 'Bootstraps', hosts: Bootstraps },
    ]);
    expect(brokerAddresses({ kind: 'SourceFax', parameters: { Bootstraps } })).toEqual([]);
  });
});
