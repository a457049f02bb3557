/**
 * A function of Function Compute 3.0: a `StreamFunction`, the resource `alicloud_fcv3_function`, of this library's
 * bindings or of an app's own, or a construct that says the same.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/fcv3_function
 */
export interface IFunction {
  /** The name of the function. */
  readonly functionName: string;

  /** The ARN of the function. */
  readonly functionArn: string;
}
