import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { isMainland, REGIONS } from '../../lib/core/contract/regions';
import { describeOpa, evaluate, opa, POLICY } from '../support/opa';
import { say } from '../support/real-tools';
import { sampleOf } from '../support/sampling';
import { spellings } from '../support/spellings';
import { dataFile, read, reportOn, withFiles } from './reports';
import { expectedOf, ofEach, seen } from './seen';

const STREAMS = 'data.alicloud.event_streams.streams';
const PAGE = readFileSync(join(dirname(POLICY), 'docs', 'policy.md'), 'utf8');

describeOpa('policies under real Open Policy Agent', (setup) => {
  const examplesOn = async (name: string) =>
    evaluate(setup(), 'data.examples', await reportOn(dataFile(name)));
  const lines = (messages: string[]) =>
    messages.map((message) => message.replaceAll('alicloud_event_bridge_event_streaming.', '')).sort();
  const places = (messages: string[]) => lines(messages).map((line) => line.split(': ')[0]);

  it('are strict, formatted, and pass their own tests', () => {
    expect(opa(setup(), ['check', '--strict', POLICY])).toBe('');
    expect(opa(setup(), ['fmt', '--diff', POLICY])).toBe('');
    expect(opa(setup(), ['test', POLICY])).toMatch(/^PASS: (\d+)\/\1$/m);
  });

  it('draw the border where the contract does', () => {
    const query = '[region | some region in input; data.alicloud.event_streams.is_mainland(region)]';
    expect(evaluate(setup(), query, Object.keys(REGIONS))).toEqual(Object.keys(REGIONS).filter(isMainland));
  });

  it.each(['stack', 'plan', 'hcl-plan', 'hcl-state'])('see %s.json as the review does', async (name) => {
    const streams = evaluate(setup(), STREAMS, await reportOn(dataFile(name)));
    expect(streams).not.toHaveLength(0);
    expect(streams.map(seen)).toEqual(await expectedOf(dataFile(name)));
  });

  it('see what the review sees, in 320 spellings of the same streams', async () => {
    const some = sampleOf(spellings(320), 60);
    const all = await Promise.all(
      some.map(({ files }) =>
        withFiles(files, async (folder) => ({
          report: await reportOn(folder),
          streams: await expectedOf(folder),
        })),
      ),
    );
    const reports = all.map(({ report }) => report);
    const found = evaluate(setup(), ofEach(STREAMS), reports);
    expect(found.map((streams: any[]) => streams.map(seen))).toEqual(all.map(({ streams }) => streams));
    expect(found.flat().length).toBeGreaterThan(some.length);
    // Nothing that is not known passes in silence.
    const warnings: string[][] = evaluate(setup(), ofEach('data.main.warn'), reports);
    found.forEach((streams: any[], i: number) => {
      for (const { place, unknown } of streams)
        for (const field of unknown)
          expect(warnings[i]).toContain(`${place}: ${field} is not known before apply, or not all of it.`);
    });
  });

  it('know what becomes of the streams of a plan', async () => {
    const query = `[${STREAMS}, data.alicloud.event_streams.deleted]`;
    const [streams, deleted] = evaluate(setup(), query, await reportOn(dataFile('hcl-plan')));
    const actions = streams.map((stream: any) => [stream.address, stream.change.action]);
    expect(Object.fromEntries(actions)).toEqual({
      'alicloud_event_bridge_event_streaming.by_topic["orders"]': 'update',
      'alicloud_event_bridge_event_streaming.by_topic["refunds"]': 'create',
      'alicloud_event_bridge_event_streaming.late': 'create',
      'alicloud_event_bridge_event_streaming.numbered[0]': 'none',
      'alicloud_event_bridge_event_streaming.numbered[1]': 'create',
      'module.pipelines["a.b"].alicloud_event_bridge_event_streaming.this': 'create',
      'module.pipelines["c\\"]d"].alicloud_event_bridge_event_streaming.this': 'create',
    });
    expect(deleted.map(({ address, name }: any) => [address, name])).toEqual([
      ['alicloud_event_bridge_event_streaming.by_topic["returns"]', 'topic-returns'],
    ]);
    expect(JSON.stringify([streams, deleted])).not.toMatch(/a password of no broker|a token that stands in/);
  });

  it('have examples that say what they find', async () => {
    const found = await examplesOn('hcl-plan');
    expect(lines(found.source_regions.deny)).toEqual([
      'module.pipelines["a.b"].this: the source is in cn-beijing. Allowed: cn-hangzhou, cn-shanghai.',
      'numbered[0]: the source is in ap-southeast-1. Allowed: cn-hangzhou, cn-shanghai.',
      'numbered[1]: the source is in ap-southeast-1. Allowed: cn-hangzhou, cn-shanghai.',
    ]);
    expect(places(found.source_regions.warn)).toEqual(['late']);
    expect(places(found.dead_letters.deny)).toEqual([
      'by_topic["orders"]',
      'by_topic["refunds"]',
      'late',
      'numbered[1]',
    ]);
    expect(found.dead_letters.warn).toHaveLength(1);
    expect(found.mainland.deny).toHaveLength(2);
    expect(lines(found.mainland.warn)).toEqual(['late: its regions are not known from this report.']);
    expect(places(found.credentials.deny)).toEqual(['numbered[0]', 'numbered[1]']);
    expect(found.credentials.warn).not.toEqual([]);
    expect(found.acknowledgements.deny).toEqual([]);
  });

  it('ask acknowledgements for an end and a ticket', async () => {
    const acknowledged = [
      { rule: 'stream-name', reason: 'x', owner: 'iot', ticket: 'OPS-1', expires: '2027-01-01' },
      { rule: 'dead-letter-missing', address: 'a.b', reason: 'x', owner: 'iot', expires: '2027-01-01' },
    ];
    const report = { ...(await reportOn(dataFile('stack'))), acknowledged };
    expect(evaluate(setup(), 'data.examples.acknowledgements.deny', report)).toEqual([
      'a.b: dead-letter-missing is acknowledged without ticket.',
    ]);
  });

  it('are used as docs/policy.md says', async () => {
    const report = JSON.stringify(await reportOn(dataFile('hcl-plan')));
    const blocks = [...PAGE.matchAll(/^```(sh|rego)\n([^]*?)^```/gm)];
    const ofKind = (kind: string) =>
      blocks.filter(([, language]) => language === kind).map(([, , text]) => text);
    const commands = ofKind('sh').flatMap((text) => text.trim().split('\n'));
    const evaluations = commands.filter((command) => /^(opa|conftest) /.test(command));
    expect(evaluations).toHaveLength(5);
    expect(commands.filter((command) => !evaluations.includes(command))).toEqual([
      'terraform show -json plan.bin > plan.json',
      'npx alicloud-event-streams review plan.json --fail-on never --format json --output report.json',
    ]);
    const rules = Object.fromEntries(ofKind('rego').map((text, i) => [`rules/${i}.rego`, text]));
    await withFiles({ 'report.json': report, ...rules }, async (folder) => {
      mkdirSync(join(folder, 'node_modules'));
      symlinkSync(dirname(POLICY), join(folder, 'node_modules', 'alicloud-event-streams'));
      const PATH = [dirname(setup().binary), process.env.PATH].join(delimiter);
      const env = { ...process.env, PATH };
      const isThere = (command: string) =>
        spawnSync(command.split(' ')[0], ['--help'], { env }).error === undefined;
      if (!isThere('conftest')) say('SKIPPED: lines of docs/policy.md with Conftest: it is not on the PATH.');
      for (const command of evaluations.filter(isThere)) {
        const run = () => spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8', env });
        const { status, stdout } = run();
        const isRule = !command.includes('-f pretty');
        expect([command, status, stdout]).toEqual([
          command,
          isRule ? 1 : 0,
          expect.stringContaining('numbered'),
        ]);
        if (!isRule) continue;
        writeFileSync(join(folder, 'report.json'), JSON.stringify(read('hcl-plan')));
        expect([command, run().status]).toEqual([command, 1]);
        writeFileSync(join(folder, 'report.json'), report);
      }
    });
  });
});
