import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rpc } from '../cloud/client';
import { trust } from '../cloud/redirect';
import { Cloud } from '../cloud/server';

describe('HTTPS beside HTTP on the port of a region', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tls-test-'));
  let cloud: Cloud;
  let endpoint: string;

  beforeAll(async () => {
    cloud = new Cloud();
    endpoint = await cloud.endpoint('cn-hangzhou');
  });
  afterAll(async () => {
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The code of what an action answers by HTTPS, with these certificates trusted. */
  function secure(action: string, ca?: Buffer): Promise<string> {
    const [host, port] = endpoint.split(':');
    const path = `/?Action=${action}&Version=2020-04-01&EventBusName=orders`;
    return new Promise((resolve, reject) => {
      const call = request({ host, port, path, method: 'POST', ca, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')).Code));
      });
      call.on('error', reject);
      call.end();
    });
  }

  it('answers both from one state', async () => {
    const ca = readFileSync(trust(folder).SSL_CERT_FILE);
    expect(await secure('CreateEventBus', ca)).toBe('Success');
    expect((await rpc(endpoint, '2020-04-01', 'GetEventBus', { EventBusName: 'orders' })).Code).toBe(
      'Success',
    );
    expect(await secure('DeleteEventBus', ca)).toBe('Success');
  });

  it('is trusted by nobody who was not told to', async () => {
    await expect(secure('GetEventBus')).rejects.toThrow(/self-signed certificate/);
  });
});
