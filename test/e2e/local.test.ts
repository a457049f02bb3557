import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeDeployment } from './describe-deployment';

const ROOT = join(__dirname, '..', '..');

describeDeployment('npm run deploy:local', () => {
  const run = (...args: string[]) => {
    const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
    return spawnSync(process.execPath, [tsx, join(ROOT, 'scripts', 'deploy-local.ts'), ...args], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  };

  it('deploys an example, shows its streams and destroys them', () => {
    const { status, stdout, stderr } = run();
    expect({ status, stderr }).toEqual({ status: 0, stderr });
    expect(stdout.trim().split('\n')).toEqual([
      'cn-hangzhou  telemetry-to-kafka  MQTT -> Kafka  READY',
      '1 streams deployed, 1 destroyed',
    ]);
  });

  it('names the examples where there is none of that name', () => {
    const { status, stdout, stderr } = run('nothing');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(
      /^There is no example "nothing"\. There are alarms, disaster-recovery, event-bus, .*\.\n$/m,
    );
  });
});

it('npm run deploy:local says before it builds that there is no Terraform', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts', 'find-terraform.js')], {
    encoding: 'utf8',
    env: { ...process.env, TERRAFORM_BINARY_NAME: 'no-terraform-here' },
  });
  expect([status, stderr]).toEqual([1, expect.stringContaining('Cannot deploy: no Terraform on the PATH')]);
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(scripts['deploy:local']).toMatch(/^node scripts\/find-terraform\.js && npm run --silent build && /);
});
