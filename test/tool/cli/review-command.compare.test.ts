import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { runCommand } from '../../support/cli';

const isReport = new Ajv({ strict: false }).compile(require('../../../schema/review-report.schema.json'));
const isEvidence = new Ajv({ strict: false }).compile(require('../../../schema/review-evidence.schema.json'));
const folder = mkdtempSync(join(tmpdir(), 'compare-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return name;
}

/** A stack of a stage with streams by their names without the stage, each with what is changed of it. */
function stack(stage: string, streams: Readonly<Record<string, Record<string, unknown>>>): string {
  const made = Object.entries(streams).map(([name, change]) => [
    name,
    {
      '//': { metadata: { path: `shop-${stage}/${name}`, uniqueId: name } },
      event_streaming_name: `${name}-${stage}`,
      source: JSON.stringify({
        SourceMNSParameters: { RegionId: 'cn-hangzhou', QueueName: `${name}-${stage}`, IsBase64Decode: true },
      }),
      filter_pattern: '{}',
      sink: JSON.stringify({ SinkMNSParameters: { QueueName: { Form: 'CONSTANT', Value: 'products' } } }),
      run_options: JSON.stringify({ MaximumTasks: 1, ErrorsTolerance: 'NONE' }),
      ...change,
    },
  ]);
  return file(`${stage}.json`, {
    '//': { metadata: { stackName: `shop-${stage}`, version: '0.20.0', backend: 'local' } },
    provider: { alicloud: [{ region: 'cn-hangzhou' }] },
    resource: { alicloud_event_bridge_event_streaming: Object.fromEntries(made) },
  });
}

const TASKS = { run_options: JSON.stringify({ MaximumTasks: 8, ErrorsTolerance: 'NONE' }) };
const review = (...args: string[]) =>
  runCommand(['review', 'prod.json', '--compare', 'dev.json', '--no-config', '--fail-on', 'never', ...args], {
    folder,
  });

beforeEach(() => {
  stack('dev', { orders: {} });
  stack('prod', { orders: {} });
});

it('says each parameter that two stages have otherwise, and fails', async () => {
  const { code, out } = await review();
  expect(code).toBe(1);
  expect(out).toContain('Compared with dev.json');
  expect(out).toContain('/EventStreamingName: "orders-prod" here, "orders-dev" there');
  expect(out).toContain('/Source/SourceMNSParameters/QueueName: "orders-prod" here, "orders-dev" there');
  expect(out).toContain('0 streams the same, 1 different, 0 different as allowed.');
});

it('takes texts for the same that are the same in both stages', async () => {
  const list = file('stages.yaml', 'same:\n  - [dev, prod]\n');
  const { code, out } = await review('--allow-differences', list);
  expect([code, out]).toEqual([0, expect.stringContaining('1 stream the same, 0 different')]);
});

it('takes a text for the same as a word alone', async () => {
  const sink = (queue: string) => ({
    sink: JSON.stringify({ SinkMNSParameters: { QueueName: { Form: 'CONSTANT', Value: queue } } }),
  });
  stack('dev', { orders: sink('devices') });
  stack('prod', { orders: sink('prodices') });
  const list = file('stages.yaml', 'same:\n  - [dev, prod]\n');
  expect((await review('--allow-differences', list)).out).toContain('"prodices" here, "devices" there');
});

it('allows what the list allows, says why, and what of it allows nothing', async () => {
  stack('prod', { orders: TASKS });
  const list = file('stages.yaml', {
    same: [['dev', 'prod']],
    allow: [
      { pointer: '/RunOptions/*', stream: 'orders-*', reason: 'more traffic' },
      { pointer: '/Tags', reason: 'no tags in dev' },
    ],
  });
  const { code, out, err } = await review('--allow-differences', list);
  expect(code).toBe(0);
  expect(out).toContain('/RunOptions/MaximumTasks: 8 here, 1 there (allowed: more traffic)');
  expect(err).toContain('note: stages.yaml: allow[1] allows nothing: /Tags. Remove it.');
});

it('finds a stream that only one stage has, which its own name allows alone', async () => {
  stack('dev', { orders: {}, debug: {} });
  const same = [['dev', 'prod']];
  const lists = [
    { same },
    { same, allow: [{ pointer: '/RunOptions', reason: 'x' }] },
    { same, allow: [{ pointer: '', stream: 'debug-*', reason: 'for developers' }] },
  ];
  const codes: unknown[] = [];
  for (const list of lists) codes.push((await review('--allow-differences', file('l.json', list))).code);
  expect(codes).toEqual([1, 1, 0]);
  expect((await review()).out).toContain('only the other stage has it');
});

it('compares neither what is not known nor a credential, and says so', async () => {
  const secret = (value: string) => ({
    source: JSON.stringify({
      SourceRabbitMQMetaParameters: { VirtualHostName: 'v', Password: value },
    }),
    description: '${var.about}',
  });
  stack('dev', { orders: { ...secret('hunter2-dev'), name: 'a' } });
  stack('prod', { orders: secret('hunter2-other') });
  const { out } = await review('--format', 'json');
  const report = JSON.parse(out);
  expect(isReport(report)).toBe(true);
  const [stream] = report.comparison.streams;
  expect(stream.notCompared).toEqual(
    expect.arrayContaining(['/Description', '/Source/SourceRabbitMQMetaParameters/Password']),
  );
  expect(out).not.toContain('hunter2');
});

it('says what of two streams that are the same was not compared', async () => {
  stack('dev', { orders: { description: '${var.about}', event_streaming_name: 'orders' } });
  stack('prod', { orders: { description: '${var.about}', event_streaming_name: 'orders' } });
  const list = file('stages.yaml', 'same:\n  - [dev, prod]\n');
  const { code, out } = await review('--allow-differences', list);
  expect([code, out]).toEqual([
    0,
    expect.stringContaining(
      '1 stream the same, 0 different, 0 different as allowed, 1 not compared in part.',
    ),
  ]);
  expect(out).toMatch(/not compared in part .*\n +not compared: \/Description/);
});

it('says what of the other stage could not be read', async () => {
  stack('dev', { orders: { count: 2 } });
  writeFileSync(
    join(folder, 'dev.json'),
    JSON.stringify({
      ...JSON.parse(readFileSync(join(folder, 'dev.json'), 'utf8')),
      module: { more: { source: 'terraform-aliyun/more/alicloud' } },
    }),
  );
  const { err } = await review();
  expect(err).toMatch(/^note: dev\.json: module\.more.* is not compared: /m);
});

it('has the hashes of both stages and of the list in its evidence', async () => {
  const list = file('stages.yaml', 'same:\n  - [dev, prod]\n');
  await review('--allow-differences', list, '--evidence', 'evidence.json');
  const evidence = JSON.parse(readFileSync(join(folder, 'evidence.json'), 'utf8'));
  expect(isEvidence(evidence)).toBe(true);
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  expect(evidence.files.map(({ file: name, role, sha256 }: any) => [basename(name), role, sha256])).toEqual([
    ['prod.json', 'reviewed', hash('prod.json')],
    ['dev.json', 'compared', hash('dev.json')],
    ['stages.yaml', 'differences', hash('stages.yaml')],
  ]);
  expect(evidence.comparison).toEqual({ with: 'dev.json', summary: { same: 1, different: 0, allowed: 0 } });
});

it('is said in Chinese', async () => {
  stack('prod', { orders: TASKS });
  const { out } = await review('--lang', 'zh-CN');
  expect(out).toContain('与 dev.json 比较');
  expect(out).not.toMatch(/ here, | there|differs|Compared/);
});

it('is printed as Markdown, and refused as what has no place for it', async () => {
  expect((await review('--format', 'markdown')).out).toContain(
    '**Compared with <code>dev.json</code>**: 0 streams the same',
  );
  expect(await review('--format', 'sarif')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--compare is printed as table, json or markdown, not as sarif.'),
  });
});

it.each([
  ['same: dev', 'same: is not a list of lists of texts.'],
  ['same: [[dev]]', 'same[0]: is not a list of two or more texts, none empty.'],
  ['alow: []', 'has no member alow. Did you mean "allow"?'],
  ['allow: [{pointer: RunOptions, reason: x}]', 'allow[0].pointer: is not a JSON pointer'],
  ['allow: [{pointer: /RunOptions}]', 'allow[0].reason: is missing; it says why it may differ.'],
  [
    'allow: [{pointer: "", reason: x}]',
    'allow[0].stream: is missing; it names the stream that one stage may lack.',
  ],
  ['[]', 'is not a list of differences: an object with same and allow.'],
])('refuses a list of differences that is %s', async (content, problem) => {
  const { code, err } = await review('--allow-differences', file('wrong.yaml', content));
  expect([code, err]).toEqual([2, expect.stringContaining(problem)]);
});

it('refuses a list without anything to compare with', async () => {
  const call = ['review', 'prod.json', '--no-config', '--allow-differences', file('l.json', {})];
  expect(await runCommand(call, { folder })).toMatchObject({ code: 2 });
});
