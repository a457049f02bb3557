import { existsSync, readdirSync, rmSync } from 'node:fs';
import { Project } from '../support/shell-blocks';
import { itSome } from '../support/sampling';
import { describeStandIn } from '../support/terraform';
import { AGAIN, DEPLOY, FINDING, GITLAB, LOCKS, projectOf, REPOSITORY, STRICT } from './ci-page';
import { Context, runGithubJob, runGitlabJob } from './workflows';

const KEYS = { ALIBABA_CLOUD_ACCESS_KEY_ID: 'offline', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'offline' };
const CREDENTIALS = { AccessKeyId: 'STS.id', AccessKeySecret: 'secret', SecurityToken: 'token' };
/** What the stub of curl answers where a job asks for keys. */
const STS = { STUB_ANSWER: JSON.stringify({ Credentials: CREDENTIALS }) };
const PLAN_KEY = { PLAN_KEY: 'a key of nobody' };
const CONTEXT = {
  ...REPOSITORY,
  'github.event_name': 'push',
  'secrets.PLAN_KEY': PLAN_KEY.PLAN_KEY,
  'secrets.ROCKETMQ_PASSWORD': 's3cr3t',
};
const STACK = 'cdktf.out/stacks/mqtt-to-kafka';
const STATE = 'terraform.mqtt-to-kafka.tfstate';

jest.setTimeout(180_000);

let project: Project;
afterEach(() => project?.remove());

