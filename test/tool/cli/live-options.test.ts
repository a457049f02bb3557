import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { certificate } from '../../../stand-in/cloud/wire/certificate';
import { runCommand } from '../../support/cli';
import { scratchFolder } from '../../support/export-folder';
import { KEYS, LiveTest, STREAM } from '../../support/live';

const REGION = 'cn-hangzhou';
const test = new LiveTest();
const folder = scratchFolder('live-export');
let number = 0;
const freeFolder = () => join(folder, `export-${(number += 1)}`);

describe('how the cloud is reached', () => {
  it('goes by HTTPS, through the proxy, and trusts a CA of one’s own', async () => {
    const seen: string[] = [];
    const proxy = createServer();
    proxy.on('connect', (call, socket) => {
      seen.push(`${call.url} ${call.headers['proxy-authorization']}`);
      const [host, port] = call.url!.split(':');
      const on = connect(Number(port), host, () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        on.pipe(socket).pipe(on);
      });
      on.on('error', () => socket.destroy());
      socket.on('error', () => on.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    try {
      await test.make(REGION, STREAM);
      const ca = join(folder, 'ca.pem');
      writeFileSync(ca, certificate().cert);
      const host = await test.cloud.endpoint(REGION);
      const { port } = proxy.address() as AddressInfo;
      const args = [
        'live',
        'export',
        '--region',
        REGION,
        '--endpoint',
        `https://${host}`,
        '--sts-endpoint',
        host,
      ];
      const environment = { HTTPS_PROXY: `http://u:proxy-canary@127.0.0.1:${port}` };
      const untrusted = await runCommand([...args, '--output', freeFolder()], { environment });
      expect([untrusted.code, untrusted.err]).toEqual([
        2,
        expect.stringContaining('self-signed certificate'),
      ]);
      const output = freeFolder();
      const trusted = await runCommand([...args, '--output', output, '--ca-file', ca], { environment });
      expect([trusted.code, trusted.err]).toEqual([0, '']);
      expect(new Set(seen)).toEqual(
        new Set([`${host} Basic ${Buffer.from('u:proxy-canary').toString('base64')}`]),
      );
      expect(untrusted.err + trusted.out).not.toContain('proxy-canary');
    } finally {
      proxy.closeAllConnections();
      proxy.close();
    }
  });

  it('says in one sentence that a proxy does not connect', async () => {
    const environment = { HTTPS_PROXY: 'http://u:proxy-canary@127.0.0.1:1' };
    const args = ['live', 'export', '--region', REGION, '--output', freeFolder()];
    const { code, err } = await runCommand(args, { environment });
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('the proxy 127.0.0.1 of HTTPS_PROXY does not connect'),
    ]);
    expect(err).not.toContain('canary');
  });

  it.each([
    [[], 'Nothing says the region'],
    [['--region', 'cn-hangzou'], 'is not a region. Did you mean "cn-hangzhou"?'],
    [['--region', '../etc'], 'is not a region.'],
    [['--region', REGION, '--endpoint', 'http://example.com'], 'http:// is for this machine alone'],
    [['--region', REGION, '--endpoint', 'not a host'], 'wants a host such as'],
    [['--region', REGION, '--ca-file', __filename], 'holds no certificate in PEM'],
    [['--regoin', REGION], '(Did you mean --region?)'],
  ])('refuses %j', async (args, words) => {
    const { code, err } = await runCommand(['live', 'export', '--output', freeFolder(), ...args]);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
  });

  it('takes the region of the environment', async () => {
    await test.make(REGION, STREAM);
    const environment = { ALIBABA_CLOUD_REGION_ID: REGION };
    const { code } = await test.run(['export', '--output', freeFolder()], [REGION], { environment });
    expect(code).toBe(0);
  });

  it('says in one sentence what to set where there are no credentials', async () => {
    for (const name of Object.keys(KEYS)) delete process.env[name];
    const { HOME, ALIBABA_CLOUD_ECS_METADATA_DISABLED } = process.env;
    Object.assign(process.env, { HOME: folder, ALIBABA_CLOUD_ECS_METADATA_DISABLED: 'true' });
    try {
      const args = ['live', 'export', '--region', REGION, '--output', freeFolder()];
      const { code, err } = await runCommand(args);
      expect([code, err]).toEqual([
        2,
        'error: No credentials were found: set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or configure a profile.\n',
      ]);
    } finally {
      for (const [name, value] of Object.entries({ HOME, ALIBABA_CLOUD_ECS_METADATA_DISABLED }))
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
    }
  });

  it('says which packages it needs where they are not there', async () => {
    jest.doMock('@alicloud/credentials', () => {
      throw Object.assign(new Error('Cannot find module'), { code: 'MODULE_NOT_FOUND' });
    });
    try {
      const { code, err } = await runCommand([
        'live',
        'export',
        '--region',
        REGION,
        '--output',
        freeFolder(),
      ]);
      expect([code, err]).toEqual([
        2,
        'error: live asks Alibaba Cloud through its own clients, which are not installed here: npm install @alicloud/openapi-client @alicloud/credentials\n',
      ]);
    } finally {
      jest.dontMock('@alicloud/credentials');
    }
  });
});
