import { isMainland, isRegion, RegionalService, REGIONS } from '../../../lib/core/contract/regions';

describe('regions', () => {
  it('know the border: cn-hongkong is outside', () => {
    expect(['cn-hangzhou', 'cn-beijing-finance-1'].map(isMainland)).toEqual([true, true]);
    expect(['cn-hongkong', 'ap-southeast-1', 'us-east-1'].map(isMainland)).toEqual([false, false, false]);
  });

  it('are what the provider lists, and nothing that merely sounds like a property', () => {
    expect(Object.keys(REGIONS)).toHaveLength(50);
    expect(['cn-hangzhou', 'valueOf', 'cn-nowhere', undefined].map(isRegion)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it.each<[RegionalService, number, string[], string[]]>([
    [
      'EventBridge',
      26,
      ['cn-shanghai-finance-1', 'cn-heyuan', 'ap-southeast-6'],
      ['ap-south-1', 'me-central-1'],
    ],
    [
      'Kafka',
      34,
      ['cn-fuzhou', 'na-south-1', 'ap-southeast-6', 'cn-zhengzhou-jva'],
      ['ap-southeast-2', 'cn-nanjing'],
    ],
    ['RabbitMQ', 24, ['me-central-1', 'ap-southeast-6'], ['cn-heyuan', 'ap-northeast-2', 'eu-west-1']],
    [
      'Function Compute 3.0',
      26,
      ['cn-hangzhou-finance', 'cn-heyuan-acdr-1'],
      ['cn-heyuan', 'cn-guangzhou', 'ap-southeast-6'],
    ],
    ['RocketMQ 5.0', 33, ['cn-nanjing'], ['cn-north-2-gov-1', 'cn-zhengzhou-jva']],
    ['MQTT', 19, ['cn-north-2-gov-1'], ['cn-heyuan', 'ap-southeast-6']],
  ])('offer %s in %d regions', (service, count, offered, refused) => {
    const where = Object.keys(REGIONS).filter((region) => REGIONS[region]?.includes(service));
    expect(where).toHaveLength(count);
    expect(where).toEqual(expect.arrayContaining(offered));
    for (const region of refused) expect(where).not.toContain(region);
  });

  it('have some of which no list speaks', () =>
    expect(Object.keys(REGIONS).filter((region) => REGIONS[region] === undefined)).toEqual(
      expect.arrayContaining(['cn-zhongwei', 'rus-west-1', 'cn-szfinance', 'cn-wuhan-lr', 'eu-west-2']),
    ));

  it('are text, not what turns into such text', () => {
    expect([['cn-hangzhou'], { toString: () => 'cn-hangzhou' }, null, 5].map(isRegion)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
