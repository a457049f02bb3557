import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TerraformStack, Testing } from 'cdktf';
import { redirect } from '../../stand-in/cloud/redirect';
import { runCommand } from '../../stand-in/cloud/run-command';
import { Cloud } from '../../stand-in/cloud/server';
import { BOTH_JUDGES } from '../agreement/judges';
import { testStack, testStream } from '../support/synth';
import { describeDeployment } from './describe-deployment';

/** A folder with a stack, turned to the stand-in of the cloud. */
class Workspace {
  private readonly folder = mkdtempSync(join(tmpdir(), 'import-'));

  constructor(
    private readonly cloud: Cloud,
    private readonly binary: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  public async write(build: (stack: TerraformStack) => void): Promise<void> {
    const stack = testStack();
    build(stack);
    const endpoint = (region: string) => this.cloud.endpoint(region);
    const state = join(this.folder, 'terraform.tfstate');
    const turned = await redirect(JSON.parse(Testing.synth(stack)), endpoint, state);
    writeFileSync(join(this.folder, 'cdk.tf.json'), JSON.stringify(turned));
    await this.terraform('init', '-no-color');
  }

  public async apply(): Promise<void> {
    await this.terraform('apply', '-no-color', '-auto-approve');
  }

  /** What a plan does, by the name of the resource: what it leaves alone is left out. */
  public async plan(): Promise<string[]> {
    await this.terraform('plan', '-no-color', '-out=plan.bin');
    const { resource_changes } = JSON.parse(await this.terraform('show', '-json', 'plan.bin'));
    return (resource_changes as any[])
      .map(({ address, change }) => ({
        address,
        actions: [...(change.importing ? ['import'] : []), ...change.actions].join(','),
      }))
      .filter(({ actions }) => actions !== 'no-op')
      .map(({ address, actions }) => `${address.replace(/_[0-9A-F]{8}$/, '')}: ${actions}`);
  }

  public remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async terraform(...args: string[]): Promise<string> {
    const env = { ...this.env, NO_PROXY: '127.0.0.1' };
    const { code, output } = await runCommand(this.binary, args, { cwd: this.folder, env });
    if (code !== 0) throw new Error(output);
    return output;
  }
}

describeDeployment('a stream that is imported into a deployed stack', (setup) => {
  const cloud = new Cloud({ judges: BOTH_JUDGES });
  const workspaces: Workspace[] = [];
  const workspace = () => {
    const made = new Workspace(cloud, setup().binary, setup().env);
    workspaces.push(made);
    return made;
  };

  afterAll(async () => {
    await cloud.stop();
    for (const made of workspaces) made.remove();
  });

  it('replaces and changes no stream, neither itself nor those beside it', async () => {
    const elsewhere = workspace();
    await elsewhere.write((stack) => void testStream(stack, { streamName: 'three' }, 'Three'));
    await elsewhere.apply();
    const own = workspace();
    const both = (stack: TerraformStack) => {
      testStream(stack, { streamName: 'one' }, 'One');
      testStream(stack, { streamName: 'two' }, 'Two');
    };
    await own.write(both);
    await own.apply();
    const changes = cloud.changes().length;
    await own.write((stack) => {
      both(stack);
      testStream(stack, { streamName: 'three' }, 'Three').importExisting();
    });
    expect(await own.plan()).toEqual([
      'alicloud_event_bridge_event_streaming.Three: import,no-op',
      'terraform_data.Three: create',
    ]);
    await own.apply();
    expect(await own.plan()).toEqual([]);
    expect(cloud.changes().slice(changes)).toEqual([]);
  });
});
