import { readdirSync, statSync } from 'node:fs';
import { Project } from '../support/shell-blocks';
import { describeTerraform } from '../support/terraform';
import { AGAIN, DEPLOY, FINDING, GITLAB, REPOSITORY, SHELL, STRICT } from './ci-page';
import { Context, gitlabJob, isExcluded, runGithubJob, runGitlabJob } from './workflows';

const DEPLOYED = 'cdktf deploy * --auto-approve --skip-synth';
const KEYS = { ALIBABA_CLOUD_ACCESS_KEY_ID: 'offline', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'offline' };
const SECRETS = {
  'secrets.ALIBABA_CLOUD_ACCESS_KEY_ID': 'offline',
  'secrets.ALIBABA_CLOUD_ACCESS_KEY_SECRET': 'offline',
  'secrets.ROCKETMQ_PASSWORD': 's3cr3t',
};

jest.setTimeout(180_000);

let project: Project;
afterEach(() => project?.remove());

describeTerraform('the gate before cdktf deploy', (setup) => {
  const env = (): Context => {
    const { TF_CLI_CONFIG_FILE } = setup().env;
    return { ...(TF_CLI_CONFIG_FILE === undefined ? {} : { TF_CLI_CONFIG_FILE }), TF_IN_AUTOMATION: '1' };
  };
  const begin = () => (project = new Project(setup().binary));

  it('holds on GitHub', () => {
    const context = { ...REPOSITORY, ...SECRETS, 'github.event_name': 'push' };
    begin();
    const passed = runGithubJob(project, DEPLOY.jobs.deploy, context, env());
    expect(passed.failed).toBeUndefined();
    expect(passed.calls).toEqual(['npm ci', DEPLOYED]);
    expect(project.read('summary.md')).toMatch(/\*\*What the plan would do\*\*[^]*is created/);

    project.write('.event-streams.yaml', STRICT);
    const failed = runGithubJob(project, DEPLOY.jobs.deploy, context, { ...env(), ...AGAIN });
    expect(failed).toMatchObject({ failed: 'Review the plan', calls: ['npm ci'] });
    expect(failed.out).toMatch(FINDING);
  });

  it('holds on GitLab, where no plan is kept', () => {
    begin();
    const passed = runGitlabJob(project, GITLAB, 'plan', { ...KEYS, ...env() });
    expect(passed.failed).toBeUndefined();
    expect(passed.calls.map((line) => line.split(' ')[0])).toEqual(['curl', 'sha256sum', 'unzip', 'npm']);
    const { paths, exclude } = gitlabJob(GITLAB, 'plan').artifacts;
    expect(paths).toEqual(['cdktf.out']);
    const written = readdirSync(project.path('cdktf.out'), { recursive: true }) as string[];
    const files = written
      .map((name) => `cdktf.out/${name}`)
      .filter((name) => statSync(project.path(name)).isFile());
    expect(files).toContain('cdktf.out/stacks/mqtt-to-kafka/plan.json');
    const kept = files.filter((name) => !isExcluded(name, exclude));
    const stack = 'cdktf.out/stacks/mqtt-to-kafka';
    expect(kept.sort()).toEqual([
      'cdktf.out/manifest.json',
      `${stack}/.terraform.lock.hcl`,
      `${stack}/cdk.tf.json`,
    ]);
    expect(gitlabJob(GITLAB, 'deploy').needs).toEqual(['plan']);
    expect(runGitlabJob(project, GITLAB, 'deploy', { ...KEYS, ...env() }).calls.at(-1)).toBe(DEPLOYED);

    project.write('.event-streams.yaml', STRICT);
    const failed = runGitlabJob(project, GITLAB, 'plan', { ...KEYS, ...env(), ...AGAIN });
    expect(failed.failed).toBe('plan');
    expect(failed.out).toMatch(FINDING);
  });

  it('holds in a shell, which leaves no plan behind', () => {
    begin();
    const shell = ['bash'];
    const passed = project.run(SHELL, { env: { ...KEYS, ...env() }, shell });
    expect(passed).toMatchObject({ status: 0, calls: ['npm ci', DEPLOYED] });
    expect(passed.out).toMatch(/Plan:\S* 2 to add/);
    expect(readdirSync(project.path('cdktf.out/stacks/mqtt-to-kafka'))).not.toContain('plan.json');

    // Only the review of the plan, so that it is the plan that stops it.
    project.write('.event-streams.yaml', STRICT);
    const script = SHELL.replace('npx cdktf-alicloud-event-streams review cdktf.out\n', '');
    const failed = project.run(script, { env: { ...KEYS, ...env(), ...AGAIN }, shell });
    expect(failed).toMatchObject({ status: 1, calls: ['npm ci'] });
    expect(failed.out).toMatch(FINDING);
  });
});
