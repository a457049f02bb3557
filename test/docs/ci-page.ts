import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { blockOf, codeBlocks, Project, ROOT } from '../support/shell-blocks';

/*
 * What the tests of docs/ci.md run for real: every line of a workflow with npx cdktf synth, terraform, openssl, sha256sum,
 * node, cat, npx alicloud-event-streams and the shell itself. Stubs that note how they are called: npm ci, gh, curl,
 * gpg, unzip. Actions (`uses:`) are not run. A run that is to fail uses the stacks that the run before it synthesized.
 */
export const BLOCKS = codeBlocks(readFileSync(join(ROOT, 'docs', 'ci.md'), 'utf8'));
export const REVIEW = parse(blockOf(BLOCKS, '.github/workflows/event-streams.yml'));
export const DEPLOY = parse(blockOf(BLOCKS, '.github/workflows/deploy.yml'));
export const GITLAB = parse(blockOf(BLOCKS, '.gitlab-ci.yml'));
export const TRUST_POLICY = JSON.parse(blockOf(BLOCKS, 'trust-policy.json'));
/** What all of them run. */
export const SHARED = ['ci/plan.sh', 'ci/apply.sh', 'ci/credentials.sh', 'ci/terraform.sh'];
export const SHELL = ['synthesize.sh', 'deploy.sh'];
/** The lines that make the lock files. */
export const LOCKS = BLOCKS.find(({ code }) => code.includes('providers lock'))!.code;

/** A project with the files that the page shares. */
export function projectOf(terraform?: string): Project {
  const project = new Project(terraform);
  for (const file of [...SHARED, ...SHELL]) project.write(file, blockOf(BLOCKS, file));
  return project;
}

/** Makes an error of what is only to know in the example, so that the review fails. */
export const STRICT = 'rules:\n  service-linked-role: error\n';
/** Takes the stacks that are there. */
export const AGAIN = { SYNTHESIZED: '1' };
export const FINDING = /The app needs service-linked roles/;
export const REPOSITORY = { 'github.repository': 'acme/streams', 'github.token': 'token-of-the-run' };
