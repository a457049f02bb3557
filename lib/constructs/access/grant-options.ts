import { TerraformProvider } from 'cdktf';
import { Grantee } from './grantee';

/** What a grant allows. */
export interface GrantOptions {
  readonly grantee: Grantee;
  readonly actions: string[];
  readonly resources: string[];
  readonly provider?: TerraformProvider;
}