describeStandIn('the gate before an apply', (setup) => {
  const env = (): Context => {
    const { TF_CLI_CONFIG_FILE } = setup().env;
    return { ...(TF_CLI_CONFIG_FILE === undefined ? {} : { TF_CLI_CONFIG_FILE }), TF_IN_AUTOMATION: '1' };
  };
  /** A project whose stacks are synthesized and whose lock files are made. */
  const begin = () => {
    project = projectOf(setup().binary);
    // The registry of providers is not asked in a test.
    const lines = LOCKS.replace('providers lock -platform=linux_amd64', 'init -input=false');
    const { status, err } = project.run(lines, { env: env() });
    expect([status, err]).toEqual([0, expect.anything()]);
    expect(existsSync(project.path('locks/mqtt-to-kafka.hcl'))).toBe(true);
  };
  const tamper = () => project.write('plans.enc', `${project.read('plans.enc')} `);
  const applied = () => existsSync(project.path(STATE));
  const leftBehind = () => {
    const files = readdirSync(project.path('cdktf.out'), { recursive: true, encoding: 'utf8' });
    return files.filter((file) => /plan\.(bin|json)$/.test(file));
  };

  itSome(1, {
    'holds on GitHub: what was reviewed is applied, and nothing else': () => {
      begin();
      const { plan, apply } = DEPLOY.jobs;
      const planned = runGithubJob(project, plan, CONTEXT, { ...KEYS, ...env() });
      expect([planned.failed, planned.calls]).toEqual([undefined, ['npm ci --ignore-scripts']]);
      expect(project.read('summary.md')).toMatch(/\*\*What the plan would do\*\*[^]*is created/);
      expect(leftBehind()).toEqual([]);
      const [, sha256] = /^sha256=([0-9a-f]{64})$/m.exec(project.read('outputs.txt'))!;
      const evidence = JSON.parse(project.read('evidence.json'));
      expect(evidence).toMatchObject({ exitCode: 0, failOn: ['error', 'loss'] });
      expect(evidence.files[0]).toMatchObject({ file: `${STACK}/plan.json`, role: 'reviewed' });

      const context = { ...CONTEXT, 'needs.plan.outputs.sha256': sha256 };
      const kept = project.read('plans.enc');
      tamper();
      const refused = runGithubJob(project, apply, context, { ...KEYS, ...env() });
      expect(refused).toMatchObject({ failed: 'Apply' });
      expect(applied()).toBe(false);
      expect(kept).not.toBe(project.read('plans.enc'));

      runGithubJob(project, plan, CONTEXT, { ...KEYS, ...env() });
      const [again] = [...project.read('outputs.txt').matchAll(/^sha256=(.*)$/gm)]
        .map(([, hash]) => hash)
        .slice(-1);
      const right = { ...CONTEXT, 'needs.plan.outputs.sha256': again };
      const done = runGithubJob(project, apply, right, { ...KEYS, ...env() });
      expect(done.failed).toBeUndefined();
      expect(done.out).toMatch(/Apply complete! Resources: 2 added/);
      expect(project.read(STATE)).toContain('alicloud_event_bridge_event_streaming');
      expect(leftBehind()).toEqual([]);
    },

    'plans nothing that does not pass, nor with another provider': () => {
      begin();
      project.write('.event-streams.yaml', STRICT);
      const failed = runGithubJob(project, DEPLOY.jobs.plan, CONTEXT, { ...KEYS, ...env() });
      expect(failed).toMatchObject({ failed: 'Plan and review' });
      expect(failed.out).toMatch(FINDING);
      expect(existsSync(project.path('plans.enc'))).toBe(false);
      rmSync(project.path('.event-streams.yaml'));
      const lock = project.read('locks/mqtt-to-kafka.hcl');
      project.write('locks/mqtt-to-kafka.hcl', lock.replace(/h1:[^"]+/g, `h1:${'A'.repeat(43)}=`));
      rmSync(project.path(`${STACK}/.terraform`), { recursive: true });
      const other = runGithubJob(project, DEPLOY.jobs.plan, CONTEXT, { ...KEYS, ...env() });
      expect(other).toMatchObject({ failed: 'Plan and review' });
      expect(other.err).toMatch(/checksums/);
    },

    'holds on GitLab, with keys in exchange for the token of the job': () => {
      begin();
      const variables = {
        ...env(),
        ...STS,
        ...PLAN_KEY,
        OIDC_TOKEN: 'the-token-of-the-job',
        ALIBABA_CLOUD_ROLE_ARN: 'acs:ram::1:role/deploy',
        ALIBABA_CLOUD_OIDC_PROVIDER_ARN: 'acs:ram::1:oidc-provider/gitlab',
      };
      const planned = runGitlabJob(project, GITLAB, 'plan', variables);
      expect(planned.failed).toBeUndefined();
      const called = planned.calls.map((line) => line.split(' ')[0]);
      expect(called).toEqual(['curl', 'gpg', 'gpg', 'sha256sum', 'unzip', 'curl', 'npm']);
      expect(planned.calls.join()).not.toContain('the-token-of-the-job');
      expect(planned.calls[5]).toMatch(
        /OIDCToken@\/\S+ .*RoleArn=acs:ram::1:role\/deploy .*AssumeRoleWithOIDC/,
      );
      const { artifacts } = GITLAB.plan;
      expect(artifacts.paths).toEqual(['plans.enc', 'evidence.json']);
      const PLANS_SHA256 = project.read('plans.sha256').trim();
      expect(project.read(artifacts.reports.dotenv)).toBe(`PLANS_SHA256=${PLANS_SHA256}\n`);

      const wrong = runGitlabJob(project, GITLAB, 'apply', { ...variables, PLANS_SHA256: '0'.repeat(64) });
      expect(wrong.failed).toBe('apply');
      expect(applied()).toBe(false);
      const done = runGitlabJob(project, GITLAB, 'apply', { ...variables, PLANS_SHA256 });
      expect(done.failed).toBeUndefined();
      expect(project.read(STATE)).toContain('alicloud_event_bridge_event_streaming');
    },

    'holds in a shell, which asks before it applies': () => {
      begin();
      const variables = {
        ...env(),
        ...STS,
        ...PLAN_KEY,
        ...AGAIN,
        ALIBABA_CLOUD_OIDC_TOKEN_FILE: '/dev/null',
        ALIBABA_CLOUD_ROLE_ARN: 'acs:ram::1:role/deploy',
        ALIBABA_CLOUD_OIDC_PROVIDER_ARN: 'acs:ram::1:oidc-provider/machine',
      };
      const synthesized = project.run('bash synthesize.sh', { env: AGAIN });
      expect(synthesized).toMatchObject({ status: 0, calls: ['npm ci'] });
      const refused = project.run('bash deploy.sh <<< no', { env: variables });
      expect(refused.status).toBe(1);
      expect(applied()).toBe(false);
      const done = project.run('bash deploy.sh <<< yes', { env: variables });
      expect(done.status).toBe(0);
      expect(done.out).toMatch(/is created[^]*Apply complete! Resources: 2 added/);
      expect(leftBehind()).toEqual([]);
    },
  });
});
