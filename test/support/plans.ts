import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Configuration, NO_CONFIGURATION } from '../../lib/cli/configuration/configuration';
import { judge } from '../../lib/cli/judge';
import { buildReport, ReviewReport } from '../../lib/reports/report';
import { readDocumentText } from '../../lib/review/inputs/read-document';
import { ReviewedInput } from '../../lib/review/reviewed-input';

/** The path of a plan in test/review/data. */
export function planFile(name: string): string {
  return join(__dirname, '..', 'review', 'data', 'plans', `${name}.json`);
}

/** A plan that Terraform printed, read. */
export function readPlanData(name: string): ReviewedInput {
  return readDocumentText(readFileSync(planFile(name), 'utf8'), name, () => name);
}

/** The report on a plan that Terraform printed. */
export function reportOn(name: string, configuration: Configuration = NO_CONFIGURATION): ReviewReport {
  const input = readPlanData(name);
  const files = new Map([[name, planFile(name)]]);
  return buildReport({ ...input, files }, judge(input.app, configuration, '2026-01-01'));
}
