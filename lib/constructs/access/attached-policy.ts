import { TerraformProvider } from 'cdktf';

/** A policy to attach. */
export interface AttachedPolicy {
  readonly policyName: string;
  /** `System` or `Custom`. */
  readonly policyType: string;
  readonly provider?: TerraformProvider;
}
