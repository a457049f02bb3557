import { sinkEndpoint, sourceEndpoint } from '../../../../lib/core/rules/delivery/endpoint';
import { StreamPart, unknown, unknownPart } from '../../../../lib/core/model/stream-definition';
import { definition, resource } from '../../../support/rules';

const app = { streams: [], resources: [] };
const constant = (Value: unknown) => ({ Form: 'CONSTANT', Value });
const part = (kind: string, parameters: Record<string, unknown>): StreamPart => ({ kind, parameters });
const source = (kind: string, parameters: Record<string, unknown>, change = {}) =>
  sourceEndpoint(app, definition({ source: part(kind, parameters), ...change }));
const sink = (kind: string, parameters: Record<string, unknown>, change = {}) =>
  sinkEndpoint(app, definition({ sink: part(kind, parameters), ...change }));

describe('an endpoint', () => {
  it('of a bucket is the same for the source that reads all of it', () => {
    const into = sink('SinkOSSParameters', { BucketName: constant('b') }).identities;
    expect(into).toEqual(source('SourceOSSParameters', { BucketName: 'b' }).identities);
    expect(into).not.toEqual(source('SourceOSSParameters', { BucketName: 'b', Prefix: 'in/' }).identities);
  });

  it('is one for each topic that a list names', () => {
    const { identities } = source('SourceRocketMQCheckpointParameters', {
      InstanceId: 'i',
      Topics: ['a', 'b'],
    });
    const topic = (Topic: string) =>
      sink('SinkRocketMQCheckpointParameters', { InstanceId: 'i', Topic: constant(Topic) }).identities[0];
    expect(identities).toEqual([topic('a'), topic('b')]);
  });

  it('is not known where anything in a list is not', () =>
    expect(
      source('SourceRocketMQCheckpointParameters', { InstanceId: 'i', Topics: ['a', unknown('x')] })
        .identities,
    ).toEqual([]));

  it('tells an exchange from a queue of the same name', () => {
    const into = (parameters: object) =>
      sink('SinkRabbitMQParameters', { InstanceId: 'i', VirtualHostName: 'v', ...parameters }).identities;
    const { identities } = source('SourceRabbitMQParameters', {
      InstanceId: 'i',
      VirtualHostName: 'v',
      QueueName: 'q',
    });
    expect(into({ QueueName: constant('q') })).toEqual(identities);
    expect(into({ Exchange: constant('q') })).toHaveLength(1);
    expect(into({ Exchange: constant('q') })).not.toEqual(identities);
  });

  it('has the value that a reference leads to', () => {
    const topic = resource('alicloud_alikafka_topic', { topic: 'orders' });
    const reference = unknown('later', `Stack:${topic.location.address}.topic`);
    const { identities } = sourceEndpoint(
      { streams: [], resources: [topic] },
      definition({ source: part('SourceKafkaParameters', { InstanceId: 'i', Topic: reference }) }),
    );
    expect(identities).toEqual(
      source('SourceKafkaParameters', { InstanceId: 'i', Topic: 'orders' }).identities,
    );
  });

  it('of an unknown part or kind is not known', () => {
    expect(sourceEndpoint(app, definition({ source: unknownPart(unknown('x')) })).identities).toEqual([]);
    expect(source('SourceNewParameters', { InstanceId: 'i' })).toMatchObject({ values: [], identities: [] });
  });

  it('has no credentials, and is the same for every user', () => {
    const jdbc = (user: string) =>
      source('SourceJDBCParameters', { JdbcUrl: `jdbc:mysql://${user}@db/shop`, TableName: 't' });
    expect(jdbc('root:hunter2').identities).toEqual(jdbc('app:hunter3').identities);
    expect(JSON.stringify(jdbc('root:hunter2'))).not.toContain('hunter2');
  });

  it('is in the region that its author or its sink names, before that of the stream', () => {
    const regionOf = (parameters: Record<string, unknown>, change = {}) =>
      sink('SinkOSSParameters', { BucketName: constant('b'), ...parameters }, change).region;
    expect(regionOf({})).toBe('cn-hangzhou');
    expect(regionOf({ RegionId: 'cn-beijing' })).toBe('cn-beijing');
    expect(regionOf({ RegionId: 'cn-beijing' }, { sinkRegion: 'cn-shanghai' })).toBe('cn-shanghai');
  });
});
