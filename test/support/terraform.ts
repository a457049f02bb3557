import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { standInMirror } from '../../scripts/cache';
import { VERSION_CONSTRAINT } from '../../scripts/provider-schema';
import { describeReal, say } from './real-tools';

/**
 * The Terraform and provider that tests run, found through the usual configuration: TERRAFORM_BINARY_NAME or PATH, and
 * the plugin mirrors of the Terraform CLI configuration. Where the real provider cannot be had, the stand-in that
 * scripts/install-tools.js builds takes its place, and every run says so.
 */
export interface TerraformSetup {
  readonly binary: string;
  readonly env: NodeJS.ProcessEnv;
  readonly providerVersion: string;
  readonly isStandIn: boolean;
}

const STAND_IN_MIRROR = standInMirror(join(__dirname, '..', '..'));

/** What the variables of the examples are given; the states that an earlier version deployed hold it. */
const SECRETS = {
  TF_VAR_rocketmq_password: 'set TF_VAR_rocketmq_password',
  TF_VAR_alarm_webhook: 'https://alarms.example.com/set-TF_VAR_alarm_webhook',
};

let found: TerraformSetup | string | undefined;

/** What there is, or what is missing. */
export function findTerraform(): TerraformSetup | string {
  const binary = process.env.TERRAFORM_BINARY_NAME ?? 'terraform';
  // The credentials are never checked offline, but the provider refuses to be configured without any.
  const keys = { ALIBABA_CLOUD_ACCESS_KEY_ID: 'offline', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'offline' };
  const env = {
    ...process.env,
    ...keys,
    ...SECRETS,
    CHECKPOINT_DISABLE: '1',
    TF_IN_AUTOMATION: '1',
    TF_INPUT: '0',
  };
  if (spawnSync(binary, ['version'], { env }).status !== 0)
    return `no Terraform on the PATH (looked for "${binary}")`;
  const real = providerVersion(binary, env);
  if (real !== undefined) return { binary, env, providerVersion: real, isStandIn: false };
  const standIn = standInWith(binary, env);
  return typeof standIn === 'string'
    ? `no plugin mirror with aliyun/alicloud ${VERSION_CONSTRAINT} and ${standIn}`
    : standIn;
}

/** The same Terraform with the stand-in provider, or what is missing. */
function standInWith(binary: string, env: NodeJS.ProcessEnv): TerraformSetup | string {
  if (!existsSync(STAND_IN_MIRROR))
    return 'no stand-in provider (scripts/install-tools.js installs what is missing)';
  const config = join(mkdtempSync(join(tmpdir(), 'terraform-config-')), 'terraform.rc');
  writeFileSync(
    config,
    `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(STAND_IN_MIRROR)}\n  }\n}\n`,
  );
  const standInEnv = { ...env, TF_CLI_CONFIG_FILE: config };
  const version = providerVersion(binary, standInEnv);
  if (version === undefined)
    return `the stand-in provider in ${STAND_IN_MIRROR} does not install; run scripts/install-tools.js again`;
  return { binary, env: standInEnv, providerVersion: version, isStandIn: true };
}

/** The version `terraform init` installs, or undefined where it cannot. */
function providerVersion(binary: string, env: NodeJS.ProcessEnv): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'terraform-probe-'));
  const required = { alicloud: { source: 'aliyun/alicloud', version: VERSION_CONSTRAINT } };
  writeFileSync(
    join(folder, 'main.tf.json'),
    JSON.stringify({ terraform: { required_providers: required } }),
  );
  const result = spawnSync(binary, ['init', '-no-color'], {
    cwd: folder,
    env,
    encoding: 'utf8',
    timeout: 60_000,
  });
  if (result.status !== 0) return undefined;
  return /version\s*=\s*"([^"]+)"/.exec(readFileSync(join(folder, '.terraform.lock.hcl'), 'utf8'))?.[1];
}

