import { StreamPart, unknown } from '../../../../lib/core/model/stream-definition';
import { addressPort } from '../../../../lib/core/rules/network/address-port';
import { alsoOfEventSources } from '../../../../lib/core/rules/event-sources';
import { resourceCases } from '../../../support/resource-cases';
import { check, definition } from '../../../support/rules';

const constant = (Value: unknown) => ({ Form: 'CONSTANT', Value });
const says = (part: StreamPart) =>
  check(addressPort, definition({ [part.kind.startsWith('Sink') ? 'sink' : 'source']: part })).map((found) =>
    typeof found === 'string' ? found : `${found.severity} ${found.pointer}`,
  );
const source = (InstanceEndpoint: unknown, InstanceType: unknown = 'SelfBuilt') =>
  says({ kind: 'SourceRocketMQParameters', parameters: { InstanceType, InstanceEndpoint } });
const sourceMessages = (InstanceEndpoint: string) => {
  const parameters = { InstanceType: 'SelfBuilt', InstanceEndpoint };
  return check(addressPort, definition({ source: { kind: 'SourceRocketMQParameters', parameters } })).map(
    ({ message }) => message,
  );
};

const POINTER = '/Source/SourceRocketMQParameters/InstanceEndpoint';

describe('address-port', () => {
  it.each([
    ['10.0.0.1:9876'],
    ['10.0.0.1:9876;10.0.0.2:9876'],
    ['[fd00::1]:9876'],
    ['http://ns.example/rocketmq/nsaddr'],
    ['http://ns.example:8080,ns2.example/rocketmq'],
    ['broker_1:1,'],
    ['mq-1.example.:65535'],
    [''],
  ])('takes %j', (endpoint) => expect(source(endpoint)).toEqual([]));

  it.each([
    ['ns.example'],
    ['10.0.0.1'],
    ['10.0.0.1:9876;10.0.0.2'],
    ['10.0.0.1, 10.0.0.2:9876'],
    ['[fd00::1]'],
  ])('warns of %j', (endpoint) => expect(source(endpoint)).toEqual([`warning ${POINTER}`]));

  const WRONG_PORT = (address: string) => `the port of the address "${address}" is not valid`;
  const NO_ADDRESS = (address: string) => `the address "${address}" is not host:port`;
  const NO_BRACKETS = (address: string) => `the IPv6 address "${address}" is not in square brackets`;
  it.each([
    ['ns.example:0', WRONG_PORT('ns.example:0')],
    ['ns.example:70000', WRONG_PORT('ns.example:70000')],
    ['ns.example:abc', WRONG_PORT('ns.example:abc')],
    ['ns.example:', WRONG_PORT('ns.example:')],
    ['a.example:9876;b.example:99999', WRONG_PORT('b.example:99999')],
    ['[fd00::1]:0', WRONG_PORT('[fd00::1]:0')],
    ['http://ns.example:70000/rocketmq', WRONG_PORT('ns.example:70000')],
    ['fd00::1', NO_BRACKETS('fd00::1')],
    ['fd00:0:0:0:0:0:0:1:9876', NO_BRACKETS('fd00:0:0:0:0:0:0:1:9876')],
    ['?', NO_ADDRESS('?')],
    [':9876', NO_ADDRESS(':9876')],
    ['ns example:9876', NO_ADDRESS('ns example:9876')],
    ['ns..example!:9876', NO_ADDRESS('ns..example!:9876')],
    ['10.0.0.256:9876', NO_ADDRESS('10.0.0.256:9876')],
    ['10.0.1:9876', NO_ADDRESS('10.0.1:9876')],
    ['[fd00::zz]:9876', NO_ADDRESS('[fd00::zz]:9876')],
    ['[fd00::1:9876', NO_ADDRESS('[fd00::1:9876')],
    ['a:9876:9877', NO_ADDRESS('a:9876:9877')],
  ])('says what is wrong with %j', (endpoint, message) =>
    expect(sourceMessages(endpoint)).toEqual([message]),
  );

  it('looks at the brokers of users alone', () => {
    expect(source('rmq-cn-x.rmq.aliyuncs.com', 'Cloud_5')).toEqual([]);
    expect(source('ns.example', unknown('later'))).toEqual([]);
    expect(
      says({ kind: 'SourceMySQLParameters', parameters: { HostName: 'db.example', Port: 3306 } }),
    ).toEqual([]);
  });

  it.each([
    ['SourceApacheRocketMQCheckpointParameters', 'InstanceEndpoint', 'ns.example'],
    ['SinkApacheRocketMQCheckpointParameters', 'InstanceEndpoint', 'ns.example'],
    ['SourceOpenSourceRabbitMQParameters', 'Endpoint', 'mq.example'],
    ['SinkOpenSourceRabbitMQParameters', 'Endpoint', 'mq.example'],
    ['SinkDorisParameters', 'FeHttpEndpoint/Value', constant('fe.example')],
    ['SinkDorisParameters', 'QueryEndpoint/Value', constant('fe.example')],
  ])('looks at %s %s', (kind, place, value) => {
    const side = kind.startsWith('Sink') ? 'Sink' : 'Source';
    const [name] = place.split('/');
    expect(says({ kind, parameters: { [name]: value } })).toEqual([`warning /${side}/${kind}/${place}`]);
  });

  it('leaves to the contract what that says', () =>
    expect(says({ kind: 'SourceApacheKafkaParameters', parameters: { Bootstraps: 'a.example' } })).toEqual(
      [],
    ));

  it('waits for what is not known', () =>
    expect(source(unknown('later'))).toEqual([`not evaluated: ${POINTER} (later)`]));
});

resourceCases(alsoOfEventSources(addressPort), 'alicloud_event_bridge_event_source_v2', [
  [{}, []],
  [
    { source_rocketmq_parameters: [{ instance_type: 'SELF_BUILT', instance_endpoint: '10.0.0.1' }] },
    ['/source_rocketmq_parameters/instance_endpoint: "10.0.0.1"'],
  ],
]);
