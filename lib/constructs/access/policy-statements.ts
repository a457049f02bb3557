import { toTerraformJson } from '../terraform/terraform-json';

/** An allowance, as RAM writes it. */
export interface Allowance {
  readonly actions: readonly string[];
  /** ARNs; may be Terraform references. */
  readonly resources: readonly string[];
}

/** The text of a policy document that allows these things. */
export function policyText(allowances: readonly Allowance[]): string {
  return toTerraformJson({
    Version: '1',
    Statement: allowances.map(({ actions, resources }) => ({
      Effect: 'Allow',
      Action: [...actions],
      Resource: [...resources],
    })),
  });
}

/** The text of the trust policy of a role that a service assumes. */
export function trustText(service: string): string {
  return JSON.stringify({
    Version: '1',
    Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: [service] } }],
  });
}
