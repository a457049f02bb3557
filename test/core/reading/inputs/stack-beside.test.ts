import { App, TerraformStack } from 'cdktf';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  AlicloudProvider,
  DeadLetterQueue,
  EventStreamQuotas,
  EventStreamRules,
  EventStreams,
  PrometheusSink,
  SinkField,
  UnsafeSecret,
} from '../../../../lib';
import { packageVersion } from '../../../../lib/core/model/package-version';
import { runCommand } from '../../../support/cli';
import { testStream } from '../../../support/synth';

const ADDRESS = 'alicloud_event_bridge_event_streaming';

/** An app whose author accepts what its streams lack, and knows of others in the region. */
function synthesized(): string {
  const outdir = mkdtempSync(join(tmpdir(), 'app-'));
  const app = new App({ outdir });
  EventStreamQuotas.of(app).increase({ quota: 'streams-per-region', maximum: 90 });
  EventStreamQuotas.of(app).existing({ quota: 'streams-per-region', region: 'cn-hangzhou', count: 60 });
  EventStreamQuotas.of(app).existing({ quota: 'streams-per-region', region: 'cn-hangzhou', count: 20 });
  for (const name of ['one', 'two']) {
    const stack = new TerraformStack(app, name);
    new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou' });
    const stream = testStream(stack, { streamName: name }, 'Stream');
    EventStreamRules.of(stream).acknowledge({ rule: 'dead-letter-missing', reason: 'telemetry may be lost' });
  }
  app.synth();
  return outdir;
}

/** A plan of the stack, as Terraform would print it. */
function planOf(stackFile: string): string {
  const resources = JSON.parse(readFileSync(stackFile, 'utf8')).resource[ADDRESS];
  return JSON.stringify({
    format_version: '1.2',
    resource_changes: Object.entries<any>(resources).map(([name, { '//': _, lifecycle: _l, ...after }]) => ({
      address: `${ADDRESS}.${name}`,
      type: ADDRESS,
      name,
      change: { actions: ['create'], before: null, after, after_unknown: {} },
    })),
    configuration: {
      provider_config: { alicloud: { expressions: { region: { constant_value: 'cn-hangzhou' } } } },
      root_module: {
        resources: Object.keys(resources).map((name) => ({
          type: ADDRESS,
          name,
          provider_config_key: 'alicloud',
          expressions: {},
        })),
      },
    },
  });
}

async function review(...paths: string[]) {
  const { out } = await runCommand(['review', ...paths, '--format', 'json', '--no-config']);
  return JSON.parse(out);
}

