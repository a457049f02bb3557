import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printedSightings, sightingsIn } from '../../support/canaries/commands';
import {
  ASSUMPTIONS,
  BASELINES,
  CONFIGURATIONS,
  EVENTS,
  EXTENSIONS,
} from '../../support/canaries/configurations';
import { EXPORTS } from '../../support/canaries/exports';
import { around, stack } from '../../support/canaries/shapes';
import { runCommand } from '../../support/cli';
import { writeJson } from '../../support/export-folder';

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

  it.each(ASSUMPTIONS)('of an assumption or prices: %s', async (_, write) => {
    const usage = ['usage', 'cdk.tf.json', '--traffic', 'a.yaml', '--format'];
    const calls = [
      [...usage, 'table'],
      [...usage, 'json'],
      ['usage', 'cdk.tf.json', '--events', '5', '--prices', 'a.yaml', '--format', 'markdown'],
    ];
    expect(await sightings('a.yaml', write(SECRET), ...calls)).toEqual([]);
  });

  it.each(EXPORTS)('of an export with %s', async (what, write) => {
    const exported = join(folder, `export-${EXPORTS.findIndex(([name]) => name === what)}`);
    writeJson(exported, write(SECRET));
    const found = await printedSightings(exported, SECRET, { stream: 'orders', isSlow: true });
    const compared = ['json', 'table', 'markdown'].flatMap((format) => [
      ['drift', 'cdk.tf.json', exported, '--format', format],
      ['live', 'status', 'cdk.tf.json', '--from', exported, '--format', format],
    ]);
    expect([...found, ...(await sightings('c.yaml', '', ...compared))]).toEqual([]);
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
