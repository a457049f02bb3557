import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { Project } from '../support/shell-blocks';
import { AGAIN, BLOCKS, DEPLOY, FINDING, GITLAB, REPOSITORY, REVIEW, STRICT } from './ci-page';
import { Context, gitlabJob, runGithubJob, runGitlabJob } from './workflows';

const PULL_REQUEST = {
  ...REPOSITORY,
  'github.event_name': 'pull_request',
  'github.event.pull_request.number': '7',
  'github.event.pull_request.head.repo.full_name': 'acme/streams',
};

jest.setTimeout(180_000);

let project: Project;
afterEach(() => project?.remove());

function schemaErrors(schema: string, document: unknown): unknown[] {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const validate = ajv.compile(JSON.parse(readFileSync(join(__dirname, 'schemas', schema), 'utf8')));
  validate(document);
  return validate.errors ?? [];
}

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
    const tested = ['.github/workflows/event-streams.yml', '.github/workflows/deploy.yml'];
    expect(BLOCKS.map(({ file }) => file)).toEqual([...tested, '.gitlab-ci.yml', 'deploy.sh']);
  });

  it('actions are pinned to a major version, and jobs may read only, but for what they write', () => {
    for (const { permissions, jobs } of [REVIEW, DEPLOY]) {
      expect(permissions).toEqual({ contents: 'read' });
      const steps = Object.values<any>(jobs).flatMap((job) => job.steps);
      const uses = steps.flatMap((step) => (step.uses === undefined ? [] : [step.uses]));
      for (const action of uses) expect(action).toMatch(/^[\w-]+\/[\w/-]+@v\d+$/);
    }
    expect(DEPLOY.jobs.deploy.permissions).toBeUndefined();
  });
});

describe('pull requests on GitHub', () => {
  const job = REVIEW.jobs.review;

  it('are commented, scanned, and fail where the review does', () => {
    project = new Project();
    const passed = runGithubJob(project, job, PULL_REQUEST);
    expect(passed.failed).toBeUndefined();
    expect(passed.ran).toContain('Upload the findings');
    const comment = 'gh pr comment 7 --edit-last --create-if-none --body-file event-streams.md';
    expect(passed.calls).toEqual(['npm ci', comment]);
    expect(sarifResults()).toMatchObject([{ ruleId: 'service-linked-role', level: 'note' }]);
    expect(project.read('event-streams.md')).toMatch(/^### ✅ Event streams\n/);
    expect(project.read('summary.md')).toBe(project.read('event-streams.md'));

    project.write('.event-streams.yaml', STRICT);
    const failed = runGithubJob(project, job, PULL_REQUEST, AGAIN);
    expect(failed).toMatchObject({ failed: 'Review', calls: passed.calls });
    expect(failed.ran).toEqual(passed.ran);
    expect(failed.out).toMatch(FINDING);
    expect(sarifResults()).toMatchObject([{ ruleId: 'service-linked-role', level: 'error' }]);
    expect(project.read('event-streams.md')).toMatch(/^### ❌ Event streams\n/);
  });

  it('from a fork only pass or fail, and main is scanned and not commented', () => {
    const stepsOf = (context: Context) => {
      const actions = job.steps.map((step: any) => ({
        ...step,
        run: step.run === undefined ? undefined : ':',
      }));
      return runGithubJob(project, { steps: actions }, context).ran;
    };
    project = new Project();
    const fork = { ...PULL_REQUEST, 'github.event.pull_request.head.repo.full_name': 'someone/streams' };
    const names = ['Upload the findings', 'Comment', 'Review'];
    expect(stepsOf(fork).filter((name) => names.includes(name))).toEqual(['Review']);
    const main = { ...REPOSITORY, 'github.event_name': 'push' };
    expect(stepsOf(main).filter((name) => names.includes(name))).toEqual(['Upload the findings', 'Review']);
  });
});

describe('merge requests on GitLab', () => {
  const variables = {
    CI_API_V4_URL: 'https://gitlab.example/api/v4',
    CI_PROJECT_ID: '42',
    CI_MERGE_REQUEST_IID: '7',
    REVIEW_TOKEN: 'token',
  };
  const notes = 'https://gitlab.example/api/v4/projects/42/merge_requests/7/notes';
  const install = 'npm ci --cache .npm --prefer-offline';
  const call = (rest: string) => `curl --fail --silent --show-error --header PRIVATE-TOKEN: token ${rest}`;
  const body = '--data-urlencode body@event-streams.md --output /dev/null';

  it('have one note and a test report, and fail where the review does', () => {
    project = new Project();
    const passed = runGitlabJob(project, GITLAB, 'review', { ...variables, STUB_ANSWER: '[]' });
    expect(passed.failed).toBeUndefined();
    const created = [call(`${notes}?per_page=100`), call(`--request POST ${body} ${notes}`)];
    expect(passed.calls).toEqual([install, ...created]);
    expect(project.read('event-streams.xml')).toMatch(/<testsuites [^>]*tests="1" failures="0"/);

    project.write('.event-streams.yaml', STRICT);
    const before = [
      { id: 8, body: 'Fine' },
      { id: 9, body: project.read('event-streams.md') },
    ];
    const answer = { STUB_ANSWER: JSON.stringify(before), ...AGAIN };
    const failed = runGitlabJob(project, GITLAB, 'review', { ...variables, ...answer });
    expect(failed.failed).toBe('review');
    expect(failed.out).toMatch(FINDING);
    expect(failed.calls.at(-1)).toBe(call(`--request PUT ${body} ${notes}/9`));
    expect(project.read('event-streams.xml')).toMatch(/failures="1"[^]*<failure [^>]*service-linked-role/);
    const { when, paths, reports } = gitlabJob(GITLAB, 'review').artifacts;
    expect({ when, files: [...paths, reports.junit] }).toEqual({
      when: 'always',
      files: ['event-streams.md', 'event-streams.xml'],
    });

    const silent = runGitlabJob(project, GITLAB, 'review', { ...AGAIN, CI_MERGE_REQUEST_IID: '7' });
    expect(silent.calls).toEqual([install]);
  });
});