describe('what an app told the rules', () => {
  const folder = synthesized();
  const stackFile = join(folder, 'stacks', 'one', 'cdk.tf.json');

  it('counts in the review of its stacks, once for all of them', async () => {
    const report = await review(folder);
    expect(report.acknowledged).toHaveLength(2);
    // 80 exist beside the two, of 90.
    expect(
      report.findings.filter(
        ({ rule, severity }: any) => rule === 'streams-per-region' && severity === 'error',
      ),
    ).toEqual([]);
    const recorded = JSON.parse(readFileSync(stackFile, 'utf8'))['//'].eventStreams;
    expect(JSON.parse(recorded)).toEqual({
      version: packageVersion(),
      raised: [{ rule: 'streams-per-region', maximum: 90 }],
      existing: [{ rule: 'streams-per-region', key: 'cn-hangzhou', count: 80 }],
    });
  });

  it('counts in the review of a plan that lies beside its stack, which then has construct paths', async () => {
    const plan = planOf(stackFile);
    writeFileSync(join(dirname(stackFile), 'plan.json'), plan);
    const report = await review(join(dirname(stackFile), 'plan.json'));
    expect(report.streams).toMatchObject([{ constructPath: 'one/Stream', change: { action: 'create' } }]);
    expect(report.acknowledged).toMatchObject([
      { rule: 'dead-letter-missing', reason: 'telemetry may be lost', constructPath: 'one/Stream' },
    ]);
  });

  it('does not count elsewhere', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'plan-')), 'plan.json');
    writeFileSync(file, planOf(stackFile));
    const report = await review(file);
    expect(report.streams[0]).not.toHaveProperty('constructPath');
    expect(report.findings.map(({ rule }: any) => rule)).toContain('dead-letter-missing');
    writeFileSync(join(dirname(file), 'cdk.tf.json'), 'not JSON');
    expect(await review(file)).toEqual(report);
  });

  it('says which credentials of a plan are unsafe on purpose, one by one', async () => {
    const outdir = mkdtempSync(join(tmpdir(), 'app-'));
    const app = new App({ outdir });
    const stack = new TerraformStack(app, 'one');
    new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou' });
    const sink = new PrometheusSink({
      url: 'https://prometheus.example/write',
      data: SinkField.jsonPath('$.data'),
      password: UnsafeSecret.plainText('hunter2'),
    });
    testStream(stack, { sink });
    app.synth();
    const file = join(outdir, 'stacks', 'one', 'cdk.tf.json');
    writeFileSync(join(dirname(file), 'plan.json'), planOf(file));
    const secrets = async (path: string) =>
      (await review(path)).findings
        .filter(({ rule }: any) => rule === 'plaintext-secret')
        .map(({ severity, pointer }: any) => [severity, pointer]);
    const pointer = '/Sink/SinkPrometheusParameters/Password/Value';
    expect(await secrets(file)).toEqual([['warning', pointer]]);
    expect(await secrets(join(dirname(file), 'plan.json'))).toEqual([['warning', pointer]]);
    const alone = join(mkdtempSync(join(tmpdir(), 'plan-')), 'plan.json');
    writeFileSync(alone, planOf(file));
    expect(await secrets(alone)).toEqual([['error', pointer]]);
  });

  it('says of a plan in which account and region its app says that it is', async () => {
    const outdir = mkdtempSync(join(tmpdir(), 'app-'));
    const app = new App({ outdir });
    EventStreams.configure(app, { accountId: '1234567890123456', region: 'cn-hangzhou' });
    const stack = new TerraformStack(app, 'one');
    new AlicloudProvider(stack, 'alicloud', {});
    testStream(stack, {
      deadLetterQueue: DeadLetterQueue.mnsQueue('dead', { accountId: '6543210987654321' }),
    });
    app.synth();
    const file = join(outdir, 'stacks', 'one', 'cdk.tf.json');
    const plan = JSON.parse(planOf(file));
    plan.configuration.provider_config.alicloud.expressions = {};
    writeFileSync(join(dirname(file), 'plan.json'), JSON.stringify(plan));
    const seen = async (path: string) => {
      const { streams, findings, notEvaluated } = await review(path);
      const other = findings.find(({ rule }: any) => rule === 'same-account');
      return {
        region: streams[0].region,
        got: other?.got,
        unknown: notEvaluated.some((item: any) => item.unknown),
      };
    };
    const expected = {
      region: 'cn-hangzhou',
      got: 'dead-letter queue in 6543210987654321, stream in 1234567890123456',
      unknown: false,
    };
    expect(await seen(file)).toEqual(expected);
    expect(await seen(join(dirname(file), 'plan.json'))).toEqual(expected);
    const alone = join(mkdtempSync(join(tmpdir(), 'plan-')), 'plan.json');
    writeFileSync(alone, JSON.stringify(plan));
    expect((await seen(alone)).unknown).toBe(true);
  });

  it('says of a plan what its author says of a stream, and no attribute holds', async () => {
    const outdir = mkdtempSync(join(tmpdir(), 'app-'));
    const app = new App({ outdir, skipValidation: true });
    const stack = new TerraformStack(app, 'one');
    new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou' });
    testStream(stack, { region: 'cn-beijing', sinkOverrides: { Linger: 5 } });
    app.synth();
    const file = join(outdir, 'stacks', 'one', 'cdk.tf.json');
    const plan = join(dirname(file), 'plan.json');
    writeFileSync(plan, planOf(file));
    const ruled = async (path: string) =>
      (await review(path)).findings.filter(
        ({ rule, pointer = '' }: any) => rule === 'stream-region' || pointer.endsWith('/Linger'),
      );
    const got = expect.stringContaining('sink in cn-beijing');
    for (const path of [file, plan])
      expect(await ruled(path)).toMatchObject([{ rule: 'stream-region', got }]);
    const alone = join(mkdtempSync(join(tmpdir(), 'plan-')), 'plan.json');
    writeFileSync(alone, planOf(file));
    expect(await ruled(alone)).toMatchObject([{ rule: 'contract', severity: 'warning' }]);
  });
});