function setup(): TerraformSetup | string {
  if (found === undefined) {
    found = findTerraform();
    if (typeof found === 'string') say(`SKIPPED: tests with real Terraform: ${found}.`);
    else if (found.isStandIn)
      say(
        'STAND-IN: the real provider aliyun/alicloud is not installed; Terraform plans with the stand-in made from its schema.',
      );
  }
  return found;
}

/** `describe` for tests that run Terraform: skipped with one loud line where there is none, an error in CI. */
export function describeTerraform(title: string, body: (terraform: () => TerraformSetup) => void): void {
  const state = setup();
  const missing = typeof state === 'string' ? state : undefined;
  describeReal(title, missing, () => body(() => state as TerraformSetup));
}

/**
 * The same for tests that apply resources of the provider without a cloud to call. The stand-in provider keeps them in the
 * state alone; the real one would call the real cloud, so it never runs them, which is said aloud where it is installed.
 */
export function describeStandIn(title: string, body: (terraform: () => TerraformSetup) => void): void {
  const state = setup();
  const usable = typeof state === 'string' || state.isStandIn ? state : standInWith(state.binary, state.env);
  if (typeof state !== 'string' && !state.isStandIn)
    say(
      typeof usable === 'string'
        ? `SKIPPED: "${title}" applies without a cloud, which only the stand-in provider may: ${usable}.`
        : `STAND-IN: "${title}" applies without a cloud, so the stand-in provider runs it and not the real one.`,
    );
  describeReal(title, typeof usable === 'string' ? usable : undefined, () =>
    body(() => usable as TerraformSetup),
  );
}

/** Nothing may reach the real cloud: with the real provider, only what is turned to the stand-in of the cloud. */
function expectNoCloud({ isStandIn }: TerraformSetup, cwd: string, command: string): void {
  if (isStandIn || !['apply', 'destroy', 'import', 'refresh'].includes(command)) return;
  const texts = readdirSync(cwd)
    .filter((name) => /\.tf(\.json)?$/.test(name))
    .map((name) => readFileSync(join(cwd, name), 'utf8'));
  if (texts.some((text) => /alicloud_/.test(text)) && !texts.some((text) => /endpoints/.test(text)))
    throw new Error(`terraform ${command} would reach the real cloud: use describeStandIn, or redirect.`);
}

/** Runs Terraform in a folder; throws with its output when it fails. */
export function terraform(setup: TerraformSetup, cwd: string, ...args: string[]): string {
  expectNoCloud(setup, cwd, args[0]);
  try {
    return execFileSync(setup.binary, args, {
      cwd,
      env: setup.env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1 << 28,
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`terraform ${args.join(' ')} failed:\n${stdout}${stderr}`);
  }
}

/** A folder with one configuration, initialized. */
export function workspace(setup: TerraformSetup, config: Record<string, any>): string {
  const folder = mkdtempSync(join(tmpdir(), 'terraform-test-'));
  write(folder, config);
  terraform(setup, folder, 'init', '-no-color');
  return folder;
}

/** Replaces the configuration of a workspace. */
export function write(folder: string, config: Record<string, any>): void {
  const { terraform: { backend: _, ...block } = {} as any, ...rest } = config;
  writeFileSync(join(folder, 'cdk.tf.json'), JSON.stringify({ ...rest, terraform: block }));
}

/** The plan of a workspace as `terraform show -json` gives it. */
export function plan(setup: TerraformSetup, folder: string): Record<string, any> {
  terraform(setup, folder, 'plan', '-no-color', '-out=plan.bin');
  return JSON.parse(terraform(setup, folder, 'show', '-json', 'plan.bin'));
}

/** What a plan does to each resource: `create`, `update`, `delete,create`, `no-op`. */
export function actions(planned: Record<string, any>): Record<string, string> {
  const changes = planned.resource_changes as { address: string; change: { actions: string[] } }[];
  return Object.fromEntries(changes.map(({ address, change }) => [address, change.actions.join(',')]));
}
