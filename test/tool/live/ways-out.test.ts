import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { proxyFor, trusted } from '../../../lib/tool/live/ways-out';
import { scratchFolder } from '../../support/export-folder';

const folder = scratchFolder('ways-out');
const HOST = 'eventbridge-console.cn-hangzhou.aliyuncs.com';
const HTTPS_PROXY = 'http://proxy.example.com:3128';

describe('the proxy for a host', () => {
  it.each([
    [{ HTTPS_PROXY }, 'proxy.example.com:3128'],
    [{ https_proxy: HTTPS_PROXY }, 'proxy.example.com:3128'],
    [{ HTTPS_PROXY: 'proxy.example.com:3128' }, 'proxy.example.com:3128'],
    [{ HTTPS_PROXY: '' }, undefined],
    [{}, undefined],
    [{ HTTPS_PROXY, NO_PROXY: '*' }, undefined],
    [{ HTTPS_PROXY, NO_PROXY: HOST }, undefined],
    [{ HTTPS_PROXY, NO_PROXY: 'localhost, aliyuncs.com' }, undefined],
    [{ HTTPS_PROXY, NO_PROXY: '.aliyuncs.com' }, undefined],
    [{ HTTPS_PROXY, NO_PROXY: '*.aliyuncs.com' }, undefined],
    [{ HTTPS_PROXY, NO_PROXY: `${HOST}:443` }, undefined],
    [{ HTTPS_PROXY, no_proxy: 'aliyuncs.com' }, undefined],
    [{ HTTPS_PROXY, NO_PROXY: 'yuncs.com,localhost' }, 'proxy.example.com:3128'],
  ])('of %j is %s', (environment, host) => {
    expect(proxyFor(HOST, environment)?.host).toBe(host);
  });

  it('is refused without repeating what stands there', () => {
    for (const proxy of ['ftp://u:canary@p', 'http://', 'socks5://canary'])
      expect(() => proxyFor(HOST, { HTTPS_PROXY: proxy })).toThrow(/^HTTPS_PROXY: (?!.*canary)/);
  });
});

describe('certificates that are trusted', () => {
  it('are those of --ca-file, and of NODE_EXTRA_CA_CERTS beside it', () => {
    const [one, two] = rootCertificates;
    const files = [one, two].map((text, i) => {
      const file = join(folder, `${i}.pem`);
      writeFileSync(file, text);
      return file;
    });
    expect(trusted(undefined, { NODE_EXTRA_CA_CERTS: files[1] })).toBeUndefined();
    expect(trusted(files[0], {})).toEqual([one]);
    expect(trusted(files[0], { NODE_EXTRA_CA_CERTS: '' })).toEqual([one]);
    expect(trusted(files[0], { NODE_EXTRA_CA_CERTS: files[1] })).toEqual([one, two]);
    expect(() => trusted(join(folder, 'no.pem'), {})).toThrow('there is no such file');
  });
});
