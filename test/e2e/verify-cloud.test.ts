import { ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rpc } from '../../stand-in/cloud/client';
import { DEFAULTS } from '../../stand-in/cloud/options';
import { runCommand } from '../../stand-in/cloud/run-command';
import { Cloud } from '../../stand-in/cloud/server';
import { BOTH_JUDGES } from '../agreement/judges';
import { expectBuilt } from '../support/built';
import { killFamily } from '../support/kill-family';
import { sampleOf } from '../support/sampling';
import { describeTerraform } from '../support/terraform';

const ROOT = join(__dirname, '..', '..');
const REGION = 'cn-hangzhou';
/** None of them may be seen anywhere. */
const KEYS = {
  ALIBABA_CLOUD_ACCESS_KEY_ID: 'LTAI-verify-id',
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'verify-secret',
  ALIBABA_CLOUD_SECURITY_TOKEN: 'verify-token',
};
const STEPS = ['deploy', 'empty second plan', 'one message through', 'pause', 'destroy'];

/** What a run asks the cloud for, in its order: each is a place to be killed at. */
const CHANGES = [
  ...['CreateServiceLinkedRoleForProduct', 'CreateQueue', 'CreateEventStreaming', 'TagResources'],
  ...['StartEventStreaming', 'POST /queues/*/messages', 'PauseEventStreaming', 'DeleteEventStreaming'],
  ...['DeleteQueue', 'DeleteServiceLinkedRole'],
];

describeTerraform('npm run verify:cloud', (setup) => {
  // The script runs what is built.
  beforeAll(() => expectBuilt());

  jest.setTimeout(600_000);
  let cloud: Cloud;
  let endpoint: string;
  let folder: string;

  beforeEach(async () => {
    cloud = new Cloud({ judges: BOTH_JUDGES, startDelay: 300 });
    endpoint = await cloud.endpoint(REGION);
    folder = mkdtempSync(join(tmpdir(), 'verify-cloud-test-'));
  });
  afterEach(async () => {
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs it beside this process; something may be done to it as soon as the cloud is asked for an action. */
  async function verify(args: readonly string[], at?: string, act?: (child: ChildProcess) => void) {
    const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
    const script = join(ROOT, 'scripts', 'verify-cloud.ts');
    let done = false;
    const seen = cloud.calls.length;
    const onStart = (child: ChildProcess) => {
      const watch = setInterval(() => {
        if (done || !cloud.calls.slice(seen).some(({ action }) => action === at)) return;
        done = true;
        act?.(child);
      }, 5);
      child.on('close', () => clearInterval(watch));
    };
    const env = {
      ...setup().env,
      ...KEYS,
      TERRAFORM_BINARY_NAME: setup().binary,
      HOME: folder,
    };
    const given = ['--region', REGION, '--stand-in', endpoint, ...args];
    const ended = await runCommand(process.execPath, [tsx, script, ...given], { cwd: folder, env, onStart });
    expect(at === undefined || done).toBe(true);
    for (const key of Object.values(KEYS)) expect(ended.output).not.toContain(key);
    return ended;
  }

  function evidence(): Record<string, any> {
    const out = join(folder, 'verify-cloud.out');
    const [file, ...others] = readdirSync(out);
    expect(others).toEqual([]);
    const text = readFileSync(join(out, file), 'utf8');
    for (const key of [...Object.values(KEYS), DEFAULTS.account]) expect(text).not.toContain(key);
    return JSON.parse(text);
  }

  it('goes through all steps, leaves nothing behind and writes down what it saw', async () => {
    const { code, output } = await verify(['--yes']);
    expect({ code, output }).toEqual({ code: 0, output });
    expect(output).toMatch(/^It makes 3 event streams.*costs less than a cent/ms);
    expect(cloud.left()).toEqual([]);
    // Terraform makes several at once.
    expect([...new Set(cloud.changes())].sort()).toEqual([...CHANGES].sort());
    const { cloud: where, region, versions, kinds, steps } = evidence();
    expect([where, region, kinds]).toEqual([
      'stand-in',
      REGION,
      ['SourceMNSParameters', 'SinkMNSParameters'],
    ]);
    expect(versions).toMatchObject({
      provider: setup().providerVersion,
      terraform: expect.stringMatching(/^\w+ v\d/),
    });
    expect(steps.map(({ step, outcome }: any) => `${step} ${outcome}`)).toEqual(
      STEPS.map((step) => `${step} passed`),
    );
    expect(cloud.calls.filter(({ answer }) => answer.body.Code === 'InvalidAction.NotFound')).toEqual([]);
  });

  it('makes nothing where nobody agrees', async () => {
    const { code, output } = await verify([]);
    expect(code).toBe(2);
    expect(output).toMatch(/less than a cent[^]*--yes/);
    expect((await verify(['--yes', '--prefix', 'a'])).code).toBe(2);
    expect(cloud.calls).toEqual([]);
  });

  it('leaves alone what it did not make', async () => {
    const role = 'AliyunServiceRoleForEventBridgeSendToMNS';
    await rpc(endpoint, '2020-04-01', 'CreateServiceLinkedRoleForProduct', { ProductName: role });
    await rpc(endpoint, '2022-01-19', 'CreateQueue', { QueueName: 'verify-cdktf-streamsother' });
    const before = cloud.left();
    expect((await verify(['--yes'], 'StartEventStreaming', ({ pid }) => killFamily(pid!))).code).toBeNull();
    expect((await verify(['--clean'])).code).toBe(0);
    expect(cloud.left()).toEqual(before);
  });

  it('says which step failed, and of an error of Terraform no key or token', async () => {
    cloud.faults.add({ kind: 'drop-before', action: 'CreateEventStreaming', times: Infinity });
    const { code, output } = await verify(['--yes']);
    expect({ code, output }).toEqual({ code: 1, output });
    expect(output).toMatch(/^deploy: failed/m);
    expect(evidence().steps).toMatchObject([
      { outcome: 'failed', says: expect.stringMatching(/CreateEventStreaming/) },
      {},
    ]);
    expect(cloud.left()).toEqual([]);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('cleans up at once at %s', async (signal, expected) => {
    const { code, output } = await verify(
      ['--yes'],
      'StartEventStreaming',
      (child) => void child.kill(signal),
    );
    expect({ code, output }).toEqual({ code: expected, output });
    expect(cloud.left()).toEqual([]);
  });

  it('finds what goes on without it after it was killed', async () => {
    const orphaned = ({ pid }: ChildProcess) => killFamily(pid!, 2);
    expect((await verify(['--yes'], 'CreateQueue', orphaned)).code).toBeNull();
    expect((await verify(['--clean'])).code).toBe(0);
    expect(cloud.left()).toEqual([]);
  });

  it.each(sampleOf(['GetCallerIdentity', ...CHANGES], 1))(
    'killed at %s, leaves nothing that the next run or --clean does not remove',
    async (action) => {
      for (const next of [['--clean'], ['--yes']]) {
        expect((await verify(['--yes'], action, ({ pid }) => killFamily(pid!))).code).toBeNull();
        const { code, output } = await verify(next);
        expect({ code, output }).toEqual({ code: 0, output });
        expect(cloud.left()).toEqual([]);
      }
    },
  );
});
