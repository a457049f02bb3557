import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { schemaErrors } from './schemas/schema-errors';

const ROOT = join(__dirname, '..', '..');
const FOLDER = join(ROOT, '.github', 'workflows');
const WORKFLOWS = readdirSync(FOLDER).map((name): [string, Record<string, any>] => [
  name,
  parse(readFileSync(join(FOLDER, name), 'utf8')),
]);
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

const steps = (workflow: Record<string, any>) =>
  Object.values<Record<string, any>>(workflow.jobs).flatMap((job): Record<string, any>[] => job.steps ?? []);

describe.each(WORKFLOWS)('.github/workflows/%s', (_, workflow) => {
  it('is a workflow of GitHub', () => expect(schemaErrors('github-workflows.json', workflow)).toEqual([]));

  it('takes every action by its commit', () => {
    const actions = steps(workflow).flatMap(({ uses }) => (uses === undefined ? [] : [uses]));
    expect(actions.filter((action) => !/^[\w-]+\/[\w/-]+@[0-9a-f]{40}$/.test(action))).toEqual([]);
  });

  it('lets nobody write by default, and keeps no token in the checkout', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const step of steps(workflow).filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      expect(step.with?.['persist-credentials']).toBe(false);
  });

  it('calls scripts that there are, and no expression stands in a script', () => {
    for (const { run } of steps(workflow).filter((step) => step.run !== undefined)) {
      expect(run).not.toContain('${{');
      for (const [, script] of run.matchAll(/npm run (?:--silent )?([\w:-]+)/g))
        expect(Object.keys(scripts)).toContain(script);
    }
  });
});

it('runs on every system and version that the README names', () => {
  const { jobs } = Object.fromEntries(WORKFLOWS)['ci.yml'];
  expect(jobs.systems.strategy.matrix).toEqual({
    os: ['ubuntu-latest', 'macos-latest', 'windows-latest'],
    node: [20, 22, 24],
  });
});
