import { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { redirect, trust } from '../../stand-in/cloud/redirect';
import { Ended, runCommand } from '../../stand-in/cloud/run-command';
import { withoutCredentials } from '../../lib/core/redaction/redact';
import { Place } from './account';
import { Keys } from './mns';

/** An error of Terraform prints the URL that was called, with signature and token (docs/deploy.md). */
const SIGNED = /([?&](?:AccessKeyId|Signature|SecurityToken)=)[^&\s"]*/g;

/** What Terraform says of its errors, without the lines of the stack that it quotes. */
function errorsIn(output: string): string {
  const lines = output.slice(Math.max(0, output.indexOf('Error: '))).split('\n');
  return lines
    .filter((line) => line.trim() !== '' && !/^\s+(on .+ line \d+|\d+: )/.test(line))
    .join('\n')
    .slice(0, 2_000);
}

/** What Terraform is called, as the cdktf CLI finds it. */
export const TERRAFORM = process.env.TERRAFORM_BINARY_NAME ?? 'terraform';

/**
 * The folder of a run: Terraform's files and state, and which service-linked roles are the run's own. It stays until
 * everything is gone, for the next run or `--clean`.
 */
export class Workspace {
  private running?: ChildProcess;
  private stopped = false;

  constructor(
    public readonly folder: string,
    private readonly place: Place,
    private readonly keys: Keys,
  ) {}

  /** The service-linked roles that a run makes: written before it makes them. */
  public get roles(): string[] {
    return existsSync(this.rolesFile) ? JSON.parse(readFileSync(this.rolesFile, 'utf8')) : [];
  }

  public begin(roles: readonly string[]): void {
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(this.rolesFile, JSON.stringify(roles));
  }

  public async write(stack: Record<string, any>): Promise<void> {
    const { standIn } = this.place;
    const state = join(this.folder, 'terraform.tfstate');
    const turned = standIn === undefined ? stack : await redirect(stack, async () => standIn, state);
    const backend = { local: { path: state } };
    writeFileSync(
      join(this.folder, 'cdk.tf.json'),
      JSON.stringify({ ...turned, terraform: { ...turned.terraform, backend } }),
    );
  }

  /** Runs Terraform; throws with the end of what it printed, without credentials. */
  public async terraform(...args: string[]): Promise<string> {
    const { code, output } = await this.run(
      args[0] === 'version' ? args : [...args, '-no-color', '-input=false'],
    );
    if (code !== 0)
      throw new Error(`terraform ${args[0]} ended with ${code}: ${this.shown(errorsIn(output))}`);
    return output;
  }

  /** What the next deployment would do: nothing, or the lines of the plan that say it. */
  public async planned(): Promise<string[]> {
    const args = ['plan', '-detailed-exitcode', '-no-color', '-input=false'];
    const { code, output } = await this.run(args);
    if (code === 0) return [];
    if (code === 2)
      return output
        .split('\n')
        .filter((line) => /^ {2}# /.test(line))
        .map((line) => line.trim());
    throw new Error(`terraform plan ended with ${code}: ${this.shown(errorsIn(output))}`);
  }

  /** Destroys what the state knows, once whoever holds its lock is done; a state that is of no use is no obstacle. */
  public async destroyLeftovers(): Promise<void> {
    if (!existsSync(join(this.folder, '.terraform'))) return;
    await this.run(['destroy', '-auto-approve', '-lock-timeout=15m', '-no-color', '-input=false']);
  }

  public get providerVersion(): string {
    const lock = readFileSync(join(this.folder, '.terraform.lock.hcl'), 'utf8');
    return /version\s*=\s*"([^"]+)"/.exec(lock)?.[1] ?? 'unknown';
  }

  /** `Terraform v1.11.4` or `OpenTofu v1.9.0`. */
  public async version(): Promise<string> {
    return (await this.terraform('version')).split('\n')[0].trim();
  }

  /** Lets the command that runs come to an end, as Ctrl-C would. */
  public interrupt(): void {
    this.stopped = true;
    this.running?.kill('SIGINT');
  }

  /** From here on commands run again: to clean up. */
  public resume(): void {
    this.stopped = false;
  }

  public remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** A text without the keys, and without what calls are signed with. */
  public shown(text: string): string {
    const secrets = [this.keys.accessKeySecret, this.keys.securityToken, this.keys.accessKeyId];
    const hidden = secrets.reduce<string>((shown, key) => (key ? shown.replaceAll(key, '***') : shown), text);
    return withoutCredentials(hidden.replace(SIGNED, '$1***'));
  }

  private get rolesFile(): string {
    return join(this.folder, 'roles.json');
  }

  private async run(args: string[]): Promise<Ended> {
    if (this.stopped) throw new Error('interrupted');
    const { accessKeyId, accessKeySecret, securityToken } = this.keys;
    const env = {
      ...process.env,
      ...{ ALIBABA_CLOUD_ACCESS_KEY_ID: accessKeyId, ALIBABA_CLOUD_ACCESS_KEY_SECRET: accessKeySecret },
      ...(securityToken ? { ALIBABA_CLOUD_SECURITY_TOKEN: securityToken } : {}),
      ...(this.place.standIn === undefined ? {} : { ...trust(this.folder), NO_PROXY: '127.0.0.1' }),
      ...{ CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1' },
    };
    const onStart = (child: ChildProcess) => void (this.running = child);
    try {
      return await runCommand(TERRAFORM, args, { cwd: this.folder, env, onStart, detached: true });
    } finally {
      this.running = undefined;
    }
  }
}
