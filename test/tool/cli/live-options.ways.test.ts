import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { certificate } from '../../../stand-in/cloud/wire/certificate';
import { runCommand } from '../../support/cli';
import { scratchFolder } from '../../support/export-folder';
import { LiveTest, STREAM } from '../../support/live';

const REGION = 'cn-hangzhou';
const test = new LiveTest();
const folder = scratchFolder('live-ways');
let number = 0;
const freeFolder = () => join(folder, `export-${(number += 1)}`);
const pem = (name: string, text: string) => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

async function exported(more: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const args = ['live', 'export', '--region', REGION, '--output', freeFolder(), ...more];
  return runCommand(args, { environment });
}

/** How calls go to the stand-in by HTTPS. What is refused comes first: connections that are open are used again. */
async function own(): Promise<string[]> {
  await test.make(REGION, STREAM);
  const host = await test.cloud.endpoint(REGION);
  return ['--endpoint', `https://${host}`, '--sts-endpoint', host];
}

describe('the ways to the cloud', () => {
  it('goes past the proxy where NO_PROXY says so', async () => {
    const args = [...(await own()), '--ca-file', pem('ca.pem', certificate().cert)];
    const HTTPS_PROXY = 'http://127.0.0.1:1';
    const other = await exported(args, { HTTPS_PROXY, NO_PROXY: 'example.com' });
    expect([other.code, other.err]).toEqual([
      2,
      expect.stringContaining('the proxy 127.0.0.1 of HTTPS_PROXY'),
    ]);
    expect((await exported(args, { HTTPS_PROXY, NO_PROXY: 'localhost,127.0.0.1' })).code).toBe(0);
  }, 30_000);

  it('trusts NODE_EXTRA_CA_CERTS beside --ca-file', async () => {
    const args = [...(await own()), '--ca-file', pem('other.pem', rootCertificates[0])];
    const NODE_EXTRA_CA_CERTS = pem('extra.pem', certificate().cert);
    const without = await exported(args);
    expect([without.code, without.err]).toEqual([2, expect.stringContaining('self-signed certificate')]);
    expect((await exported(args, { NODE_EXTRA_CA_CERTS })).code).toBe(0);
  }, 30_000);

  it('takes one address for every region', async () => {
    await test.make(REGION, STREAM);
    const host = `http://${await test.cloud.endpoint(REGION)}`;
    const { code, out } = await exported(['--endpoint', host, '--sts-endpoint', host]);
    expect([code, out]).toEqual([0, expect.stringContaining('1 event stream ')]);
  });

  it('calls the addresses inside a VPC', async () => {
    const asked: string[] = [];
    const proxy = createServer();
    proxy.on('connect', (call, socket) => {
      asked.push(call.url!);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = proxy.address() as AddressInfo;
      const { code } = await exported(['--vpc'], { HTTPS_PROXY: `http://127.0.0.1:${port}` });
      expect([code, new Set(asked)]).toEqual([
        2,
        new Set([
          'sts-vpc.cn-hangzhou.aliyuncs.com:443',
          'eventbridge-console-vpc.cn-hangzhou.aliyuncs.com:443',
        ]),
      ]);
    } finally {
      proxy.closeAllConnections();
      proxy.close();
    }
  }, 30_000);
});
