import { StreamDefinition, unknown } from '../../../../lib/core/model/stream-definition';
import { competingStreams } from '../../../../lib/core/rules/delivery/competing-streams';
import { checkApp, definition } from '../../../support/rules';

const reader = (constructPath: string, kind: string, parameters: Record<string, unknown>, change = {}) =>
  definition({ location: { constructPath }, source: { kind, parameters }, ...change });
const judge = (...streams: StreamDefinition[]) => checkApp(competingStreams, { streams });

const KAFKA = {
  RegionId: 'cn-hangzhou',
  InstanceId: 'alikafka_post-cn-1',
  Topic: 'a',
  ConsumerGroup: 'group',
};

describe('competing-streams', () => {
  it.each([
    ['SourceKafkaParameters', KAFKA, { ConsumerGroup: 'other' }],
    [
      'SourceRocketMQParameters',
      { InstanceId: 'rmq-cn-1', Topic: 'a', GroupID: 'group' },
      { GroupID: 'other' },
    ],
    [
      'SourceRocketMQParameters',
      { InstanceEndpoint: '10.0.0.1:9876', GroupID: 'g' },
      { InstanceVpcId: 'vpc-2' },
    ],
    ['SourceApacheKafkaParameters', { Bootstraps: 'b:9092', ConsumerGroup: 'g' }, { Bootstraps: 'c:9092' }],
    ['SourceMNSParameters', { RegionId: 'cn-hangzhou', QueueName: 'q' }, { QueueName: 'r' }],
    [
      'SourceRabbitMQParameters',
      { InstanceId: 'i', VirtualHostName: 'v', QueueName: 'q' },
      { QueueName: 'r' },
    ],
  ])('finds two of %s that share %j', (kind, parameters, other) => {
    const found = judge(reader('A', kind, parameters), reader('B', kind, parameters));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity: 'warning', constructPath: 'B' });
    expect(found[0].message).toContain('with A: each message goes to one of the two');
    expect(judge(reader('A', kind, parameters), reader('B', kind, { ...parameters, ...other }))).toEqual([]);
  });

  it('finds one that a reference names twice', () => {
    const ConsumerGroup = unknown('group', 'Stack:alicloud_alikafka_consumer_group.G.consumer_id');
    const stream = (path: string) => reader(path, 'SourceKafkaParameters', { ...KAFKA, ConsumerGroup });
    expect(judge(stream('A'), stream('B'))).toEqual([
      expect.objectContaining({ pointer: '/Source/SourceKafkaParameters/ConsumerGroup', got: 'group' }),
    ]);
  });

  it('says nothing of sources that give each reader everything, of other accounts, and what is not known', () => {
    const log = { RegionId: 'cn-hangzhou', Project: 'logs', LogStore: 'events' };
    expect(judge(reader('A', 'SourceSLSParameters', log), reader('B', 'SourceSLSParameters', log))).toEqual(
      [],
    );
    const queue = { RegionId: 'cn-hangzhou', QueueName: 'q' };
    const [one, two] = ['1', '2'].map((account) =>
      reader(account, 'SourceMNSParameters', queue, { account }),
    );
    expect(judge(one, two)).toEqual([]);
    const later = { ...KAFKA, ConsumerGroup: unknown('later') };
    expect(judge(reader('A', 'SourceKafkaParameters', later))).toEqual([
      'not evaluated: /Source/SourceKafkaParameters/ConsumerGroup (later)',
    ]);
  });
});
