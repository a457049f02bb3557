import { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CDKTF_CLI, hasLostVersion } from '../../scripts/command-line';
import { expectBuilt } from './built';
import { killFamily } from './kill-family';
import { TerraformSetup } from './terraform';
import { Patience, redirect, trust } from '../../stand-in/cloud/redirect';
import { Ended, runCommand } from '../../stand-in/cloud/run-command';
import { Cloud } from '../../stand-in/cloud/server';

const ROOT = join(__dirname, '..', '..');

export interface DeploymentOptions {
  readonly setup: TerraformSetup;
  readonly cloud: Cloud;
  readonly patience?: Patience;
  /** Called with whatever a command prints, as it does. */
  readonly onOutput?: (text: string) => void;
}

/** What Terraform needs to begin with its state; less than the provider waits for an answer. */
const WRITING_MS = 400;

/**
 * An example on its way to the stand-in of the cloud: the real cdktf CLI and Terraform, in folders of its own. Commands
 * run beside this process, which has to answer for the cloud meanwhile.
 */
export class Deployment {
  /** Where the stacks are written. */
  public readonly out = mkdtempSync(join(tmpdir(), 'deployment-'));
  private readonly env: NodeJS.ProcessEnv;
  private running?: ChildProcess;

  constructor(
    public readonly example: string,
    private readonly options: DeploymentOptions,
  ) {
    expectBuilt();
    const quiet = {
      CI: '1',
      CHECKPOINT_DISABLE: '1',
      FORCE_COLOR: '0',
      NO_COLOR: '1',
      NO_PROXY: '127.0.0.1',
    };
    // Terraform warns about the override of its binary, cdktf does not know another way.
    this.env = {
      ...options.setup.env,
      ...quiet,
      ...trust(this.out),
      TERRAFORM_BINARY_NAME: options.setup.binary,
    };
  }

  /**
   * Writes the stacks of the app and turns them to the stand-in.
   *
   * @param edits names of edits in test/support/edits.ts that the app gets before it is written
   */
  public async synth(...edits: string[]): Promise<void> {
    const written = mkdtempSync(join(tmpdir(), 'deployment-synth-'));
    try {
      const main = ['main.ts', ...edits];
      if (edits.length > 0) main.unshift(join(__dirname, 'edits.ts'));
      const app = `npx tsx ${main.join(' ')}`;
      this.expectSuccess(await this.cdktf(['synth', '--app', app, '--output', written]));
      const { stacks } = JSON.parse(readFileSync(join(written, 'manifest.json'), 'utf8'));
      for (const { name, synthesizedStackPath } of Object.values(stacks as Record<string, any>))
        await this.turn(join(written, synthesizedStackPath), name);
      // What Terraform keeps in the folders stays.
      cpSync(written, this.out, { recursive: true });
    } finally {
      rmSync(written, { recursive: true, force: true });
    }
  }

  private async turn(file: string, name: string): Promise<void> {
    const { cloud, patience } = this.options;
    const stack = JSON.parse(readFileSync(file, 'utf8'));
    const turned = await redirect(stack, (region) => cloud.endpoint(region), this.stateOf(name), patience);
    writeFileSync(file, JSON.stringify(turned, null, 2));
  }

  /** The names of the stacks, those first that others need. */
  public stacks(): string[] {
    const { stacks } = JSON.parse(readFileSync(join(this.out, 'manifest.json'), 'utf8'));
    return Object.keys(stacks);
  }

  /** The Terraform JSON of a stack. */
  public stack(name: string): Record<string, any> {
    return JSON.parse(readFileSync(join(this.out, 'stacks', name, 'cdk.tf.json'), 'utf8'));
  }

  /** `cdktf deploy` of every stack. */
  public async deploy(): Promise<void> {
    this.expectSuccess(await this.tryDeploy());
  }

  /** The same, where it may fail. */
  public tryDeploy(): Promise<Ended> {
    return this.onEvery('deploy');
  }

  /** The same, and every process of it killed as soon as something is so. */
  public async deployUntil(isTime: () => boolean): Promise<Ended> {
    const deploying = this.tryDeploy();
    let since: number | undefined;
    const watch = setInterval(() => {
      if (!isTime()) return;
      since ??= Date.now();
      if (Date.now() - since >= WRITING_MS && this.hasWritten()) this.kill();
    }, 20);
    return deploying.finally(() => clearInterval(watch));
  }

  /** `cdktf destroy` of every stack. */
  public async destroy(): Promise<void> {
    this.expectSuccess(await this.onEvery('destroy'));
  }

  /** Whether Terraform is not in the middle of a state, which it empties before it writes it: on a busy disk that takes long. */
  private hasWritten(): boolean {
    return this.stacks().every((name) => {
      const state = this.stateOf(name);
      return !existsSync(state) || readFileSync(state, 'utf8').endsWith('\n}\n');
    });
  }

  private stateOf(stack: string): string {
    return join(this.out, `terraform.${stack}.tfstate`);
  }

  private onEvery(command: 'deploy' | 'destroy'): Promise<Ended> {
    // A lock of providers is made from the registry, where a plugin mirror is not a help.
    const options = ['--skip-synth', '--skip-provider-lock', '--auto-approve'];
    return this.cdktf([command, '*', ...options, '--output', this.out]);
  }

  /** What the next deployment would do, by stack: the actions by address, those that do nothing left out. */
  public async plan(): Promise<Record<string, string>> {
    const planned: Record<string, string> = {};
    for (const name of this.stacks()) {
      this.expectSuccess(await this.terraform(name, 'init', '-no-color', '-input=false'));
      this.expectSuccess(await this.terraform(name, 'plan', '-no-color', '-input=false', '-out=plan.bin'));
      const { code, output } = await this.terraform(name, 'show', '-json', 'plan.bin');
      if (code !== 0) throw new Error(output);
      for (const { address, change } of JSON.parse(output).resource_changes ?? []) {
        const actions = [...(change.importing ? ['import'] : []), ...change.actions].join(',');
        if (actions !== 'no-op') planned[address] = actions;
      }
    }
    return planned;
  }

  /** Runs Terraform in the folder of a stack. */
  public terraform(stack: string, ...args: string[]): Promise<Ended> {
    return this.run(this.options.setup.binary, args, join(this.out, 'stacks', stack));
  }

  /** Runs the cdktf CLI in the folder of the example. */
  private async cdktf(args: string[]): Promise<Ended> {
    const call = () => this.run(process.execPath, [CDKTF_CLI, ...args], join(ROOT, 'examples', this.example));
    const ended = await call();
    return ended.code !== 0 && hasLostVersion(ended.output) ? call() : ended;
  }

  private run(command: string, args: string[], cwd: string): Promise<Ended> {
    const onStart = (child: ChildProcess) => void (this.running = child);
    return runCommand(command, args, { cwd, env: this.env, onOutput: this.options.onOutput, onStart });
  }

  private kill(): void {
    killFamily(this.running!.pid!);
  }

  private expectSuccess({ code, output }: Ended): void {
    if (code !== 0) throw new Error(`examples/${this.example} ended with ${code}:\n${output.slice(-4_000)}`);
  }

  /** Takes the folders away. */
  public remove(): void {
    rmSync(this.out, { recursive: true, force: true });
  }
}
