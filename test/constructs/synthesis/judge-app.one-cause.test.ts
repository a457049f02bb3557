import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, TerraformStack } from 'cdktf';
import {
  AlicloudProvider,
  DeadLetterQueue,
  ErrorTolerance,
  EventStreamRules,
  KafkaSource,
} from '../../../lib';
import { judgeApp } from '../../../lib/constructs/synthesis/judge-app';
import { Finding, placeName } from '../../../lib/core/rules/finding';
import { runCommand } from '../../support/cli';
import { testStream } from '../../support/synth';

const QUIET = { errorTolerance: ErrorTolerance.NONE };

/** Streams that share something, in an app of their own. */
function appOf(
  names: readonly string[],
  make: (stack: TerraformStack, name: string) => void,
  region: string,
) {
  const outdir = mkdtempSync(join(tmpdir(), 'one-cause-'));
  const app = new App({ outdir, skipValidation: true });
  const stack = new TerraformStack(app, 'Stack');
  new AlicloudProvider(stack, 'alicloud', { region });
  for (const name of names) make(stack, name);
  return { app, stack, outdir };
}

async function reviewed(outdir: string): Promise<any> {
  const { out } = await runCommand(['review', outdir, '--format', 'json', '--no-config']);
  return JSON.parse(out);
}

const brief = ({ rule, constructPath, address, also = [] }: Finding) =>
  `${rule} ${placeName({ constructPath, address })}${also.map((place) => `, ${placeName(place)}`).join('')}`;

/** Something wrong that all streams share, and what is said of it. */
const SHARED: [string, string, (stack: TerraformStack, name: string) => void, string][] = [
  [
    'the region of the provider',
    'cn-hangzou',
    (stack, name) => void testStream(stack, QUIET, name),
    'region-known provider.alicloud',
  ],
  [
    'the region that they are to be in',
    'cn-hangzhou',
    (stack, name) => void testStream(stack, { ...QUIET, region: 'cn-beijing' }, name),
    'stream-region Stack/A, Stack/B, Stack/C',
  ],
  [
    'the region of their source',
    'cn-hangzhou',
    (stack, name) => {
      const network = { instanceId: 'alikafka_post-cn-1', topic: 'a', region: 'cn-shangai' };
      testStream(stack, { ...QUIET, source: new KafkaSource({ ...network, consumerGroup: name }) }, name);
    },
    'region-known Stack/A, Stack/B, Stack/C',
  ],
  [
    'a VPC',
    'cn-hangzhou',
    (stack, name) => {
      const vpc = { vpcId: 'vsw-1', vSwitchIds: ['vsw-1'], securityGroupId: 'sg-1' };
      const source = new KafkaSource({
        instanceId: 'alikafka_post-cn-1',
        topic: 'a',
        consumerGroup: name,
        vpc,
      });
      testStream(stack, { ...QUIET, source }, name);
    },
    'network-ids Stack/A, Stack/B, Stack/C',
  ],
  [
    'an account that nobody says',
    'cn-hangzhou',
    (stack, name) => {
      const deadLetterQueue = DeadLetterQueue.fromArn(`acs:mns:cn-hangzhou::/queues/${name}`);
      testStream(stack, { deadLetterQueue, errorTolerance: ErrorTolerance.ALL }, name);
    },
    'dead-letter-arn Stack/A, Stack/B, Stack/C',
  ],
];

describe('one cause', () => {
  it.each(SHARED)('is one finding: %s', async (_, region, make, expected) => {
    const { app, outdir } = appOf(['A', 'B', 'C'], make, region);
    try {
      const [rule] = expected.split(' ');
      const found = judgeApp(app).findings.filter((finding) => finding.rule === rule);
      expect(found.map(brief)).toEqual([expected]);
      app.synth();
      const { findings } = await reviewed(outdir);
      expect(findings.filter((finding: Finding) => finding.rule === rule).map(brief)).toEqual([expected]);
    } finally {
      rmSync(outdir, { recursive: true });
    }
  });

  it('is acknowledged for each that shares it', () => {
    const [, region, make] = SHARED[3];
    const { app, stack } = appOf(['A', 'B', 'C'], make, region);
    EventStreamRules.of(stack.node.findChild('A')).acknowledge({ rule: 'network-ids', reason: 'tried' });
    const { findings, acknowledged } = judgeApp(app);
    expect(findings.filter(({ rule }) => rule === 'network-ids').map(brief)).toEqual([
      'network-ids Stack/B, Stack/C',
    ]);
    expect(acknowledged.map(({ finding }) => brief(finding))).toEqual(['network-ids Stack/A']);
  });
});

describe('what is found of the whole app', () => {
  const SAID = { rule: 'service-linked-role', reason: 'The account has them.' };

  it.each([
    ['before those that there were', ['A', 'M']],
    ['after them', ['M', 'Z']],
  ])('stays acknowledged where a stream is added %s', async (_, names) => {
    const of = async (streams: string[]) => {
      const made = appOf(streams, (stack, name) => void testStream(stack, QUIET, name), 'cn-hangzhou');
      EventStreamRules.of(made.app).acknowledge(SAID);
      const { findings, acknowledged } = judgeApp(made.app);
      made.app.synth();
      const report = await reviewed(made.outdir);
      rmSync(made.outdir, { recursive: true });
      const rules = (items: readonly Finding[]) => items.map(brief);
      expect(rules(report.findings)).toEqual(rules(findings));
      expect(rules(report.acknowledged)).toEqual(rules(acknowledged.map(({ finding }) => finding)));
      return rules(report.acknowledged);
    };
    expect(await of(['M'])).toEqual(['service-linked-role app']);
    expect(await of(names)).toEqual(['service-linked-role app']);
  });

  it('is acknowledged in a review by an entry without a path', async () => {
    const { app, outdir } = appOf(['A'], (stack, name) => void testStream(stack, QUIET, name), 'cn-hangzhou');
    app.synth();
    expect((await reviewed(outdir)).findings.map(brief)).toEqual(['service-linked-role app']);
    rmSync(outdir, { recursive: true });
  });
});
