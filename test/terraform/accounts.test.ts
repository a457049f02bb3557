import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, TerraformOutput, TerraformStack } from 'cdktf';
import {
  AlicloudProvider,
  DeadLetterQueue,
  ErrorTolerance,
  EventStreams,
  provider,
  ServiceLinkedRoles,
} from '../../lib';
import { judgeApp } from '../../lib/constructs/synthesis/judge-app';
import { redirect } from '../../stand-in/cloud/redirect';
import { runCommand } from '../../stand-in/cloud/run-command';
import { Cloud } from '../../stand-in/cloud/server';
import { synth, testStream } from '../support/synth';
import { describeTerraform, TerraformSetup } from '../support/terraform';

const ACCOUNTS = { Dev: '1234567890123456', Prod: '6543210987654321' } as const;
type Stage = keyof typeof ACCOUNTS;
const STAGES = Object.keys(ACCOUNTS) as Stage[];
const PROFILES = { region: 'cn-hangzhou', accountType: 'Domestic' };

/** One app with two accounts: the same streams, a dead-letter queue and roles in each. */
function twoAccounts(configOf: (stage: Stage) => object, asks: boolean) {
  const app = new App({ outdir: mkdtempSync(join(tmpdir(), 'accounts-')) });
  if (asks) EventStreams.configure(app, { lookUpAccount: true });
  const stacks = STAGES.map((stage) => {
    const stack = new TerraformStack(app, stage);
    new AlicloudProvider(stack, 'alicloud', { ...PROFILES, ...configOf(stage) });
    new ServiceLinkedRoles(stack, 'Roles');
    const queue = new provider.MessageServiceQueue(stack, 'dead', { queueName: 'dead' });
    for (const streamName of ['orders', 'telemetry']) {
      testStream(
        stack,
        {
          streamName,
          deadLetterQueue: DeadLetterQueue.toMnsQueue(queue),
          errorTolerance: ErrorTolerance.ALL,
        },
        streamName,
      );
    }
    return stack;
  });
  return { app, stacks };
}

/** Terraform on a stack, against an account of the cloud. */
class Deployment {
  private readonly folder = mkdtempSync(join(tmpdir(), 'account-'));

  constructor(
    private readonly setup: TerraformSetup,
    private readonly cloud: Cloud,
  ) {}

  public async write(config: Record<string, any>): Promise<void> {
    const state = join(this.folder, 'terraform.tfstate');
    const turned = await redirect(config, (region) => this.cloud.endpoint(region), state);
    // Whose account it is, the provider says or asks: the redirect names one of its own.
    turned.provider.alicloud.forEach((written: Record<string, unknown>, i: number) => {
      written.account_id = config.provider.alicloud[i].account_id;
    });
    writeFileSync(join(this.folder, 'cdk.tf.json'), JSON.stringify(turned));
    await this.run('init', '-no-color');
  }

  public async run(...args: string[]): Promise<string> {
    const { binary, env } = this.setup;
    const { code, output } = await runCommand(binary, args, { cwd: this.folder, env });
    if (code !== 0) throw new Error(`terraform ${args.join(' ')} failed:\n${output}`);
    return output;
  }

  public async planned(): Promise<string[]> {
    await this.run('plan', '-no-color', '-out=plan.bin');
    const plan = JSON.parse(await this.run('show', '-json', 'plan.bin'));
    return plan.resource_changes
      .filter(({ mode, change }: any) => mode === 'managed' && change.actions.join() !== 'no-op')
      .map(({ address, change }: any) => `${address}: ${change.actions.join()}`);
  }
}

describeTerraform('an app with two accounts', (setup) => {
  it.each([
    {
      by: 'the id of each account',
      configOf: (stage: Stage) => ({ accountId: ACCOUNTS[stage] }),
      asks: false,
    },
    {
      by: 'a profile each, and Terraform asks',
      configOf: (stage: Stage) => ({ profile: stage }),
      asks: true,
    },
  ])(
    'is deployed to both, by $by',
    async ({ configOf, asks }) => {
      const { app, stacks } = twoAccounts(configOf, asks);
      expect(judgeApp(app).findings).toEqual([]);
      for (const [i, stage] of STAGES.entries()) {
        // A third stream would be one too many for the account, and so would be one of the other stage.
        const quotas = { streamsPerRegion: 2, busesPerRegion: 1, rulesPerBus: 1, targetsPerRule: 5 };
        const cloud = new Cloud({ account: ACCOUNTS[stage], quotas });
        const deployment = new Deployment(setup(), cloud);
        try {
          const config = synth(stacks[i]);
          expect(config.data?.alicloud_account !== undefined).toBe(asks);
          await deployment.write(config);
          expect((await deployment.planned()).every((change) => change.endsWith(': create'))).toBe(true);
          await deployment.run('apply', '-no-color', 'plan.bin');
          const deployed = cloud.streams.all();
          expect(deployed.map(({ name }) => name).sort()).toEqual(['orders', 'telemetry']);
          expect(JSON.stringify(deployed)).toContain(`acs:mns:cn-hangzhou:${ACCOUNTS[stage]}:/queues/dead`);
          expect(cloud.left().filter((item) => /ServiceRole/.test(item)).length).toBe(3);
          const asked = cloud.calls.filter(({ action }) => action === 'GetCallerIdentity');
          expect(asked.length > 0).toBe(asks);
          expect(await deployment.planned()).toEqual([]);
        } finally {
          await cloud.stop();
        }
      }
    },
    240_000,
  );

  it('is asked for by Terraform where nothing else says it', async () => {
    const stack = new TerraformStack(new App(), 'Asked');
    new AlicloudProvider(stack, 'alicloud', PROFILES);
    EventStreams.configure(stack, { lookUpAccount: true });
    new TerraformOutput(stack, 'arn', { value: testStream(stack, { streamName: 'orders' }).streamArn });
    const cloud = new Cloud({ account: ACCOUNTS.Prod });
    const deployment = new Deployment(setup(), cloud);
    try {
      await deployment.write(synth(stack));
      await deployment.run('apply', '-no-color', '-auto-approve');
      const output = await deployment.run('output', '-raw', 'arn');
      expect(output).toBe(`acs:eventbridge:cn-hangzhou:${ACCOUNTS.Prod}:eventstreaming/orders`);
    } finally {
      await cloud.stop();
    }
  });
});
