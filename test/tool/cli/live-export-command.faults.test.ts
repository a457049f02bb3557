import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rpc } from '../../../stand-in/cloud/client';
import { runCommand } from '../../support/cli';
import { scratchFolder } from '../../support/export-folder';
import { LiveTest, STREAM, textsIn } from '../../support/live';

const REGION = 'cn-hangzhou';
const test = new LiveTest();
const folder = scratchFolder('live-export');
let number = 0;
const freeFolder = () => join(folder, `export-${(number += 1)}`);
const left = () => readdirSync(folder).filter((name) => name.startsWith('.'));

describe('live export, where something fails', () => {
  it.each([
    ['throttling', { kind: 'throttle', times: 2 }],
    ['errors of the service', { kind: 'server-error', action: 'GetEventStreaming' }],
    ['connections that break', { kind: 'drop-before', action: 'ListEventStreamings' }],
    ['connections that break late', { kind: 'drop-after', action: 'ListRules' }],
  ] as const)('bears %s', async (_name, fault) => {
    const output = freeFolder();
    await test.make(REGION, STREAM);
    test.cloud.faults.add(fault);
    const { code, err } = await test.export(output);
    expect([code, err]).toEqual([0, '']);
    expect(test.cloud.calls.some((call) => call.fault !== undefined)).toBe(true);
    expect(existsSync(join(output, REGION, 'GetEventStreaming', 'orders.json'))).toBe(true);
  });

  it.each(['GetCallerIdentity', 'ListEventStreamings', 'GetEventStreaming', 'ListRules'])(
    'writes nothing where the credentials expire at %s',
    async (action) => {
      const output = freeFolder();
      await test.make(REGION, STREAM);
      test.cloud.faults.add({ kind: 'expired', action, times: 100 });
      const { code, out, err } = await test.export(output);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('Alibaba Cloud does not take the credentials');
      expect(err.trim().split('\n')).toHaveLength(1);
      expect([existsSync(output), left()]).toEqual([false, []]);
    },
  );

  it('lists what the caller may not ask, and ends with 1', async () => {
    const output = freeFolder();
    await test.make(REGION, STREAM);
    const Action = [
      'ListEventStreamings',
      'GetEventStreaming',
      'ListTagResources',
      'ListEventBuses',
      'ListUserDefinedEventSources',
    ];
    test.cloud.behave({
      policies: [
        {
          Statement: [
            { Effect: 'Allow', Action: Action.map((name) => `eventbridge:${name}`), Resource: ['*'] },
          ],
        },
      ],
    });
    const { code, out } = await test.export(output);
    expect(code).toBe(1);
    expect(out).toContain('cn-hangzhou ListRules: NoPermission');
    expect(out).toContain('cn-hangzhou ListConnections: NoPermission');
    const { missing } = JSON.parse(textsIn(output)['export.json']);
    expect(missing.map(({ action }: { action: string }) => action)).toEqual(['ListRules', 'ListConnections']);
    const review = await runCommand(['review', output, '--no-config']);
    expect(review.out).toContain('the export does not have it');
  });

  it('writes nothing where the streams may not be read', async () => {
    const output = freeFolder();
    await test.make(REGION, STREAM);
    test.cloud.behave({ policies: [] });
    const { code, err } = await test.export(output);
    expect([code, err]).toEqual([2, expect.stringContaining('cn-hangzhou ListEventStreamings: ')]);
    expect([existsSync(output), left()]).toEqual([false, []]);
  });

  it('writes nothing where a rule of buses is answered with what no one can read', async () => {
    const output = freeFolder();
    await test.make(REGION, STREAM);
    await rpc(await test.cloud.endpoint(REGION), '2020-04-01', 'CreateEventBus', {
      EventBusName: 'bus',
      Description: 'd',
    });
    test.cloud.connections.put(REGION, { ConnectionName: 'c', $unknown: 'x' });
    const { code, err } = await test.export(output);
    expect([code, err]).toEqual([2, expect.stringContaining('a key that this library keeps for itself')]);
    expect(existsSync(output)).toBe(false);
  });
});
