/**
 * Tries the library in a user's own account: makes a few throw-away event streams between queues, sends a message through,
 * pauses and destroys them, leaves nothing behind, and writes what it saw into a file without credentials.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { spawnSync } from 'node:child_process';
import { Command, Option } from 'commander';
import { Account, findKeys, Place } from './verify-cloud/account';
import { clean, Run, RunOptions } from './verify-cloud/run';
import { TERRAFORM, Workspace } from './verify-cloud/workspace';

const ROOT = join(__dirname, '..');

/** Usage, or no consent: nothing was made. */
const REFUSED = 2;
/** Something may be left, which `--clean` removes. */
const LEFT_BEHIND = 3;
/** As a shell counts what a signal ended. */
const BY_SIGNAL: Readonly<Record<string, number>> = { SIGINT: 130, SIGTERM: 143 };

interface Options {
  readonly region: string;
  readonly prefix: string;
  readonly yes?: boolean;
  readonly clean?: boolean;
  readonly evidence?: string;
  readonly standIn?: string;
}

const COSTS = `It makes 3 event streams and 5 queues of Simple Message Queue (MNS), the service-linked roles SourceMNS and SendToMNS
where the account lacks them, and runs one stream for some minutes. That costs less than a cent:
  event streams  USD 0.41 per million events (Billing for event streams, 10 Nov 2025, international site)
  queues         by request; their price was not looked up
It deletes every event stream and queue of the region whose name begins with the prefix.`;

const HELP = `
${COSTS}

Credentials come from the usual chain of Alibaba Cloud (ALIBABA_CLOUD_ACCESS_KEY_ID and so on, a profile, the role of the
machine) and are never printed or written. They need AliyunEventBridgeFullAccess, AliyunMNSFullAccess, and
ram:CreateServiceLinkedRole and ram:DeleteServiceLinkedRole where the roles are missing. EventBridge has to be activated.

Exit codes: 0 all steps passed, or could not be proved; 1 a step failed; 2 nothing was made: wrong usage, no consent, no
Terraform or no credentials; 3 something may be left, run --clean; 130 or 143 stopped by a signal, and cleaned up.`;

const version = (file: string) => String(JSON.parse(readFileSync(file, 'utf8')).version);

const say = (line: string) => void process.stderr.write(`${line}\n`);

/** An error after which nothing was made. */
class Refusal extends Error {}

async function consent({ yes, region, prefix }: Options): Promise<void> {
  say(`npm run verify:cloud in ${region}, names begin with ${prefix}-\n${COSTS}`);
  if (yes) return;
  if (!process.stdin.isTTY || !process.stderr.isTTY)
    throw new Refusal('Say --yes to go on: there is no terminal to ask.');
  const ask = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await ask.question('Go on? Type yes: ');
  ask.close();
  if (answer.trim() !== 'yes') throw new Refusal('Nothing was made.');
}

async function verify(options: Options): Promise<number> {
  const { region, prefix, standIn } = options;
  if (!/^[a-z][a-z0-9-]{5,40}$/.test(prefix))
    throw new Refusal(
      '--prefix takes 6 to 41 small letters, digits and hyphens: all that begins with it is deleted.',
    );
  if (!options.clean) await consent(options);
  if (spawnSync(TERRAFORM, ['version']).status !== 0)
    throw new Refusal(
      `There is no "${TERRAFORM}": install Terraform or OpenTofu, and name it in TERRAFORM_BINARY_NAME.`,
    );
  const keys = await findKeys().catch(() => {
    throw new Refusal('No credentials: set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET.');
  });
  const place: Place = { region, standIn };
  const account = new Account(keys, place);
  const workspace = new Workspace(resolve('verify-cloud.out', `${prefix}-${region}`), place, keys);
  const run: RunOptions = {
    ...{ prefix, region, say, date: new Date().toISOString().slice(0, 10) },
    cloud: standIn === undefined ? 'Alibaba Cloud' : 'stand-in',
    packageVersion: version(join(ROOT, 'package.json')),
    cdktfVersion: version(require.resolve('cdktf/package.json')),
  };

  let stopped: NodeJS.Signals | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      say(
        stopped === undefined
          ? `${signal}: stopping, then cleaning up`
          : 'still cleaning up; --clean removes the rest',
      );
      stopped ??= signal;
      workspace.interrupt();
    });
  const cleanUp = async () => {
    workspace.resume();
    try {
      await clean(account, workspace, run);
      return true;
    } catch (error) {
      say(workspace.shown((error as Error).message));
      say(`Something may be left. Run npm run verify:cloud -- --region ${region} --prefix ${prefix} --clean`);
      return false;
    }
  };

  say('removing what an earlier run left');
  if (!(await cleanUp())) return LEFT_BEHIND;
  if (options.clean || stopped) return stopped ? BY_SIGNAL[stopped] : 0;
  const attempt = new Run(account, workspace, run);
  await attempt.all(() => stopped !== undefined);
  if (!(await cleanUp())) return LEFT_BEHIND;
  if (stopped) return BY_SIGNAL[stopped];
  const evidence = await attempt.evidence();
  // What the stand-in saw is no evidence of the cloud.
  const folder = standIn === undefined ? join(ROOT, 'docs', 'tried') : resolve('verify-cloud.out');
  const file =
    options.evidence ?? join(folder, `${evidence.date}-${region}-${evidence.versions.provider}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(evidence, null, 2)}\n`);
  say(
    `Nothing is left. Evidence: ${file}${standIn === undefined ? '; npm run generate puts it into docs/tried.md' : ''}`,
  );
  return attempt.failed ? 1 : 0;
}

const command = new Command('npm run verify:cloud --')
  .description('Tries the library in your own account, and leaves nothing behind.')
  .requiredOption('--region <id>', 'where, for example cn-hangzhou')
  .option('--prefix <text>', 'what names begin with', 'verify-cdktf-streams')
  .option('--yes', 'do not ask')
  .option('--clean', 'only remove what an earlier run left')
  .option('--evidence <file>', 'where to write what was seen')
  .addOption(new Option('--stand-in <address>').hideHelp())
  .addHelpText('after', HELP)
  .exitOverride()
  .action(async (options: Options) => {
    process.exitCode = await verify(options);
  });

command.parseAsync().catch((error: Error & { exitCode?: number }) => {
  if (error.exitCode === undefined) say(error.message);
  process.exitCode =
    error.exitCode === undefined && !(error instanceof Refusal) ? 1 : error.exitCode === 0 ? 0 : REFUSED;
});
