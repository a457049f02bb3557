import { readTerraformJson } from '../../lib/core/reading/terraform-text';

/**
 * Reads JSON out of a Terraform string attribute that is well formed.
 *
 * @throws Error when it is not
 */
export function parseTerraformJson(text: string, stack?: string): unknown {
  const { value, problems } = readTerraformJson(text, stack);
  if (value === undefined) throw new Error(`the text ${problems[0]?.message}`);
  return value;
}
