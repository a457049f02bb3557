import {
  connectorOf,
  endpointNames,
  isInVpc,
  listeningOf,
  networksOf,
  parameterOf,
  serviceOf,
  titleOf,
} from '../../../lib/core/contract/kind-lookups';
import { KINDS } from '../../../lib/core/contract/kinds';
import { unknown } from '../../../lib/core/model/stream-definition';

const part = (kind: string, parameters: Record<string, unknown> = {}) => ({ kind, parameters });
const constant = (Value: unknown) => ({ Form: 'CONSTANT', Value });

it.each([
  ['SinkKafkaParameters', 'Kafka'],
  ['SourceKafkaParameters', 'Kafka'],
  ['Source', 'Source'],
  ['Parameters', 'Parameters'],
  ['', ''],
])('%s is the connector %s', (kind, connector) => expect(connectorOf(kind)).toBe(connector));

it.each(Object.keys(KINDS))('has a title for the service of %s', (kind) =>
  expect(titleOf(kind)).toMatch(/^(?!.* (source|sink)$)./),
);

describe('serviceOf', () => {
  const titles = (type: unknown) =>
    ['SourceRocketMQParameters', 'SinkRocketMQParameters'].map((kind) =>
      serviceOf(part(kind, { InstanceType: type })),
    );

  it('is that of the card, and none where there is none', () => {
    expect(serviceOf(part('SourceKafkaParameters'))).toMatchObject({ title: 'ApsaraMQ for Kafka' });
    for (const kind of ['SinkHttpsParameters', 'SinkNewParameters', '', 'constructor'])
      expect(serviceOf(part(kind))).toBeUndefined();
  });

  it.each([
    [undefined, 'ApsaraMQ for RocketMQ 4.0'],
    ['Cloud_4', 'ApsaraMQ for RocketMQ 4.0'],
    ['Cloud_5', 'ApsaraMQ for RocketMQ 5.0'],
    [constant('Cloud_5'), 'ApsaraMQ for RocketMQ 5.0'],
    ['SelfBuilt', 'Apache RocketMQ'],
    ['toString', 'ApsaraMQ for RocketMQ'],
  ])('is in the edition %j: %s', (type, title) =>
    expect(titles(type)).toEqual([expect.objectContaining({ title }), expect.objectContaining({ title })]),
  );

  it('has the facts of the service in every edition, and no ids of other editions where it is none', () => {
    for (const type of ['Cloud_4', 'Cloud_5', 'SelfBuilt', 'other'])
      expect(titles(type)[0]).toMatchObject({ systemPolicy: 'AliyunMQFullAccess' });
    expect(titles('other')[0]).not.toHaveProperty('instanceIds');
  });

  it('is not known where the edition is not', () =>
    expect(titles(unknown('later'))).toEqual([unknown('later'), unknown('later')]));
});

describe('networksOf', () => {
  it('is one, two or none, as the card says', () => {
    const vpcs = (kind: string) => networksOf(kind).map(({ vpc }) => vpc);
    expect(vpcs('SourceMQTTParameters')).toEqual(['VpcId']);
    expect(vpcs('SourceRocketMQParameters')).toEqual(['InstanceVpcId', 'VpcId']);
    expect(vpcs('SinkKafkaParameters')).toEqual([]);
    expect(vpcs('SinkNewParameters')).toEqual(['VpcId']);
  });

  it('says whether a part goes through a VPC', () => {
    expect(isInVpc(part('SourceRocketMQParameters', { InstanceVpcId: 'v' }))).toBe(true);
    expect(isInVpc(part('SourceRocketMQParameters', { VpcId: 'v' }))).toBe(true);
    expect(isInVpc(part('SourceRocketMQParameters'))).toBe(false);
    expect(isInVpc(part('SinkMNSParameters', { VpcId: 'v' }))).toBe(false);
  });
});

it('says where a broker listens, by its edition too', () => {
  expect(listeningOf(part('SourceMySQLParameters'))).toEqual({ addresses: { Port: 3306 }, ports: [] });
  expect(listeningOf(part('SourceRocketMQParameters', { InstanceType: 'SelfBuilt' }))).toEqual({
    addresses: { InstanceEndpoint: 9876 },
    ports: [10911],
  });
  expect(listeningOf(part('SourceRocketMQParameters', { InstanceType: unknown('later') })).ports).toEqual([
    8080,
  ]);
  expect(listeningOf(part('SinkNewParameters'))).toEqual({ addresses: {}, ports: [] });
});

it('finds a parameter by what it is', () => {
  expect(parameterOf('SinkMQTTParameters', 'topic')).toBe('ParentTopic');
  expect(parameterOf('SinkMQTTParameters', 'group')).toBeUndefined();
  expect(parameterOf('SinkNewParameters', 'topic')).toBeUndefined();
});

describe('endpointNames', () => {
  it('reads the notation of the cards', () => {
    expect(endpointNames('SourceRocketMQParameters')).toEqual({
      isRegional: false,
      parameters: [
        { names: ['InstanceId', 'InstanceEndpoint'], isOptional: false },
        { names: ['Topic'], isOptional: false },
      ],
    });
    expect(endpointNames('SinkFcParameters')).toEqual({
      isRegional: true,
      parameters: [
        { names: ['ServiceName'], isOptional: true },
        { names: ['FunctionName'], isOptional: false },
      ],
    });
  });

  it('knows nothing of a new kind, nor of one without an endpoint', () => {
    expect(endpointNames('SinkNewParameters')).toBeUndefined();
    expect(endpointNames('SinkDataWorksTriggerParameters')).toBeUndefined();
  });
});

it('takes an edition that is not text for none', () => {
  const odd = { toString: 1 };
  expect(serviceOf(part('SourceRocketMQParameters', { InstanceType: odd }))).toMatchObject({
    title: expect.any(String),
  });
});
