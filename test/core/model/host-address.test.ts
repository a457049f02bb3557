import { hostsIn, isPrivateHost } from '../../../lib/core/model/host-address';

describe('hostsIn', () => {
  it.each([
    ['10.0.0.1:9876', [{ host: '10.0.0.1', port: 9876 }]],
    ['a:1;b', [{ host: 'a', port: 1 }, { host: 'b' }]],
    ['http://user:secret@192.168.1.1/x?y=1', [{ host: '192.168.1.1' }]],
    ['jdbc:mysql://db:3306/orders', [{ host: 'db', port: 3306 }]],
    ['[fd00::1]:9092, broker', [{ host: 'fd00::1', port: 9092 }, { host: 'broker' }]],
    ['  ', []],
  ])('of %s are %j', (text, hosts) => expect(hostsIn(text)).toEqual(hosts));
});

describe('isPrivateHost', () => {
  it.each([
    '10.1.2.3',
    '172.16.1.10',
    '192.168.0.1',
    '127.0.0.1',
    '100.64.0.1',
    'fd00::1',
    'localhost',
    'rmq-cn-1-vpc.cn-hangzhou.rmq.aliyuncs.com',
    'oss-cn-hangzhou-internal.aliyuncs.com',
    'kafka.internal',
  ])('is true of %s', (host) => expect(isPrivateHost(host)).toBe(true));

  it.each([
    '47.96.1.1',
    '172.32.0.1',
    '1',
    'kafka.example.com',
    'rmq-cn-1.cn-hangzhou.rmq.aliyuncs.com',
    '2001:4860::1',
  ])('is false of %s', (host) => expect(isPrivateHost(host)).toBe(false));
});
