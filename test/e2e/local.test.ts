import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeDeployment } from './describe-deployment';

const ROOT = join(__dirname, '..', '..');
const { terminalRemedy } = require('../../scripts/deploy-local-needs') as {
  readonly terminalRemedy: (machine: string) => string;
};

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

  it.each([
    ['linux-x64', 'Use Node.js 20 or 22.'],
    ['linux-arm64', 'Use Node.js 20.'],
    ['win32-x64', 'Use Node.js 20.'],
    ['darwin-x64', expect.stringMatching(/^It has no binary for darwin-x64: compile it with npm rebuild /)],
  ])('says which version of Node.js helps on %s', (machine, remedy) =>
    expect(terminalRemedy(machine)).toEqual(remedy),
  );
});

describe('npm run deploy:local, before it builds', () => {
  const needs = (env: NodeJS.ProcessEnv) => {
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts', 'deploy-local-needs.js')], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    return { status, lines: stderr.trim().split('\n') };
  };
  const folder = mkdtempSync(join(tmpdir(), 'deploy-local-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is what the script runs first', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(scripts['deploy:local']).toMatch(
      /^node scripts\/deploy-local-needs\.js && npm run --silent build && /,
    );
  });

  it('says that there is no Terraform, and what else its remedy takes', () => {
    const { status, lines } = needs({ TERRAFORM_BINARY_NAME: 'no-terraform-here', PATH: folder });
    expect([status, lines]).toEqual([
      1,
      [
        expect.stringMatching(
          /^Cannot deploy: There is no Terraform on the PATH \(looked for "no-terraform-here"\)\. Install Go and run .*install-tools\.js terraform.*, which builds what is missing, and run this again\.$/,
        ),
      ],
    ]);
  });

  it('says that the command line of cdktf does not start with this Node.js', () => {
    // As a version of Node.js says of itself for which the terminal library has no build.
    const newer = join(folder, 'newer.js');
    writeFileSync(newer, "Object.defineProperty(process.versions, 'modules', { value: '999' });");
    const { status, lines } = needs({ NODE_OPTIONS: `--require ${newer}` });
    expect(status).toBe(1);
    expect(lines[0]).toMatch(
      /^Cannot deploy: The command line of cdktf has no terminal library for Node\.js .* on \w+-\w+\. (?:Use Node\.js|It has no binary) /,
    );
  });

  it.each([
    ['linux-x64', 'Use Node.js 20 or 22.'],
    ['linux-arm64', 'Use Node.js 20.'],
    ['win32-x64', 'Use Node.js 20.'],
    ['darwin-x64', expect.stringMatching(/^It has no binary for darwin-x64: compile it with npm rebuild /)],
  ])('says which version of Node.js helps on %s', (machine, remedy) =>
    expect(terminalRemedy(machine)).toEqual(remedy),
  );
});
