import { StreamPart, unknown } from '../../../../lib/core/model/stream-definition';
import { proxyEndpoint } from '../../../../lib/core/rules/network/proxy-endpoint';
import { resourceCases } from '../../../support/resource-cases';
import { check, definition } from '../../../support/rules';

const constant = (Value: unknown) => ({ Form: 'CONSTANT', Value });
const says = (part: StreamPart) =>
  check(proxyEndpoint, definition({ [part.kind.startsWith('Sink') ? 'sink' : 'source']: part })).map(
    (found) => (typeof found === 'string' ? found : found.pointer),
  );
const source = (InstanceEndpoint: unknown, InstanceType: unknown = 'SelfBuilt') =>
  says({ kind: 'SourceRocketMQParameters', parameters: { InstanceType, InstanceEndpoint } });

const POINTER = '/Source/SourceRocketMQParameters/InstanceEndpoint';

describe('proxy-endpoint', () => {
  it.each([
    ['10.0.0.1:9876'],
    ['ns.example'],
    ['10.0.0.1:9876;10.0.0.2:9876'],
    ['8080'],
    ['host8080.example:9876'],
    ['10.0.0.1:80801'],
  ])('takes %s', (endpoint) => expect(source(endpoint)).toEqual([]));

  it.each([
    ['10.0.0.1:8080'],
    ['proxy.example:8081'],
    ['10.0.0.1:9876;10.0.0.2:8081'],
    ['10.0.0.1:8080,10.0.0.2:9876'],
    ['http://proxy.example:8080'],
    ['http://proxy.example:8081/'],
  ])('speaks of %s', (endpoint) => expect(source(endpoint)).toEqual([POINTER]));

  it('leaves the endpoints of cloud instances alone', () => {
    expect(source('rmq-cn-x.cn-hangzhou.rmq.aliyuncs.com:8080', 'Cloud_5')).toEqual([]);
    expect(source('10.0.0.1:8080', undefined)).toEqual([POINTER]);
    expect(says({ kind: 'SourceRocketMQParameters', parameters: { InstanceEndpoint: 'a:8080' } })).toEqual(
      [],
    );
    expect(
      says({ kind: 'SinkKafkaParameters', parameters: { InstanceEndpoint: constant('a:8080') } }),
    ).toEqual([]);
  });

  it('looks at sinks and checkpoints too', () => {
    const parameters = { InstanceType: constant('SelfBuilt'), InstanceEndpoint: constant('a:8081') };
    expect(says({ kind: 'SinkRocketMQParameters', parameters })).toEqual([
      '/Sink/SinkRocketMQParameters/InstanceEndpoint/Value',
    ]);
    for (const side of ['Source', 'Sink'])
      expect(
        says({
          kind: `${side}ApacheRocketMQCheckpointParameters`,
          parameters: { InstanceEndpoint: 'a:8080' },
        }),
      ).toEqual([`/${side}/${side}ApacheRocketMQCheckpointParameters/InstanceEndpoint`]);
  });

  it('waits for what is not known', () => {
    expect(source(unknown('later'))).toEqual([`not evaluated: ${POINTER} (later)`]);
    expect(source('a:8080', unknown('later'))).toEqual([
      'not evaluated: /Source/SourceRocketMQParameters/InstanceType (later)',
    ]);
  });
});

resourceCases(proxyEndpoint, 'alicloud_event_bridge_event_source_v2', [
  [{}, []],
  [{ source_rocketmq_parameters: { instance_type: 'CLOUD_5', instance_endpoint: 'a:8080' } }, []],
  [{ source_rocketmq_parameters: { instance_type: 'SELF_BUILT' } }, []],
  [
    { source_rocketmq_parameters: [{ instance_type: 'SelfBuilt', instance_endpoint: 'a:8080' }] },
    ['/source_rocketmq_parameters/instance_endpoint: "a:8080"'],
  ],
  [
    { source_rocketmq_parameters: [{ instance_type: 'SELF_BUILT', instance_endpoint: 'a:8080' }] },
    ['/source_rocketmq_parameters/instance_endpoint: "a:8080"'],
  ],
  [
    { source_rocketmq_parameters: { instance_type: unknown('later') } },
    ['not evaluated: /source_rocketmq_parameters/instance_type (later)'],
  ],
]);
