import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rpc } from '../../stand-in/cloud/client';
import { Cloud } from '../../stand-in/cloud/server';
import { CommandResult, runCommand, Surroundings } from './cli';
import { ORDERS } from './export-folder';

/** None of them may be seen anywhere. */
export const KEYS = {
  ALIBABA_CLOUD_ACCESS_KEY_ID: 'LTAI-live-canary-id',
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'live-canary-secret',
  ALIBABA_CLOUD_SECURITY_TOKEN: 'live-canary-token',
};

const { SourceKafkaParameters } = ORDERS.Source;

/** A stream that somebody can make. */
export const STREAM = {
  ...ORDERS,
  Source: { SourceKafkaParameters: { ...SourceKafkaParameters, ValueDataType: 'JSON' } },
  RunOptions: undefined,
  Transforms: undefined,
};

/** The texts of the files in a folder, by path. */
export function textsIn(path: string): Record<string, string> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return Object.fromEntries(
    files.map((file) => {
      const whole = join(file.parentPath, file.name);
      return [whole.slice(path.length + 1), readFileSync(whole, 'utf8')];
    }),
  );
}

/** A cloud with keys to it in the environment, for the tests of a file. */
export class LiveTest {
  public cloud = new Cloud({ quotas: QUOTAS });
  private readonly before = { ...process.env };

  constructor() {
    beforeEach(() => {
      Object.assign(process.env, KEYS);
      this.cloud = new Cloud({ quotas: QUOTAS });
    });
    afterEach(async () => {
      for (const name of Object.keys(KEYS)) {
        if (this.before[name] === undefined) delete process.env[name];
        else process.env[name] = this.before[name];
      }
      await this.cloud.stop();
    });
  }

  /** Makes a stream as somebody in the console would. */
  public async make(region: string, stream: Readonly<Record<string, any>>): Promise<void> {
    const { Source, Sink, RunOptions, Transforms, Status, Tags, DetailedStatus, ...texts } = stream;
    const json = { Source, Sink, RunOptions, Transforms };
    const parameters = Object.fromEntries([
      ...Object.entries(texts),
      ...Object.entries(json).map(([name, value]) => [name, value && JSON.stringify(value)]),
    ]);
    const call = async (action: string, given: Record<string, string>) => {
      const endpoint = await this.cloud.endpoint(region);
      const { Code, Message } = await rpc(endpoint, '2020-04-01', action, given);
      if (Code !== undefined && Code !== 'Success') throw new Error(`${action}: ${Code} ${Message}`);
    };
    await call('CreateEventStreaming', parameters);
    const { EventStreamingName } = stream;
    if (Status === 'RUNNING') await call('StartEventStreaming', { EventStreamingName });
    for (const { Key, Value } of Tags ?? [])
      await call('TagResources', {
        ...{ ResourceType: 'eventstreaming', 'ResourceId.1': EventStreamingName },
        ...{ 'Tag.1.Key': Key, 'Tag.1.Value': Value },
      });
    if (DetailedStatus !== undefined) this.cloud.streams.measure(EventStreamingName, DetailedStatus);
  }

  /** Saves some regions. */
  public export(output: string, regions: readonly string[] = ['cn-hangzhou'], more: readonly string[] = []) {
    const named = regions.flatMap((region) => ['--region', region]);
    return this.run(['export', '--output', output, ...named, ...more], regions);
  }

  /** Runs `live` against the cloud; nothing of the keys may be printed. */
  public async run(
    args: readonly string[],
    regions: readonly string[] = ['cn-hangzhou'],
    surroundings: Surroundings = {},
  ): Promise<CommandResult> {
    const hosts = await Promise.all(
      regions.map(async (region) => `${region}=http://${await this.cloud.endpoint(region)}`),
    );
    const [sts] = hosts[0].split('=').slice(1);
    const endpoints = [...hosts.flatMap((host) => ['--endpoint', host]), '--sts-endpoint', sts];
    const made = this.cloud.changes().length;
    const result = await runCommand(['live', ...args, ...endpoints], surroundings);
    expect(this.cloud.changes()).toHaveLength(made);
    for (const key of Object.values(KEYS)) expect(result.out + result.err).not.toContain(key);
    return result;
  }
}

const QUOTAS = { streamsPerRegion: 10_000, busesPerRegion: 50, rulesPerBus: 50, targetsPerRule: 5 };
