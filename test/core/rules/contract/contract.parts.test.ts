import { TerraformVariable } from 'cdktf';
import { ApacheKafkaSource, DtsSource } from '../../../../lib';
import { contract } from '../../../../lib/core/rules/contract/contract';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { check, definition } from '../../../support/rules';
import { judgeParts, problems, testStack, testStream } from '../../../support/synth';

describe('addresses', () => {
  /** The pointers of a part of which only one parameter is judged. */
  function pointers(attribute: 'source' | 'sink', kind: string, parameter: string, value: unknown): string[] {
    const part = { kind, parameters: { [parameter]: value } };
    const found = check(contract, definition({ [attribute]: part }));
    return found.map((finding) => (typeof finding === 'string' ? finding : finding.pointer));
  }

  const bootstraps = [
    ['source', 'SourceApacheKafkaParameters'],
    ['sink', 'SinkApacheKafkaParameters'],
  ] as const;

  describe.each(bootstraps)('the brokers of a %s', (attribute, kind) => {
    const pointer = `/${attribute === 'source' ? 'Source' : 'Sink'}/${kind}/Bootstraps`;
    it.each([
      '10.0.0.1:9092',
      '10.0.0.1:9092,10.0.0.2:9094',
      'kafka.example:1',
      'kafka.example:65535,b:9092,c:9093',
    ])('may be %s', (value) => expect(pointers(attribute, kind, 'Bootstraps', value)).not.toContain(pointer));

    it.each([
      '10.0.0.1',
      '10.0.0.1:',
      ':9092',
      '10.0.0.1:9092,',
      ',10.0.0.1:9092',
      '10.0.0.1:9092,10.0.0.2',
      '10.0.0.1:9092, 10.0.0.2:9092',
      '10.0.0.1:9092;10.0.0.2:9092',
      '10.0.0.1:123456',
      'kafka.example:port',
      'PLAINTEXT://10.0.0.1:9092',
      '',
    ])('are not "%s"', (value) => {
      const found = pointers(attribute, kind, 'Bootstraps', value);
      expect(found.filter((item) => item === pointer)).toHaveLength(1);
    });

    it('may be known later', () =>
      expect(pointers(attribute, kind, 'Bootstraps', unknown('later'))).toContain(
        `not evaluated: ${pointer} (later)`,
      ));
  });

  describe('the channel of a DTS source', () => {
    const kind = 'SourceDTSParameters';
    const pointer = `/Source/${kind}/BrokerUrl`;
    it.each(['dts-cn-hangzhou-vpc.aliyuncs.com:18001', '10.0.0.1:1', 'h:65535'])('may be %s', (value) =>
      expect(pointers('source', kind, 'BrokerUrl', value)).not.toContain(pointer),
    );

    it.each([
      'dts.example',
      'dts.example:',
      ':18001',
      'a:1,b:2',
      'dts.example:123456',
      'https://dts.example:1',
      'a b:1',
      '',
    ])('is not "%s"', (value) => {
      const found = pointers('source', kind, 'BrokerUrl', value);
      expect(found.filter((item) => item === pointer)).toHaveLength(1);
    });

    it('may be known later', () =>
      expect(pointers('source', kind, 'BrokerUrl', unknown('later'))).toContain(
        `not evaluated: ${pointer} (later)`,
      ));
  });

  it('may have a reference for a host, or be one', () => {
    const stack = testStack();
    judgeParts(stack);
    const host = new TerraformVariable(stack, 'host', {}).stringValue;
    const password = new TerraformVariable(stack, 'password', { sensitive: true }).stringValue;
    const kafka = new ApacheKafkaSource({
      bootstrapServers: `${host}:9092,10.0.0.2:9092`,
      topic: 't',
      consumerGroup: 'g',
    });
    const dts = { taskId: 'i', topic: 't', consumerGroupId: 'g', username: 'u', password };
    testStream(stack, { source: kafka }, 'Kafka');
    testStream(stack, { source: new DtsSource({ ...dts, brokerUrl: host }) }, 'Dts');
    expect(problems(stack)).toBe('');
    testStream(stack, { source: new DtsSource({ ...dts, brokerUrl: 'dts.example' }) }, 'Portless');
    expect(problems(stack)).toContain('brokerUrl (BrokerUrl) is not valid');
  });

  it('says how an address is written', () => {
    const source = (kind: string, parameter: string) => ({ kind, parameters: { [parameter]: 'broker' } });
    expect(
      check(contract, definition({ source: source('SourceApacheKafkaParameters', 'Bootstraps') })),
    ).toContainEqual(
      expect.objectContaining({
        message: 'bootstrapServers (Bootstraps) is not valid',
        got: '"broker"',
        limit: 'ip:port or ip:port,ip:port',
      }),
    );
    expect(
      check(contract, definition({ source: source('SourceDTSParameters', 'BrokerUrl') })),
    ).toContainEqual(
      expect.objectContaining({ message: 'brokerUrl (BrokerUrl) is not valid', limit: 'host:port' }),
    );
  });
});

describe('how the instance of a RocketMQ source is reached', () => {
  function findings(change: Record<string, unknown>) {
    const parameters = { RegionId: 'cn-hangzhou', InstanceId: 'i', Topic: 't', GroupID: 'g', ...change };
    return check(contract, definition({ source: { kind: 'SourceRocketMQParameters', parameters } }));
  }

  it.each(['Cloud_5', 'SelfBuilt'])('is said where it is of the type %s', (InstanceType) => {
    const type = { InstanceType, InstanceEndpoint: 'ns:9876' };
    expect(findings(type)).toEqual([
      expect.objectContaining({
        pointer: '/Source/SourceRocketMQParameters/InstanceNetwork',
        message: 'instance (InstanceNetwork) is missing',
        fix: 'Say how the instance is reached: PublicNetwork, or PrivateNetwork with its VPC, vSwitches and security group.',
      }),
    ]);
    expect(findings({ ...type, InstanceNetwork: 'PublicNetwork' })).toEqual([]);
    expect(findings({ ...type, InstanceNetwork: '' })).toHaveLength(1);
    expect(findings({ ...type, InstanceNetwork: unknown('later') })).toEqual([
      'not evaluated: /Source/SourceRocketMQParameters/InstanceNetwork (later)',
    ]);
  });

  it.each([undefined, 'Cloud_4', unknown('later')])('need not be said of the type %j', (InstanceType) => {
    const found = findings({ InstanceType }).filter((finding) => typeof finding !== 'string');
    expect(found).toEqual([]);
  });
});

describe('what the schema says twice of one place', () => {
  const at = '/Sink/SinkKafkaParameters/Topic';
  it.each<[unknown, [pointer: string, limit: string][]]>([
    [{ Form: 'CONSTANT', Value: 5 }, [[`${at}/Value`, 'a value of type string']]],
    [{ Form: 'CONSTANT', Value: null }, [[`${at}/Value`, 'a value of type string']]],
    [{ Form: 'X', Value: 'topic' }, [[`${at}/Form`, 'CONSTANT']]],
    [5, [[at, 'a value of type object']]],
  ])('is said once of %j', (Topic, expected) => {
    const { sink } = definition();
    const parameters = { ...sink.parameters, Topic };
    const found = check(contract, definition({ sink: { kind: 'SinkKafkaParameters', parameters } }));
    expect(found.map(({ pointer, limit }) => [pointer, limit])).toEqual(expected);
  });
});
