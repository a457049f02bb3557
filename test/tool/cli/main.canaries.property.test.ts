import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileSightings, printedSightings, sightingsIn } from '../../support/canaries/commands';
import {
  ALLOWED_DIFFERENCES,
  ASSUMPTIONS,
  BASELINES,
  CONFIGURATIONS,
  EVENTS,
  EXTENSIONS,
  INVENTORIES,
} from '../../support/canaries/configurations';
import { EXPORTS } from '../../support/canaries/exports';
import { CANARIES, HIDDEN_CANARIES } from '../../support/canaries/documents';
import { around, stack } from '../../support/canaries/shapes';
import { runCommand } from '../../support/cli';
import { writeJson } from '../../support/export-folder';
import { KEYS } from '../../support/live';
import { sampleOf } from '../../support/sampling';

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

  it.each(ALLOWED_DIFFERENCES)('of allowed differences with %s', async (_, write) => {
    const compared = ['review', 'cdk.tf.json', '--no-config', '--compare', 'cdk.tf.json'];
    const calls = ['table', 'json', 'markdown'].map((format) => [
      ...compared,
      ...['--allow-differences', 'd.yaml', '--format', format],
    ]);
    expect(await sightings('d.yaml', write(SECRET), ...calls)).toEqual([]);
  });

  it.each(INVENTORIES)('of an inventory with %s', async (_, write) => {
    const calls = ['table', 'json'].map((format) => [
      ...['review', 'cdk.tf.json', '--no-config', '--inventory', 'i.json', '--format', format],
    ]);
    expect(await sightings('i.json', write(SECRET), ...calls)).toEqual([]);
  });

  it('of either side of a comparison, nor of the evidence of it', async () => {
    const plain = join(folder, 'plain.json');
    writeFileSync(plain, JSON.stringify(stack({ description: 'plain' })));
    const documents = [...CANARIES, ...HIDDEN_CANARIES].filter(({ files }) => 'document.json' in files);
    const found: string[] = [];
    for (const { canary, files, place } of sampleOf(documents, 3)) {
      const own = mkdtempSync(join(folder, 'compared-'));
      const file = join(own, 'document.json');
      writeFileSync(file, files['document.json']);
      for (const [i, format] of ['table', 'json', 'markdown'].entries())
        for (const sides of [
          [file, '--compare', plain],
          [plain, '--compare', file],
        ]) {
          const evidence = ['--evidence', join(own, `evidence-${i}.json`)];
          const { out, err } = await runCommand(
            ['review', ...sides, '--no-config', '--format', format, ...(sides[0] === file ? evidence : [])],
            { folder },
          );
          found.push(...sightingsIn(out + err, canary, `${place}: ${sides[0] === file} ${format}`));
        }
      rmSync(file);
      found.push(...fileSightings(own, canary));
    }
    expect(found).toEqual([]);
  });

  it.each([
    ['the caller', 'GetCallerIdentity'],
    ['its streams', 'ListEventStreamings'],
  ])('of what a cloud answers that fails at %s', async (_, action) => {
    const failure = {
      Code: `password=${SECRET}`,
      Message: `https://u:${SECRET}@h sqlplus scott/${SECRET}@db`,
    };
    const server = createServer((request, response) => {
      const asked =
        request.headers['x-acs-action'] ?? new URL(request.url!, 'http://h').searchParams.get('Action');
      response.statusCode = asked === action ? 403 : 200;
      response.end(JSON.stringify(asked === action ? failure : { AccountId: '1' }));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const before = { ...process.env };
    Object.assign(process.env, KEYS);
    const endpoints = ['--endpoint', `cn-hangzhou=${address}`, '--sts-endpoint', address];
    try {
      const calls = [
        ['live', 'export', '--region', 'cn-hangzhou', '--output', join(folder, 'live'), ...endpoints],
        ['live', 'status', 'cdk.tf.json', ...endpoints],
      ];
      expect(await sightings('c.yaml', '', ...calls)).toEqual([]);
      expect(fileSightings(join(folder, 'live'), SECRET)).toEqual([]);
      const { code } = await runCommand(calls[0], { folder });
      expect(code).toBe(2);
    } finally {
      for (const name of Object.keys(KEYS)) delete process.env[name];
      Object.assign(process.env, before);
      await new Promise((done) => server.close(done));
    }
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
