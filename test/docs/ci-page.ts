import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { blockOf, codeBlocks, ROOT } from '../support/shell-blocks';

/*
 * What the tests of docs/ci.md run for real: every line of a workflow with npx cdktf synth, terraform, node, cat,
 * npx cdktf-alicloud-event-streams and the shell itself. Stubs that note how they are called: npm ci, gh, curl,
 * sha256sum, unzip and cdktf deploy. Actions (`uses:`) are not run. A run that is to fail uses the stacks that the run
 * before it synthesized.
 */
export const BLOCKS = codeBlocks(readFileSync(join(ROOT, 'docs', 'ci.md'), 'utf8'));
export const REVIEW = parse(blockOf(BLOCKS, '.github/workflows/event-streams.yml'));
export const DEPLOY = parse(blockOf(BLOCKS, '.github/workflows/deploy.yml'));
export const GITLAB = parse(blockOf(BLOCKS, '.gitlab-ci.yml'));
export const SHELL = blockOf(BLOCKS, 'deploy.sh');

/** Makes an error of what is only to know in the example, so that the review fails. */
export const STRICT = 'rules:\n  service-linked-role: error\n';
/** Takes the stacks that are there. */
export const AGAIN = { SYNTHESIZED: '1' };
export const FINDING = /The app needs service-linked roles/;
export const REPOSITORY = { 'github.repository': 'acme/streams', 'github.token': 'token-of-the-run' };
