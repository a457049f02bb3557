/**
 * Deploys an example without an account: the real cdktf CLI, Terraform and provider, against the stand-in of the cloud
 * API in test/cloud, which runs in this process. Shows the streams, destroys them, and says how many of each.
 *
 *     npm run deploy:local [EXAMPLE]
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BOTH_JUDGES } from '../test/cloud/judges';
import { redirect } from '../test/cloud/redirect';
import { Cloud } from '../test/cloud/server';
import { PROVIDER_SOURCE, ROOT, VERSION_CONSTRAINT } from './provider-schema';

const CLI = join(ROOT, 'node_modules', 'cdktf-cli', 'bundle', 'bin', 'cdktf');
/** Made where the real provider cannot be had, under a version that no release will have. */
const STAND_IN_VERSION = '999.0.0';

/** Nothing here is secret: the stand-in looks at no signature, but the provider wants credentials to be there. */
const ENV: NodeJS.ProcessEnv = {
  ...process.env,
  ...{ ALIBABA_CLOUD_ACCESS_KEY_ID: 'offline', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'offline' },
  ...{ CI: '1', CHECKPOINT_DISABLE: '1', FORCE_COLOR: '0', TF_INPUT: '0', NO_PROXY: '127.0.0.1' },
};

/** What is missing for a deployment, in one sentence with the remedy; undefined where nothing is. */
export function missing(): string | undefined {
  const build = 'run eval "$(bash scripts/install-terraform.sh)", which builds it with a Go toolchain';
  const terraform = process.env.TERRAFORM_BINARY_NAME ?? 'terraform';
  if (spawnSync(terraform, ['version'], { env: ENV }).status !== 0)
    return `Terraform is not on the PATH: ${build}, and run this again.`;
  const folder = mkdtempSync(join(tmpdir(), 'deploy-local-probe-'));
  const required_providers = { alicloud: { source: PROVIDER_SOURCE, version: VERSION_CONSTRAINT } };
  writeFileSync(join(folder, 'main.tf.json'), JSON.stringify({ terraform: { required_providers } }));
  const options = { cwd: folder, env: ENV, encoding: 'utf8', timeout: 300_000 } as const;
  const { status } = spawnSync(terraform, ['init', '-no-color'], options);
  const lock = join(folder, '.terraform.lock.hcl');
  const version = existsSync(lock)
    ? /version\s*=\s*"([^"]+)"/.exec(readFileSync(lock, 'utf8'))?.[1]
    : undefined;
  rmSync(folder, { recursive: true, force: true });
  if (status === 0 && version !== STAND_IN_VERSION) return undefined;
  return `The real provider ${PROVIDER_SOURCE} ${VERSION_CONSTRAINT} is not installed, and nothing else can deploy: let "terraform init" reach registry.terraform.io, or name a plugin mirror in your Terraform CLI configuration, or ${build}, and run this again.`;
}

/** Runs the cdktf CLI in an example; the stand-in answers meanwhile, so this process must not wait idly. */
function cdktf(example: string, ...args: string[]): Promise<void> {
  console.error(`cdktf ${args.join(' ')}`);
  const cwd = join(ROOT, 'examples', example);
  const child = spawn(process.execPath, [CLI, ...args], { cwd, env: ENV, stdio: ['ignore', 2, 2] });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`cdktf ${args[0]} of examples/${example} failed`)),
    );
  });
}

/** Turns the stacks of a synthesized app to the stand-in. */
async function turn(out: string, cloud: Cloud): Promise<void> {
  const { stacks } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  for (const { name, synthesizedStackPath } of Object.values(stacks as Record<string, any>)) {
    const file = join(out, synthesizedStackPath);
    const stack = JSON.parse(readFileSync(file, 'utf8'));
    const state = join(out, `terraform.${name}.tfstate`);
    const turned = await redirect(stack, (region) => cloud.endpoint(region), state);
    writeFileSync(file, JSON.stringify(turned, null, 2));
  }
}

function show(cloud: Cloud): void {
  const kind = (part: unknown) => Object.keys(part as object)[0].replace(/^(Source|Sink)|Parameters$/g, '');
  for (const { name, region, source, sink, life } of cloud.streams.all())
    console.log(`${region}  ${name}  ${kind(source)} -> ${kind(sink)}  ${life.status}`);
}

/** What the stand-in was asked and could not do. */
function unplayed(cloud: Cloud): string[] {
  const calls = cloud.calls.filter(({ answer }) => answer.body.Code === 'InvalidAction.NotFound');
  return [...new Set(calls.map(({ version, action }) => `${version} ${action}`))];
}

async function main(): Promise<void> {
  const [example = 'mqtt-to-kafka'] = process.argv.slice(2);
  if (!existsSync(join(ROOT, 'examples', example, 'cdktf.json')))
    throw new Error(`There is no examples/${example}.`);
  const problem = missing();
  if (problem !== undefined) throw new Error(problem);
  const out = mkdtempSync(join(tmpdir(), 'deploy-local-'));
  const cloud = new Cloud({ judges: BOTH_JUDGES, startDelay: 5_000 });
  // A lock is made from the registry, where a plugin mirror is no help.
  const every = ['*', '--skip-synth', '--skip-provider-lock', '--auto-approve', '--output', out];
  try {
    await cdktf(example, 'synth', '--output', out);
    await turn(out, cloud);
    await cdktf(example, 'deploy', ...every);
    if (cloud.calls.length === 0) throw new Error('The provider called nothing of the stand-in.');
    const deployed = cloud.streams.all().length;
    show(cloud);
    await cdktf(example, 'destroy', ...every);
    const left = cloud.left();
    console.log(`${deployed} streams deployed, ${deployed - cloud.streams.all().length} destroyed`);
    if (left.length > 0) throw new Error(`Still there after the destroy: ${left.join(', ')}`);
  } finally {
    for (const call of unplayed(cloud)) console.error(`The stand-in does not play ${call}.`);
    await cloud.stop();
    rmSync(out, { recursive: true, force: true });
  }
}

if (require.main === module) {
  main().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
