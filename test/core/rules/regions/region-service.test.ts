import { regionService } from '../../../../lib/core/rules/regions/region-service';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { check, definition } from '../../../support/rules';

const { parameters } = definition().source;
const from = (RegionId: unknown) => ({
  source: { kind: 'SourceMQTTParameters', parameters: { ...parameters, RegionId } },
});

describe('region-service', () => {
  const constant = (Value: string) => ({ Form: 'CONSTANT', Value });
  it('warns where a list does not offer what is needed, each in its own region', () => {
    expect(check(regionService, definition())).toEqual([]);
    expect(check(regionService, definition({ region: 'me-east-1' }))).toEqual([
      expect.objectContaining({
        severity: 'warning',
        message: 'EventBridge is not known to be offered in me-east-1',
      }),
    ]);
    expect(check(regionService, definition(from('cn-heyuan')))).toEqual([
      expect.objectContaining({
        pointer: '/Source/SourceMQTTParameters/RegionId',
        message: 'MQTT is not known to be offered in cn-heyuan',
      }),
    ]);
    const kafka = check(regionService, definition({ region: 'ap-south-1' }));
    expect(kafka).toEqual([
      expect.objectContaining({ message: 'EventBridge is not known to be offered in ap-south-1' }),
      expect.objectContaining({ message: 'Kafka is not known to be offered in ap-south-1' }),
    ]);
    const sink = { kind: 'SinkRocketMQParameters', parameters: { InstanceType: constant('Cloud_5') } };
    expect(
      check(regionService, definition({ region: 'cn-north-2-gov-1', sink })).map(({ message }) => message),
    ).toEqual([
      'EventBridge is not known to be offered in cn-north-2-gov-1',
      'RocketMQ 5.0 is not known to be offered in cn-north-2-gov-1',
    ]);
  });
  it('says nothing where no list speaks, or the region is none', () => {
    for (const region of ['rus-west-1', 'nowhere'])
      expect(check(regionService, definition({ region }))).toEqual([]);
    const rocketMq4 = { kind: 'SinkRocketMQParameters', parameters: {} };
    expect(check(regionService, definition({ sink: rocketMq4 }))).toEqual([]);
  });

  it('says once of each region that it is not known', () => {
    expect(check(regionService, definition({ region: undefined }))).toEqual([
      'not evaluated:  (the provider takes its region from the environment)',
    ]);
    expect(check(regionService, definition({ region: unknown('later'), ...from(unknown('a')) }))).toEqual([
      'not evaluated:  (later)',
      'not evaluated: /Source/SourceMQTTParameters/RegionId (a)',
    ]);
  });

  it('says what the region offers, and where it is named', () => {
    expect(check(regionService, definition({ region: 'cn-nanjing' }))).toEqual([
      expect.objectContaining({
        rule: 'region-service',
        message: 'EventBridge is not known to be offered in cn-nanjing',
        got: 'cn-nanjing: RocketMQ 5.0',
        fix: 'Use another region; acknowledge it where the service has come there since.',
        source: expect.objectContaining({ date: '2026-09-17' }),
      }),
      expect.objectContaining({
        pointer: '/Sink/SinkKafkaParameters',
        message: 'Kafka is not known to be offered in cn-nanjing',
      }),
    ]);
    expect(check(regionService, definition({ region: 'cn-nanjing' }))[0].pointer).toBeUndefined();
  });

  it.each<[string, boolean]>([
    ['cn-beijing-finance-1', true],
    ['cn-shanghai-finance-1', true],
    ['cn-shenzhen-finance-1', true],
    ['cn-heyuan', true],
    ['ap-southeast-6', true],
    ['ap-south-1', false],
    ['cn-hangzhou-finance', false],
    ['cn-north-2-gov-1', false],
    ['me-central-1', false],
  ])('EventBridge in %s: %s', (region, isOffered) => {
    const ends = {
      source: { kind: 'SourceMNSParameters', parameters: {} },
      sink: { kind: 'SinkMNSParameters', parameters: {} },
    };
    expect(check(regionService, definition({ region, ...ends })).map(({ message }) => message)).toEqual(
      isOffered ? [] : [`EventBridge is not known to be offered in ${region}`],
    );
  });

  it.each<[string, string[]]>([
    // Where EventBridge is and Function Compute 3.0 is not.
    ['cn-heyuan', ['/Transforms/0/Arn']],
    ['cn-guangzhou', ['/Transforms/0/Arn']],
    ['ap-southeast-6', ['/Transforms/0/Arn']],
    ['cn-beijing-finance-1', ['/Transforms/0/Arn']],
    ['cn-shenzhen-finance-1', ['/Transforms/0/Arn']],
    ['cn-shanghai-finance-1', []],
    ['cn-hangzhou', []],
  ])('a function between filter and sink in %s: %j', (region, pointers) => {
    const stream = definition({
      region,
      source: { kind: 'SourceMNSParameters', parameters: {} },
      sink: { kind: 'SinkMNSParameters', parameters: {} },
      transforms: [{ Arn: `acs:fc:${region}:1234567890123456:functions/f` }],
    });
    expect(check(regionService, stream).map(({ pointer }) => pointer)).toEqual(pointers);
  });

  describe.each<[string, object, string, { offered: string; unknown: string; refused: string }]>([
    [
      'Kafka',
      { sink: { kind: 'SinkKafkaParameters', parameters: {} } },
      '/Sink/SinkKafkaParameters',
      { offered: 'cn-shenzhen-finance-1', unknown: 'cn-szfinance', refused: 'cn-north-2-gov-1' },
    ],
    [
      'RabbitMQ',
      { sink: { kind: 'SinkRabbitMQParameters', parameters: {} } },
      '/Sink/SinkRabbitMQParameters',
      { offered: 'cn-beijing-finance-1', unknown: 'cn-hzjbp', refused: 'cn-shenzhen-finance-1' },
    ],
    [
      'Function Compute 3.0',
      { sink: { kind: 'SinkFcParameters', parameters: { FunctionName: constant('f') } } },
      '/Sink/SinkFcParameters',
      { offered: 'cn-shanghai-finance-1', unknown: 'cn-wuhan-lr', refused: 'cn-beijing-finance-1' },
    ],
    [
      'Function Compute 3.0',
      { transforms: [{ Arn: 'acs:fc:cn-heyuan:1234567890123456:functions/f' }] },
      '/Transforms/0/Arn',
      { offered: 'cn-hangzhou', unknown: 'cn-zhongwei', refused: 'cn-heyuan' },
    ],
  ])('%s', (service, change, pointer, { offered, unknown: unheard, refused }) => {
    const found = (region: string) =>
      check(regionService, definition({ region, ...change })).filter(
        (finding) => finding.pointer === pointer,
      );
    const mqtt = { source: { kind: 'SourceMNSParameters', parameters: {} } };
    it('is offered there, or not known to be', () => {
      expect(found(offered)).toEqual([]);
      expect(found(unheard)).toEqual([]);
      expect(found(refused)).toEqual([
        expect.objectContaining({
          severity: 'warning',
          message: `${service} is not known to be offered in ${refused}`,
        }),
      ]);
      expect(check(regionService, definition({ region: unheard, ...mqtt }))).toEqual([]);
    });
  });

  it('says nothing of Function Compute 2.0', () => {
    const sink = {
      kind: 'SinkFcParameters',
      parameters: { ServiceName: constant('s'), FunctionName: constant('f') },
    };
    const transforms = [{ Arn: 'acs:fc:cn-heyuan:1234567890123456:services/s.LATEST/functions/f' }];
    expect(check(regionService, definition({ region: 'cn-heyuan', sink, transforms }))).toEqual([]);
  });

  it('looks at sources in their own region, and at RocketMQ 5.0 alone of RocketMQ', () => {
    const source = (InstanceType: string) => ({
      kind: 'SourceRocketMQParameters',
      parameters: { RegionId: 'cn-north-2-gov-1', InstanceType },
    });
    expect(check(regionService, definition({ source: source('Cloud_5') }))).toEqual([
      expect.objectContaining({
        pointer: '/Source/SourceRocketMQParameters/RegionId',
        message: 'RocketMQ 5.0 is not known to be offered in cn-north-2-gov-1',
      }),
    ]);
    expect(check(regionService, definition({ source: source('Cloud_4') }))).toEqual([]);
    const other = {
      kind: 'SourceMNSParameters',
      parameters: { RegionId: 'cn-north-2-gov-1', InstanceType: 'Cloud_5' },
    };
    expect(check(regionService, definition({ source: other }))).toEqual([]);
  });
});
