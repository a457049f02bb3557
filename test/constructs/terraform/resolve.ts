import { DefaultTokenResolver, StringConcat, TerraformStack, Tokenization } from 'cdktf';

/**
 * What Terraform gets to see of a value. That of test/support comes with the whole library, which the mutation tests of
 * this folder would load for every mutant.
 */
export function resolve(scope: TerraformStack, value: unknown): any {
  return Tokenization.resolve(value, { scope, resolver: new DefaultTokenResolver(new StringConcat()) });
}
