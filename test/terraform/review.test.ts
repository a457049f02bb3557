import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { judge } from '../../lib/tool/cli/judge';
import { NO_CONFIGURATION } from '../../lib/core/rules/configuration/configuration';
import { buildReport, ReviewReport } from '../../lib/tool/reports/report';
import { readDocumentText } from '../../lib/core/reading/inputs/read-document';
import { exampleNames } from '../../scripts/examples';
import { stacksOfExample } from '../support/example-stacks';
import { sampleOf } from '../support/sampling';
import {
  describeStandIn,
  describeTerraform,
  terraform,
  TerraformSetup,
  workspace,
} from '../support/terraform';

const DATA = join(__dirname, '..', 'core', 'reading', 'data');
const SECRETS = { TF_VAR_password: 's3cr3t-marked', TF_VAR_unmarked: 's3cr3t-unmarked' };

/** What `terraform show -json` prints of the plan of a folder. */
function showPlan(setup: TerraformSetup, folder: string): string {
  const env = { ...setup.env, ...SECRETS, TF_VAR_rocketmq_password: 's3cr3t-example' };
  terraform({ ...setup, env }, folder, 'plan', '-no-color', '-out=plan.bin');
  return terraform({ ...setup, env }, folder, 'show', '-json', 'plan.bin');
}

/** A copy of a folder of HCL, initialized. */
function hclWorkspace(setup: TerraformSetup, from: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'terraform-hcl-'));
  cpSync(from, folder, { recursive: true });
  terraform(setup, folder, 'init', '-no-color');
  return folder;
}

function review(text: string): ReviewReport {
  const input = readDocumentText(text, 'plan.json', () => 'plan.json');
  return buildReport({ ...input, files: new Map() }, judge(input.app, NO_CONFIGURATION, '2026-01-01'));
}

/** Whether two plans differ in nothing but when they were made, and an order that Terraform leaves to chance. */
function isSamePlan(...texts: [string, string]): boolean {
  const [one, other] = texts.map((text) => {
    const plan = JSON.parse(text);
    const attributes: unknown[] = plan.relevant_attributes ?? [];
    const relevant = attributes.map((attribute) => JSON.stringify(attribute)).sort();
    return { ...plan, timestamp: undefined, relevant_attributes: relevant };
  });
  return isDeepStrictEqual(one, other);
}

/**
 * The plans in test/core/reading/data are what real Terraform printed. Each must review as a plan made now does; after a
 * change that is meant, UPDATE_PLANS=1 writes those anew that are different, to be read.
 */
function expectLikeCommitted(name: string, plan: string): void {
  const file = join(DATA, 'plans', name);
  if (process.env.UPDATE_PLANS && !(existsSync(file) && isSamePlan(readFileSync(file, 'utf8'), plan)))
    writeFileSync(file, plan);
  expect(existsSync(file)).toBe(true);
  expect(review(readFileSync(file, 'utf8'))).toEqual(review(plan));
}

/** All of them where the plans are written anew. */
const EXAMPLES = process.env.UPDATE_PLANS ? exampleNames() : sampleOf(exampleNames(), 2);

describeTerraform('the review of plans that real Terraform makes', (setup) => {
  it.each(EXAMPLES)('sees in the plan of examples/%s what it sees in its stacks', (name) => {
    for (const config of stacksOfExample(name)) {
      const stack = config['//'].metadata.stackName as string;
      const plan = showPlan(setup(), workspace(setup(), config));
      expectLikeCommitted(`${stack}.json`, plan);
      const planned = review(plan);
      const synthesized = review(JSON.stringify(config));
      const named = ({ streams }: ReviewReport) =>
        streams.map(({ name: stream, region, address }) => ({ stream, region, address }));
      expect(named(planned)).toEqual(named(synthesized));
      // What a plan does not know yet it may not evaluate; it never finds what the stack does not have.
      // What the stack acknowledges, the plan alone does not know of.
      const all = [...synthesized.findings, ...synthesized.acknowledged];
      const ids = new Set(all.map(({ rule, pointer }) => `${rule} ${pointer}`));
      for (const { rule, pointer } of planned.findings) expect(ids).toContain(`${rule} ${pointer}`);
      process.stderr.write(
        `\nreviewed the plan of ${stack}: ${planned.summary.streams} streams, ${planned.summary.errors} errors, ` +
          `${planned.summary.notEvaluated} not evaluated${setup().isStandIn ? ' (STAND-IN)' : ''}\n`,
      );
    }
  });

  it('reads modules, count and for_each of a configuration in HCL', () => {
    const folder = hclWorkspace(setup(), join(DATA, 'hcl', 'modules'));
    expectLikeCommitted('hcl-modules.json', showPlan(setup(), folder));
  });
});

describeStandIn('the review of streams that exist', (setup) => {
  it('says what becomes of streams that exist, and reviews the state they are in', () => {
    const folder = hclWorkspace(setup(), join(DATA, 'hcl', 'changes', 'before'));
    const env = { ...setup().env, ...SECRETS };
    terraform({ ...setup(), env }, folder, 'apply', '-auto-approve', '-no-color');
    expectLikeCommitted('hcl-state.json', terraform(setup(), folder, 'show', '-json'));
    cpSync(join(DATA, 'hcl', 'changes', 'after', 'main.tf'), join(folder, 'main.tf'));
    const changed = { ...setup(), env: { ...setup().env } };
    const plan = terraformPlanWith(changed, folder, 's3cr3t-changed');
    expectLikeCommitted('hcl-changes.json', plan);
  });
});

function terraformPlanWith(setup: TerraformSetup, folder: string, password: string): string {
  const env = { ...setup.env, TF_VAR_password: password };
  terraform({ ...setup, env }, folder, 'plan', '-no-color', `-out=${basename(folder)}.bin`);
  return terraform({ ...setup, env }, folder, 'show', '-json', `${basename(folder)}.bin`);
}
