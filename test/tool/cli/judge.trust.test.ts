import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../support/cli';

const MQ = { Password: { Form: 'CONSTANT', Value: 'PW' } };

/** A stream, and what stands beside it. */
const stream = (path: string, records: object = {}) => ({
  '//': { metadata: { path: `Shop/${path}/Resource` }, ...records },
  event_streaming_name: 'not a name!',
  filter_pattern: '{}',
  source: JSON.stringify({ SourceMNSParameters: { QueueName: 'q', RegionId: 'cn-hangzhou', Made: 'up' } }),
  sink: JSON.stringify({ SinkRabbitMQParameters: MQ }),
});

/** A stack whose author accepts, raises, lowers and says what a reviewer may not agree with. */
const STACK = {
  '//': {
    metadata: { stackName: 'Shop' },
    eventStreams: JSON.stringify({
      raised: [{ rule: 'streams-per-region', maximum: 1e9 }],
      existing: [{ rule: 'streams-per-region', key: 'cn-hangzhou', count: 50 }],
      rules: { 'dead-letter-missing': 'off' },
      environments: ['S', 'T'].map((name, i) => ({ path: `Shop/${name}`, account: `123456789012345${i}` })),
    }),
  },
  provider: { alicloud: [{ region: 'cn-hangzhou' }] },
  resource: {
    alicloud_event_bridge_event_streaming: {
      s: stream('S', {
        acknowledged: [{ rule: 'stream-name', reason: 'by its author' }],
        unsafeSecrets: ['/Sink/SinkRabbitMQParameters/Password/Value'],
        eventStream: { overridden: ['/Source/SourceMNSParameters/Made'] },
      }),
      t: stream('T', {
        acknowledged: [
          { rule: 'stream-name', reason: 'by its author' },
          { rule: 'contract', reason: 'so' },
        ],
      }),
    },
  },
};

describe('whose word counts', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'trust-'));
    writeFileSync(join(folder, 'cdk.tf.json'), JSON.stringify(STACK));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function review(configuration: string) {
    writeFileSync(join(folder, '.event-streams.yaml'), configuration);
    const { out, err } = await runCommand(['review', join(folder, 'cdk.tf.json'), '--format', 'json'], {
      folder,
    });
    const report = JSON.parse(out);
    const found = new Map<string, any>(report.findings.map((finding: any) => [finding.rule, finding]));
    return { report, found, err };
  }

  it('is the app too when nothing is said, or said so', async () => {
    for (const configuration of ['', 'trust: app\n']) {
      const { report, found, err } = await review(configuration);
      expect(err).toBe('');
      expect(new Set(report.acknowledged.map(({ rule }: any) => rule))).toEqual(
        new Set(['stream-name', 'contract']),
      );
      for (const rule of ['stream-name', 'dead-letter-missing', 'streams-per-region', 'stream-name-unique'])
        expect([rule, found.has(rule)]).toEqual([rule, false]);
      expect(JSON.stringify(report.findings)).not.toContain('/SourceMNSParameters/Made');
    }
  });

  it('is the configuration alone where it says so', async () => {
    const { report, found, err } = await review('trust: configuration\n');
    expect(report.acknowledged).toEqual([]);
    expect(found.get('stream-name').fix).toMatch(
      /The app acknowledges it, and the configuration trusts only itself \(trust\)\.$/,
    );
    for (const rule of ['dead-letter-missing', 'stream-name-unique'])
      expect([rule, found.has(rule)]).toEqual([rule, true]);
    // What exists makes it stricter: it counts.
    expect(found.get('streams-per-region').got).toContain('50 beside it');
    expect(JSON.stringify(report.findings)).toContain('/SourceMNSParameters/Made');
    expect(err).toBe(
      'note: The app says more than the configuration trusts (trust); this does not count: raised quotas (1), severities of rules (1), accounts and regions of constructs (2).\n',
    );
  });

  it('leaves what the configuration itself accepts', async () => {
    const said = 'acknowledgements: [{ rule: stream-name, reason: ours }]\n';
    const { report } = await review(`trust: configuration\n${said}`);
    expect(report.acknowledged.map(({ reason }: any) => reason)).toEqual(['ours', 'ours']);
  });
});
