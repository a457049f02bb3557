import { itSome } from '../support/sampling';
import { Project } from '../support/shell-blocks';
import {
  AGAIN,
  BLOCKS,
  DEPLOY,
  FINDING,
  GITLAB,
  LOCKS,
  projectOf,
  REPOSITORY,
  REVIEW,
  SHARED,
  SHELL,
  STRICT,
  TRUST_POLICY,
} from './ci-page';
import { schemaErrors } from './schemas/schema-errors';
import { gitlabJob, runGithubJob, runGitlabJob } from './workflows';

const PULL_REQUEST = {
  ...REPOSITORY,
  'github.event_name': 'pull_request',
  'github.event.pull_request.number': '7',
  'github.event.pull_request.head.repo.full_name': 'acme/streams',
};

jest.setTimeout(180_000);

let project: Project;
afterEach(() => project?.remove());

function sarifResults(): { ruleId: string; level: string }[] {
  const { version, runs } = JSON.parse(project.read('event-streams.sarif'));
  expect(version).toBe('2.1.0');
  return runs[0].results;
}

describe('the workflows of docs/ci.md', () => {
  it.each([
    ['event-streams.yml', REVIEW],
    ['deploy.yml', DEPLOY],
  ])('%s is a workflow of GitHub', (_, workflow) => {
    expect(schemaErrors('github-workflows.json', workflow)).toEqual([]);
    const broken = structuredClone(workflow);
    Object.assign(broken, { permissions: { contents: 'all' } });
    expect(schemaErrors('github-workflows.json', broken)).not.toEqual([]);
  });

  it('.gitlab-ci.yml is one of GitLab', () => {
    expect(schemaErrors('gitlab-ci.json', GITLAB)).toEqual([]);
    const broken = { ...GITLAB, plan: { ...GITLAB.plan, environment: { action: 'read' } } };
    expect(schemaErrors('gitlab-ci.json', broken)).not.toEqual([]);
  });

  it('every block of the page is one that is tested', () => {
    const workflows = [
      '.github/workflows/event-streams.yml',
      '.github/workflows/deploy.yml',
      '.gitlab-ci.yml',
    ];
    expect(BLOCKS.map(({ file, code }) => file ?? code)).toEqual([
      LOCKS,
      ...SHARED,
      'trust-policy.json',
      ...workflows,
      ...SHELL,
    ]);
  });

  it('actions are pinned to a commit, one of each, with the tag behind it', () => {
    const uses = BLOCKS.flatMap(({ code }) =>
      [...code.matchAll(/^ *(?:- )?uses: (.*)$/gm)].map(([, text]) => text),
    );
    for (const action of uses) expect(action).toMatch(/^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    const names = new Set(uses.map((action) => action.split('@')[0]));
    expect(names.size).toBe(new Set(uses).size);
  });

  const RUNS_THE_CHANGE = /npm ci(?! --ignore-scripts)|cdktf synth/;

  it('a job of GitHub that runs the code of a change holds no token, nor a secret', () => {
    for (const { permissions, jobs } of [REVIEW, DEPLOY]) {
      expect(permissions).toEqual({ contents: 'read' });
      const all = Object.values<any>(jobs);
      expect(all.some((job) => RUNS_THE_CHANGE.test(JSON.stringify(job)))).toBe(true);
      for (const job of all)
        if (RUNS_THE_CHANGE.test(JSON.stringify(job))) {
          expect(job).not.toHaveProperty('permissions');
          expect(job).not.toHaveProperty('environment');
          expect(JSON.stringify(job)).not.toMatch(/secrets\.|github\.token|configure-aliyun/);
          for (const step of job.steps.filter(({ uses = '' }: any) => /checkout/.test(uses)))
            expect(step.with['persist-credentials']).toBe(false);
        }
    }
    expect(REVIEW.jobs.report.steps.some(({ uses = '' }: any) => /checkout/.test(uses))).toBe(false);
    const writes = {
      actions: 'read',
      contents: 'read',
      'pull-requests': 'write',
      'security-events': 'write',
    };
    expect(REVIEW.jobs.report.permissions).toEqual(writes);
    for (const name of ['plan', 'apply'])
      expect(DEPLOY.jobs[name]).toMatchObject({
        environment: 'production',
        permissions: { contents: 'read', 'id-token': 'write' },
      });
  });

  it('a job of GitLab that runs the code of a change holds none either', () => {
    const review = gitlabJob(GITLAB, 'review');
    expect(review.script.join()).toMatch(RUNS_THE_CHANGE);
    expect(review).not.toHaveProperty('id_tokens');
    expect(review).not.toHaveProperty('environment');
    expect(JSON.stringify(review)).not.toContain('REVIEW_TOKEN');
    for (const name of ['report', 'plan', 'apply'])
      expect(JSON.stringify(gitlabJob(GITLAB, name))).not.toMatch(RUNS_THE_CHANGE);
  });

  it('no workflow has a long-lived key', () => {
    const text = BLOCKS.map(({ code }) => code).join();
    expect(text).not.toMatch(/secrets\.ALIBABA|ACCESS_KEY_(ID|SECRET): /);
    expect(TRUST_POLICY.Statement).toMatchObject([
      {
        Action: 'sts:AssumeRoleWithOIDC',
        Condition: { StringEquals: { 'oidc:sub': ['repo:acme/streams:environment:production'] } },
      },
    ]);
    expect(DEPLOY.jobs.apply.environment).toBe('production');
  });
});

describe('changes that wait for a review', () => {
  const { review: job, report } = REVIEW.jobs;
  const variables = {
    CI_API_V4_URL: 'https://gitlab.example/api/v4',
    CI_PROJECT_ID: '42',
    CI_MERGE_REQUEST_IID: '7',
    REVIEW_TOKEN: 'token',
  };
  const notes = 'https://gitlab.example/api/v4/projects/42/merge_requests/7/notes';
  const call = (rest: string) => `curl --fail --silent --show-error --header PRIVATE-TOKEN: token ${rest}`;
  const body = '--data-urlencode body@event-streams.md --output /dev/null';

  itSome(1, {
    'on GitHub are commented, scanned, and fail where the review does': () => {
      project = projectOf();
      const passed = runGithubJob(project, job, PULL_REQUEST);
      expect([passed.failed, passed.calls]).toEqual([undefined, ['npm ci']]);
      expect(sarifResults()).toMatchObject([{ ruleId: 'service-linked-role', level: 'note' }]);
      expect(project.read('event-streams.md')).toMatch(/^### ✅ Event streams\n/);
      expect(project.read('summary.md')).toBe(project.read('event-streams.md'));
      const reported = runGithubJob(project, report, PULL_REQUEST);
      expect(reported.ran).toContain('Upload the findings');
      expect(reported.calls).toEqual([
        'gh pr comment 7 --edit-last --create-if-none --body-file event-streams.md',
      ]);

      project.write('.event-streams.yaml', STRICT);
      const failed = runGithubJob(project, job, PULL_REQUEST, AGAIN);
      // The reports are handed over before it fails.
      expect(failed).toMatchObject({ failed: 'Review', ran: passed.ran, calls: passed.calls });
      expect(passed.ran.indexOf('Hand over the reports')).toBeLessThan(passed.ran.indexOf('Review'));
      expect(failed.out).toMatch(FINDING);
      expect(sarifResults()).toMatchObject([{ ruleId: 'service-linked-role', level: 'error' }]);
      expect(project.read('event-streams.md')).toMatch(/^### ❌ Event streams\n/);
    },
    'on GitLab have one note and a test report, and fail where the review does': () => {
      project = projectOf();
      const passed = runGitlabJob(project, GITLAB, 'review', {});
      expect([passed.failed, passed.calls]).toEqual([undefined, ['npm ci']]);
      expect(project.read('event-streams.xml')).toMatch(/<testsuites [^>]*tests="\d+" failures="0"/);
      const noted = runGitlabJob(project, GITLAB, 'report', { ...variables, STUB_ANSWER: '[]' });
      expect(noted.failed).toBeUndefined();
      expect(noted.calls).toEqual([call(`${notes}?per_page=100`), call(`--request POST ${body} ${notes}`)]);

      project.write('.event-streams.yaml', STRICT);
      const failed = runGitlabJob(project, GITLAB, 'review', AGAIN);
      expect(failed.failed).toBe('review');
      expect(failed.out).toMatch(FINDING);
      expect(project.read('event-streams.xml')).toMatch(/failures="1"[^]*<failure [^>]*service-linked-role/);
      const { when, paths, reports } = gitlabJob(GITLAB, 'review').artifacts;
      expect({ when, files: [...paths, reports.junit] }).toEqual({
        when: 'always',
        files: ['event-streams.md', 'cdktf.out', 'event-streams.xml'],
      });

      const before = [
        { id: 8, body: 'Fine' },
        { id: 9, body: project.read('event-streams.md') },
      ];
      const answer = { ...variables, STUB_ANSWER: JSON.stringify(before) };
      const changed = runGitlabJob(project, GITLAB, 'report', answer);
      expect(changed.calls.at(-1)).toBe(call(`--request PUT ${body} ${notes}/9`));
    },
  });

  it('on GitHub from a fork only pass or fail, and main is scanned and not commented', () => {
    project = projectOf();
    expect(report.if).toBe(
      "${{ !cancelled() && (github.event_name == 'push' || github.event.pull_request.head.repo.full_name == github.repository) }}",
    );
    const onMain = runGithubJob(project, report, { ...REPOSITORY, 'github.event_name': 'push' });
    expect(onMain.ran).toContain('Upload the findings');
    expect(onMain.ran).not.toContain('Comment');
  });
});
