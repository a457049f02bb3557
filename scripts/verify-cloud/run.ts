import { setTimeout as sleep } from 'node:timers/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StreamStatus } from '../../lib';
import { Account } from './account';
import { KINDS, NAMES, synthesize } from './app';
import { Evidence, Outcome, StepEvidence } from './evidence';
import { Workspace } from './workspace';

/** How long a message may take: a stream starts within 30 to 60 seconds. */
const MESSAGE_MS = 180_000;

export interface RunOptions {
  readonly prefix: string;
  readonly region: string;
  readonly cloud: Evidence['cloud'];
  readonly date: string;
  readonly packageVersion: string;
  readonly cdktfVersion: string;
  readonly say: (line: string) => void;
}

/** What could not be proved, which is not a failure. */
class NotProved extends Error {}

/** Takes away what an earlier run left: what its state knows, then what has the prefix, then its own roles. */
export async function clean(
  account: Account,
  workspace: Workspace,
  { prefix, say }: RunOptions,
): Promise<void> {
  await workspace.destroyLeftovers();
  const swept = await account.sweep(`${prefix}-`, workspace.roles);
  workspace.remove();
  for (const what of swept) say(`  deleted ${what}`);
}

/** The steps of a run, one after the other; after one that failed only the destroy. */
export class Run {
  private readonly steps: StepEvidence[] = [];
  private accountId = '';

  constructor(
    private readonly account: Account,
    private readonly workspace: Workspace,
    private readonly options: RunOptions,
  ) {}

  public get failed(): boolean {
    return this.steps.some(({ outcome }) => outcome === 'failed');
  }

  /** @param isStopped whether somebody wants it to end */
  public async all(isStopped: () => boolean): Promise<void> {
    const steps: [string, () => Promise<void>][] = [
      ['deploy', () => this.deploy()],
      ['empty second plan', () => this.expectNoPlan()],
      ['one message through', () => this.message(isStopped)],
      ['pause', () => this.pause()],
    ];
    for (const [name, act] of steps) if (!this.failed && !isStopped()) await this.step(name, act);
    if (!isStopped() && this.providerVersion !== 'unknown') await this.step('destroy', () => this.destroy());
  }

  public async evidence(): Promise<Evidence> {
    const { cloud, date, region, packageVersion, cdktfVersion } = this.options;
    return {
      ...{ cloud, date, region },
      versions: {
        package: packageVersion,
        terraform: this.terraformVersion,
        provider: this.providerVersion,
        cdktf: cdktfVersion,
        node: process.versions.node,
      },
      kinds: KINDS,
      steps: this.steps,
    };
  }
  private terraformVersion = 'unknown';
  private providerVersion = 'unknown';

  private async step(step: string, act: () => Promise<void>): Promise<void> {
    const start = Date.now();
    let outcome: Outcome = 'passed';
    let says: string | undefined;
    try {
      await act();
    } catch (error) {
      outcome = error instanceof NotProved ? 'not proved' : 'failed';
      says = this.workspace.shown((error as Error).message);
    }
    // The whole text is for whoever looks on; the file keeps what matters of it, and no account.
    const brief = says
      ?.replace(/\s+/g, ' ')
      .replace(/\b\d{16}\b/g, 'ACCOUNT')
      .slice(0, 300);
    const seconds = Math.round((Date.now() - start) / 100) / 10;
    this.steps.push({ step, outcome, seconds, ...(brief === undefined ? {} : { says: brief }) });
    this.options.say(`${step}: ${outcome} (${seconds} s)${says === undefined ? '' : `\n  ${says}`}`);
  }

  private async write(status: StreamStatus): Promise<void> {
    const { prefix, region } = this.options;
    const { roles } = this.workspace;
    const folder = mkdtempSync(join(tmpdir(), 'verify-cloud-'));
    try {
      await this.workspace.write(
        synthesize({ prefix, region, account: this.accountId, roles, status, folder }),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  private async deploy(): Promise<void> {
    this.accountId = await this.account.id();
    this.workspace.begin(await this.account.missingRoles());
    await this.write(StreamStatus.RUNNING);
    this.terraformVersion = await this.workspace.version();
    await this.workspace.terraform('init');
    this.providerVersion = this.workspace.providerVersion;
    await this.workspace.terraform('apply', '-auto-approve');
  }

  private async expectNoPlan(): Promise<void> {
    const planned = await this.workspace.planned();
    if (planned.length > 0) throw new Error(planned.join('; '));
  }

  private async message(isStopped: () => boolean): Promise<void> {
    const { prefix } = this.options;
    const text = `verify-cloud ${Date.now()}`;
    const queues = await this.account.queues();
    try {
      await queues.send(`${prefix}-${NAMES.from}`, text);
    } catch (error) {
      // The public address of queues may be closed to this machine, which says nothing of the stream.
      throw new NotProved((error as Error).message);
    }
    for (const until = Date.now() + MESSAGE_MS; Date.now() < until && !isStopped(); await sleep(500))
      if ((await queues.receive(`${prefix}-${NAMES.to}`))?.includes(text)) return;
    throw new Error('the message did not arrive');
  }

  private async pause(): Promise<void> {
    await this.write(StreamStatus.PAUSED);
    await this.workspace.terraform('apply', '-auto-approve');
    const status = await this.account.statusOf(`${this.options.prefix}-${NAMES.stream}`);
    if (status !== 'PAUSED') throw new Error(`the stream is ${status}`);
    await this.expectNoPlan();
  }

  private async destroy(): Promise<void> {
    await this.workspace.terraform('destroy', '-auto-approve');
    const left = await this.account.named(`${this.options.prefix}-`);
    if (left.length > 0) throw new Error(`still there: ${left.join(', ')}`);
  }
}
