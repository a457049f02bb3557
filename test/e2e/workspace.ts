import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { TerraformStack, Testing } from 'cdktf';
import { redirect, trust } from '../../stand-in/cloud/redirect';
import { Ended, runCommand } from '../../stand-in/cloud/run-command';
import { Cloud } from '../../stand-in/cloud/server';
import { testStack } from '../support/synth';

/** A folder with a stack, turned to the stand-in of the cloud. */
export class Workspace {
  private readonly folder = mkdtempSync(join(tmpdir(), 'workspace-'));

  constructor(
    private readonly cloud: Cloud,
    private readonly binary: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  public async write(build: (stack: TerraformStack) => void, region?: string): Promise<void> {
    const stack = testStack(region);
    build(stack);
    await this.writeStack(JSON.parse(Testing.synth(stack)));
  }

  /** A stack as it was synthesized. */
  public async writeStack(stack: Record<string, any>): Promise<void> {
    const endpoint = (region: string) => this.cloud.endpoint(region);
    const state = join(this.folder, 'terraform.tfstate');
    const turned = await redirect(stack, endpoint, state);
    writeFileSync(join(this.folder, 'cdk.tf.json'), JSON.stringify(turned));
    await this.terraform('init', '-no-color');
  }

  /** A file beside the stack: of a module, or of Terraform's own language. */
  public addFile(path: string, text: string): string {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  }

  public async apply(): Promise<void> {
    await this.terraform('apply', '-no-color', '-auto-approve');
  }

  public async destroy(): Promise<void> {
    await this.terraform('destroy', '-no-color', '-auto-approve');
  }

  /** What a plan does, by the name of the resource: what it leaves alone is left out. */
  public async plan(): Promise<string[]> {
    return (await this.changes())
      .map(({ address, change }) => ({
        address,
        actions: [...(change.importing ? ['import'] : []), ...change.actions].join(','),
      }))
      .filter(({ actions }) => actions !== 'no-op')
      .map(({ address, actions }) => `${address.replace(/_[0-9A-F]{8}$/, '')}: ${actions}`);
  }

  /** The changes of a plan, as Terraform lists them; none where there is nothing and was nothing. */
  public async changes(): Promise<any[]> {
    return JSON.parse(await this.planText()).resource_changes ?? [];
  }

  /** What Terraform says by its exit code alone: 0 where a plan changes nothing, 2 where it changes something. */
  public async planCode(): Promise<number | null> {
    const { code, output } = await this.run('plan', '-no-color', '-detailed-exitcode');
    if (code !== 0 && code !== 2) throw new Error(output);
    return code;
  }

  /** A plan as Terraform prints it for programs. */
  public async planText(): Promise<string> {
    await this.terraform('plan', '-no-color', '-out=plan.bin');
    return this.terraform('show', '-json', 'plan.bin');
  }

  /** The plan that was made last, as Terraform prints it for people. */
  public lastPlan(): Promise<string> {
    return this.terraform('show', '-no-color', 'plan.bin');
  }

  /** The state as Terraform prints it for programs. */
  public stateText(): Promise<string> {
    return this.terraform('show', '-json');
  }

  /** Takes resources out of the state and leaves them in the cloud, by the names that plans say. */
  public async forget(...names: string[]): Promise<void> {
    const listed = (await this.terraform('state', 'list')).split('\n');
    for (const name of names) {
      const address = listed.find((item) => item.replace(/_[0-9A-F]{8}$/, '') === name);
      await this.terraform('state', 'rm', address ?? name);
    }
  }

  public remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async terraform(...args: string[]): Promise<string> {
    const { code, output } = await this.run(...args);
    if (code !== 0) throw new Error(output);
    return output;
  }

  private run(...args: string[]): Promise<Ended> {
    const env = { ...this.env, ...trust(this.folder), NO_PROXY: '127.0.0.1' };
    return runCommand(this.binary, args, { cwd: this.folder, env });
  }
}
