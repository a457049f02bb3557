import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sightingsIn } from '../../support/canaries/commands';
import { BASELINES, CONFIGURATIONS, EVENTS, EXTENSIONS } from '../../support/canaries/configurations';
import { around, stack } from '../../support/canaries/shapes';
import { runCommand } from '../../support/cli';

const SECRET = 'C4naryk7zz5';

describe('a credential is not shown', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'canary-said-'));
    const source = around(['SourceRocketMQParameters', 'InstancePassword'], JSON.stringify(SECRET));
    writeFileSync(
      join(folder, 'cdk.tf.json'),
      JSON.stringify(stack({ event_streaming_name: 'a b', source })),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function sightings(file: string, text: string, ...calls: readonly string[][]): Promise<string[]> {
    writeFileSync(join(folder, file), text);
    const found: string[] = [];
    for (const args of calls) {
      const { out, err } = await runCommand(args, { folder });
      found.push(...sightingsIn(out + err, SECRET, args.join(' ')));
      if (err.includes('defect')) found.push(err);
    }
    return found;
  }

  const configured = (...args: string[]) => [...args, '--config', 'c.yaml'];
  it.each(CONFIGURATIONS)('of a configuration with %s', async (_, write) => {
    const calls = [
      configured('review', 'cdk.tf.json'),
      configured('review', 'cdk.tf.json', '--format', 'json'),
      configured('rules', '--format', 'json'),
      configured('explain', 'stream-name'),
      configured('graph', 'cdk.tf.json'),
    ];
    expect(await sightings('c.yaml', write(SECRET), ...calls)).toEqual([]);
  });

  it.each(BASELINES)('of a baseline that is %s', async (_, write) => {
    const call = ['review', 'cdk.tf.json', '--no-config', '--baseline', 'b.json'];
    expect(await sightings('b.json', write(SECRET), call)).toEqual([]);
  });

  it.each(EVENTS)('of events that are %s', async (_, write) => {
    const calls = [
      ['evaluate', '--jsonl', 'e.jsonl'],
      ['simulate', 'cdk.tf.json', '--event', 'e.jsonl'],
    ];
    expect(await sightings('e.jsonl', write(SECRET), ...calls)).toEqual([]);
  });

  // What fails later or prints is for a process of its own.
  it.each(EXTENSIONS.filter(([what]) => !/later|rejects|prints/.test(what)))('of %s', async (what, write) => {
    const module = `x${EXTENSIONS.findIndex(([name]) => name === what)}.js`;
    writeFileSync(join(folder, module), write(SECRET));
    const calls = [
      configured('review', 'cdk.tf.json', '--format', 'json'),
      configured('rules', '--format', 'json'),
      configured('explain', 'acme-rule'),
      configured('graph', 'cdk.tf.json', '--format', 'html'),
    ];
    expect(await sightings('c.yaml', `extensions: [./${module}]`, ...calls)).toEqual([]);
  });
});
