import { contract } from '../../../../lib/core/rules/contract/contract';
import { check, definition } from '../../../support/rules';

const mqtt = { RegionId: 'cn-hangzhou', InstanceId: 'post-cn-1', Topic: 'telemetry' };

describe('names that the contract does not know, and parameters beside others', () => {
  it.each([
    [
      { source: { kind: 'SourceMQTParameters', parameters: {} } },
      '/Source/SourceMQTParameters',
      'SourceMQTTParameters',
    ],
    [
      { sink: { kind: 'SinkKafkParameters', parameters: {} } },
      '/Sink/SinkKafkParameters',
      'SinkKafkaParameters',
    ],
    [
      { transforms: [{ AiFiltrTransformParameters: {} }] },
      '/Transforms/0/AiFiltrTransformParameters',
      'AiFilterTransformParameters',
    ],
    [{ runOptions: { BatchWindows: {} } }, '/RunOptions/BatchWindows', 'BatchWindow'],
    [
      { runOptions: { BatchWindow: { countBasedWindow: 1 } } },
      '/RunOptions/BatchWindow/countBasedWindow',
      'CountBasedWindow',
    ],
    [
      { sink: { kind: 'SinkKafkaParameter', parameters: {} } },
      '/Sink/SinkKafkaParameter',
      'SinkKafkaParameters',
    ],
    [
      { source: { kind: 'SourceMQTTParamters', parameters: {} } },
      '/Source/SourceMQTTParamters',
      'SourceMQTTParameters',
    ],
    [
      { source: { kind: 'SourceMQTTParameters', parameters: { ...mqtt, Tpoic: 'x' } } },
      '/Source/SourceMQTTParameters/Tpoic',
      'Topic',
    ],
    [
      { source: { kind: 'SourceMQTTParameters', parameters: { ...mqtt, NetworkTyp: 'x' } } },
      '/Source/SourceMQTTParameters/NetworkTyp',
      'NetworkType',
    ],
  ])('takes what resembles a known name for that name misspelt: %j', (change, pointer, meant) => {
    const overridden = [pointer];
    for (const stream of [definition(change), definition({ ...change, overridden })])
      expect(check(contract, stream)).toContainEqual(
        expect.objectContaining({
          severity: 'error',
          pointer,
          message: expect.stringMatching(
            new RegExp(`known here \\(did you mean (?:[\\w.]+ \\(${meant}\\)|${meant})\\?\\)$`),
          ),
        }),
      );
  });

  it.each([
    [
      { source: { kind: 'SourceCarrierPigeonParameters', parameters: {} } },
      '/Source/SourceCarrierPigeonParameters',
    ],
    [{ sink: { kind: 'SinkCarrierPigeonParameters', parameters: {} } }, '/Sink/SinkCarrierPigeonParameters'],
    [{ transforms: [{ AiRankTransformParameters: {} }] }, '/Transforms/0/AiRankTransformParameters'],
    [{ runOptions: { Pigeons: 1 } }, '/RunOptions/Pigeons'],
  ])('takes what resembles nothing for newer than it is: %j', (change, pointer) =>
    expect(check(contract, definition(change))).toContainEqual(
      expect.objectContaining({
        severity: 'warning',
        pointer,
        fix: expect.stringMatching(/acknowledge the rule contract there\.$/),
      }),
    ),
  );

  it.each([
    [
      { Timestamp: 1 },
      'warning',
      'consumePosition (Timestamp) has no effect without consumePosition (Offset) CONSUME_FROM_TIMESTAMP',
    ],
    [
      { FilterType: 'Tag', Tag: 'a', FilterSql: 'b > 1' },
      'warning',
      'filter (FilterSql) has no effect without filter (FilterType) SQL',
    ],
    [
      { FilterType: 'SQL', Tag: 'a', FilterSql: 'b > 1' },
      'warning',
      'filter (Tag) has no effect without filter (FilterType) Tag',
    ],
  ])('says what %j lacks', (more, severity, message) => {
    const parameters = { RegionId: 'cn-hangzhou', InstanceId: 'i', Topic: 't', GroupID: 'g', ...more };
    const source = { kind: 'SourceRocketMQParameters', parameters };
    expect(check(contract, definition({ source }))).toEqual([expect.objectContaining({ severity, message })]);
  });

  it.each([
    ['SinkOpenSourceRabbitMQParameters', (text: string): unknown => text],
    ['SinkRabbitMQParameters', (Value: string): unknown => ({ Form: 'CONSTANT', Value })],
  ])('of %s says what goes with a queue', (kind, as) => {
    const parameters = {
      Endpoint: 'e:1',
      InstanceId: as('i'),
      VirtualHostName: as('v'),
      TargetType: as('Queue'),
    };
    const sink = {
      kind,
      parameters: { ...parameters, QueueName: as('q'), Exchange: as('x'), Body: { Form: 'ORIGINAL' } },
    };
    expect(check(contract, definition({ sink }))).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        message: 'exchange (Exchange) goes with targetType (TargetType) Exchange alone',
      }),
    );
  });

  it.each([
    ['SourceMNSParameters', {}, ['/Sink/SinkRocketMQParameters/ShardingKey']],
    ['SourceRocketMQParameters', {}, []],
    ['SourceMNSParameters', { ShardingKey: { Form: 'ORIGINAL' } }, []],
  ])('wants a sharding key for messages in order from %s with %j', (kind, more, pointers) => {
    const constant = (Value: string) => ({ Form: 'CONSTANT', Value });
    const parameters = {
      ...{ InstanceId: constant('MQ_INST_1_a'), Topic: constant('t'), Body: { Form: 'ORIGINAL' } },
      ...{ DeliveryOrderType: constant('Orderly'), ...more },
    };
    const found = check(
      contract,
      definition({ source: { kind, parameters: {} }, sink: { kind: 'SinkRocketMQParameters', parameters } }),
    );
    expect(found.map(({ pointer }) => pointer).filter((pointer) => pointer?.startsWith('/Sink'))).toEqual(
      pointers,
    );
  });
});
