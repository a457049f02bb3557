import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Configuration, NO_CONFIGURATION } from '../../lib/core/rules/configuration/configuration';
import { judge } from '../../lib/tool/cli/judge';
import { buildReport, ReviewReport } from '../../lib/tool/reports/report';
import { readDocumentText } from '../../lib/core/reading/inputs/read-document';
import { ReviewedInput } from '../../lib/core/reading/reviewed-input';

/** The path of a plan in test/core/reading/data. */
export function planFile(name: string): string {
  return join(__dirname, '..', 'core', 'reading', 'data', 'plans', `${name}.json`);
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
