import { fc, runs } from '../../../support/sampling';
import { loop } from '../../../../lib/core/rules/delivery/loop';
import { StreamDefinition, unknown } from '../../../../lib/core/model/stream-definition';
import { checkApp, definition } from '../../../support/rules';

const constant = (Value: unknown) => ({ Form: 'CONSTANT', Value });

/** A stream between two Kafka topics. */
function kafka(from: unknown, to: unknown): StreamDefinition {
  return definition({
    source: { kind: 'SourceKafkaParameters', parameters: { InstanceId: 'i', Topic: from } },
    sink: { kind: 'SinkKafkaParameters', parameters: { InstanceId: constant('i'), Topic: constant(to) } },
    location: { constructPath: `${String(from)}${String(to)}` },
  });
}

const judge = (...streams: StreamDefinition[]) => checkApp(loop, { streams });

describe('loop', () => {
  it('finds a stream into its own source, and circles of any length', () => {
    expect(judge(kafka('a', 'a'))).toEqual([
      expect.objectContaining({ severity: 'warning', message: 'the stream delivers to where it reads from' }),
    ]);
    expect(judge(kafka('a', 'b'), kafka('b', 'a'))).toEqual([
      expect.objectContaining({ message: 'streams feed each other in a circle: ab → ba → ab' }),
    ]);
    expect(
      judge(kafka('x', 'a'), kafka('a', 'b'), kafka('b', 'c'), kafka('c', 'a'), kafka('b', 'y')),
    ).toHaveLength(1);
  });

  it('tells queues of one name in two accounts apart, where these are told', () => {
    const mns = (from: string, to: string, account?: string) =>
      definition({
        account,
        source: { kind: 'SourceMNSParameters', parameters: { RegionId: 'cn-hangzhou', QueueName: from } },
        sink: { kind: 'SinkMNSParameters', parameters: { QueueName: constant(to) } },
        location: { constructPath: `${from}${to}` },
      });
    const [one, other] = ['1234567890123456', '6543210987654321'];
    expect(judge(mns('a', 'b', one), mns('b', 'a', other))).toEqual([]);
    expect(judge(mns('a', 'b', one), mns('b', 'a', one), mns('c', 'd', other))).toHaveLength(1);
    expect(judge(mns('a', 'b', one), mns('b', 'a'))).toHaveLength(1);
    expect(judge(mns('a', 'b'), mns('b', 'a'))).toHaveLength(1);
  });

  it('takes chains and joins for what they are', () => {
    expect(judge(kafka('a', 'b'), kafka('b', 'c'), kafka('a', 'c'), kafka('c', 'd'))).toEqual([]);
    expect(judge(kafka('a', unknown('x')), kafka(unknown('x'), 'a'))).toEqual([]);
  });

  it('knows one place by its reference, and the places of other services', () => {
    const topic = unknown('t', 'S:alicloud_alikafka_topic.t.topic');
    expect(judge(kafka('a', topic), kafka(topic, 'a'))).toHaveLength(1);
    const self = (source: object, sink: object) =>
      judge(definition({ source, sink } as Partial<StreamDefinition>));
    const part = (kind: string, parameters: object) => ({ kind, parameters });
    const queue = part('SinkMNSParameters', { QueueName: constant('q') });
    expect(
      self(part('SourceMNSParameters', { RegionId: 'cn-hangzhou', QueueName: 'q' }), queue),
    ).toHaveLength(1);
    expect(self(part('SourceMNSParameters', { RegionId: 'cn-beijing', QueueName: 'q' }), queue)).toEqual([]);
    expect(
      self(
        part('SourceRocketMQParameters', { InstanceEndpoint: 'ns:9876', Topic: 't' }),
        part('SinkRocketMQParameters', { InstanceEndpoint: constant('ns:9876'), Topic: constant('t') }),
      ),
    ).toHaveLength(1);
    expect(
      self(
        part('SourceMQTTParameters', { InstanceId: 'i', Topic: 't' }),
        part('SinkMQTTParameters', { InstanceId: 'i', ParentTopic: 't' }),
      ),
    ).toHaveLength(1);
  });

  it('finds a circle exactly where there is one', () => {
    const edge = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 12 }), (edges) => {
        const reaches = (from: number, to: number, seen = new Set<number>()): boolean =>
          edges.some(([a, b]) => a === from && (b === to || (!seen.has(b) && reaches(b, to, seen.add(b)))));
        const circular = edges.some(([a]) => reaches(a, a));
        const found = judge(...edges.map(([a, b]) => kafka(`t${a}`, `t${b}`)));
        expect([edges, found.length > 0]).toEqual([edges, circular]);
      }),
      { numRuns: runs(1000, 100) },
    );
  });

  it('names the place, the first stream by its path, and the remedy, in whatever order it came', () => {
    const unnamed = { ...kafka('b', 'a'), name: 'back', location: { address: 'x.back' } };
    const found = judge(kafka('a', 'b'), unnamed);
    expect(judge(unnamed, kafka('a', 'b'))).toEqual(found);
    expect(found).toEqual([
      expect.objectContaining({
        rule: 'loop',
        address: 'x.back',
        pointer: '/Sink',
        message: 'streams feed each other in a circle: back → ab → back',
        source: expect.objectContaining({ date: '2024-08-27' }),
        fix: expect.stringMatching(/^Use another topic on the way back/),
      }),
    ]);
  });

  const end = (kind: string, parameters: object) => ({ kind, parameters }) as StreamDefinition['source'];
  const between = (source: StreamDefinition['source'], sink: StreamDefinition['sink'], change: object = {}) =>
    judge(definition({ source, sink, ...change }));

  it.each([
    ['Kafka', { InstanceId: 'i', Topic: 't' }],
    ['ApacheKafka', { Bootstraps: 'b:9092', Topic: 't' }],
    ['RabbitMQ', { InstanceId: 'i', VirtualHostName: 'v', QueueName: 'q' }],
    ['OpenSourceRabbitMQ', { Endpoint: 'e', VirtualHostName: 'v', QueueName: 'q' }],
    ['SLS', { Project: 'p', LogStore: 'l' }],
    ['RocketMQ', { InstanceId: 'i', Topic: 't' }],
    ['MNS', { QueueName: 'q' }],
  ])('tells a place of %s by all that names it', (service, place) => {
    const source = end(`Source${service}Parameters`, place);
    const sink = (change: object) => end(`Sink${service}Parameters`, { ...place, ...change });
    expect(between(source, sink({}))).toHaveLength(1);
    for (const name of Object.keys(place)) {
      expect(between(source, sink({ [name]: constant('other') }))).toEqual([]);
      expect(between(source, sink({ [name]: unknown('later') }))).toEqual([]);
      expect(between(source, sink({ [name]: undefined }))).toEqual([]);
    }
  });

  it('tells queues of MNS apart by their regions, that of the stream where none is given', () => {
    const source = (RegionId?: unknown) => end('SourceMNSParameters', { RegionId, QueueName: 'q' });
    const sink = end('SinkMNSParameters', { QueueName: 'q' });
    expect(between(source(), sink)).toHaveLength(1);
    expect(between(source('cn-hangzhou'), sink)).toHaveLength(1);
    expect(between(source('cn-beijing'), sink)).toEqual([]);
    expect(between(source('cn-beijing'), sink, { region: 'cn-beijing' })).toHaveLength(1);
    expect(between(source(), sink, { region: undefined })).toHaveLength(1);
    expect(between(source(), sink, { region: unknown('later') })).toEqual([]);
    expect(between(source(unknown('later')), sink)).toEqual([]);
  });

  it('is found beside streams to services that nothing reads from', () => {
    const away = definition({ sink: end('SinkMNSParameters', { QueueName: 'q' }) });
    expect(judge(away, kafka('a', 'a'), away)).toHaveLength(1);
  });

  it('takes an instance of RocketMQ before an endpoint', () => {
    const source = end('SourceRocketMQParameters', { InstanceId: 'i', InstanceEndpoint: 'e', Topic: 't' });
    const sink = (place: object) => end('SinkRocketMQParameters', { Topic: 't', ...place });
    expect(between(source, sink({ InstanceId: 'i', InstanceEndpoint: 'other' }))).toHaveLength(1);
    expect(between(source, sink({ InstanceId: 'other', InstanceEndpoint: 'e' }))).toEqual([]);
  });

  it('knows no place of other kinds, also where both ends are of one', () => {
    const place = { InstanceId: 'i', QueueName: 'q', Topic: 't' };
    expect(between(end('SourceFaxParameters', place), end('SinkFaxParameters', place))).toEqual([]);
    expect(between(end('SourceMNSParameters', place), end('SinkFcParameters', place))).toEqual([]);
  });
});
