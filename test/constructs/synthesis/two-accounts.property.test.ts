import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, TerraformStack } from 'cdktf';
import {
  AlicloudProvider,
  DeadLetterQueue,
  DeliveryRole,
  ErrorTolerance,
  EventStreamQuotas,
  EventStreams,
  ServiceLinkedRoles,
} from '../../../lib';
import { judgeApp } from '../../../lib/constructs/synthesis/judge-app';
import { Finding } from '../../../lib/core/rules/finding';
import { runCommand } from '../../support/cli';
import { testStream } from '../../support/synth';

const ACCOUNTS = { Dev: '1234567890123456', Prod: '6543210987654321' } as const;
type Stage = keyof typeof ACCOUNTS;
const STAGES = Object.keys(ACCOUNTS) as Stage[];

interface Told {
  /** What the provider of a stage says. */
  readonly provider: (stage: Stage) => object;
  /** What the stack of a stage says. */
  readonly stack?: (stage: Stage) => { readonly accountId: string };
}

const WAYS: [string, Told][] = [
  ['the id of the account', { provider: (stage) => ({ accountId: ACCOUNTS[stage] }) }],
  [
    'an assumed role',
    { provider: (stage) => ({ assumeRole: { roleArn: `acs:ram::${ACCOUNTS[stage]}:role/deployer` } }) },
  ],
  ['a profile', { provider: (stage) => ({ profile: stage }) }],
  ['EventStreams.configure', { provider: () => ({}), stack: (stage) => ({ accountId: ACCOUNTS[stage] }) }],
];
const UNTOLD: Told = { provider: () => ({}) };

/** The same streams, roles and names in each account, and 26 streams where a region has 50. */
function twoAccounts({ provider, stack: said }: Told) {
  const outdir = mkdtempSync(join(tmpdir(), 'two-accounts-'));
  const app = new App({ outdir });
  for (const stage of STAGES) {
    const stack = new TerraformStack(app, stage);
    new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou', ...provider(stage) });
    if (said !== undefined) EventStreams.configure(stack, said(stage));
    new ServiceLinkedRoles(stack, 'Roles');
    new DeliveryRole(stack, 'Role', { roleName: 'delivery' }).allowStartFlow('flow');
    const deadLetterQueue = DeadLetterQueue.mnsQueue('dead', { accountId: ACCOUNTS[stage] });
    const errorTolerance = ErrorTolerance.ALL;
    for (let i = 0; i < 26; i += 1)
      testStream(stack, { streamName: `stream-${i}`, deadLetterQueue, errorTolerance }, `Stream${i}`);
  }
  return { app, outdir };
}

const brief = ({ rule, severity, constructPath }: Finding) => `${severity} ${rule} ${constructPath}`;
const byAccount = (text: string) => !/connector|^warning streams-per-region (Dev|Prod)\/Stream20$/.test(text);

async function reviewed(outdir: string): Promise<string[]> {
  const { out } = await runCommand(['review', outdir, '--format', 'json', '--no-config']);
  return JSON.parse(out).findings.map(brief).sort();
}

describe('an app with two accounts', () => {
  it.each(WAYS)('counts names, quotas and roles an account, told apart by %s', async (_, told) => {
    const { app, outdir } = twoAccounts(told);
    app.synth();
    const found = judgeApp(app).findings.map(brief).sort();
    // The older figure of 20 connector tasks only warns, in each account.
    expect(found).toEqual(['warning streams-per-region undefined', 'warning streams-per-region undefined']);
    expect(await reviewed(outdir)).toEqual(found);
  });

  it('only warns where nothing tells the accounts apart', async () => {
    const { app, outdir } = twoAccounts(UNTOLD);
    app.synth();
    const found = judgeApp(app).findings.map(brief).sort();
    expect(found.filter((text) => text.startsWith('error'))).toEqual([]);
    const rules = new Set(found.filter(byAccount).map((text) => text.split(' ')[1]));
    expect([...rules].sort()).toEqual([
      'service-linked-role-unique',
      'stream-name-unique',
      'streams-per-region',
    ]);
    expect(await reviewed(outdir)).toEqual(found);
  });

  it('has quotas of its own in each account', async () => {
    const { app, outdir } = twoAccounts(WAYS[0][1]);
    const quotas = EventStreamQuotas.of(app);
    quotas.increase({ quota: 'streams-per-region', maximum: 100, account: ACCOUNTS.Dev });
    quotas.existing({ quota: 'streams-per-region', region: 'cn-hangzhou', count: 40, account: ACCOUNTS.Dev });
    app.synth();
    const found = judgeApp(app).findings.map(brief);
    expect(found).toEqual(['warning streams-per-region undefined']);
    expect(await reviewed(outdir)).toEqual(found);
    quotas.existing({
      quota: 'streams-per-region',
      region: 'cn-hangzhou',
      count: 40,
      account: ACCOUNTS.Prod,
    });
    expect(judgeApp(app).findings.map(brief)).toEqual(['error streams-per-region undefined']);
  });
});
