import { eventBridgeAddress, stsAddress } from '../../../lib/tool/live/endpoints';

const REGION = 'cn-hangzhou';

describe('where calls go', () => {
  it('goes to the usual addresses, or to those inside a VPC', () => {
    const usual = { endpoint: [] };
    const inside = { endpoint: [], vpc: true };
    expect([eventBridgeAddress(REGION, usual), stsAddress(REGION, usual)]).toEqual([
      { protocol: 'HTTPS', host: 'eventbridge-console.cn-hangzhou.aliyuncs.com' },
      { protocol: 'HTTPS', host: 'sts.aliyuncs.com' },
    ]);
    expect([eventBridgeAddress(REGION, inside), stsAddress(REGION, inside)]).toEqual([
      { protocol: 'HTTPS', host: 'eventbridge-console-vpc.cn-hangzhou.aliyuncs.com' },
      { protocol: 'HTTPS', host: 'sts-vpc.cn-hangzhou.aliyuncs.com' },
    ]);
  });

  it.each([
    [['own.example.com'], 'HTTPS', 'own.example.com'],
    [['{region}.own.example.com:8443'], 'HTTPS', 'cn-hangzhou.own.example.com:8443'],
    [['cn-beijing=other.example.com', 'cn-hangzhou=own.example.com'], 'HTTPS', 'own.example.com'],
    [['cn-beijing=other.example.com', 'own.example.com'], 'HTTPS', 'own.example.com'],
    [['https://own.example.com/'], 'HTTPS', 'own.example.com'],
    [['http://127.0.0.1:8080'], 'HTTP', '127.0.0.1:8080'],
    [['http://[::1]:8080'], 'HTTP', '[::1]:8080'],
    [['cn-beijing=other.example.com'], 'HTTPS', 'eventbridge-console.cn-hangzhou.aliyuncs.com'],
  ])('takes %j', (endpoint, protocol, host) => {
    expect(eventBridgeAddress(REGION, { endpoint })).toEqual({ protocol, host });
  });

  it.each([
    'http://own.example.com',
    'http://127.0.0.1.example.com',
    'own.example.com/path',
    'u:p@own.example.com',
  ])('refuses %s without repeating it', (host) => {
    expect(() => eventBridgeAddress(REGION, { endpoint: [host] })).toThrow(
      /^--endpoint: (?!.*example\.com\/path)/,
    );
    expect(() => stsAddress(REGION, { endpoint: [], stsEndpoint: host })).toThrow(/^--sts-endpoint: /);
  });
});
