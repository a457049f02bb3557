/**
 * A key that is kept in KMS, so that it stands in no configuration and no state.
 */
export interface KmsSecretKey {
  /** The ARN of the secret: `acs:kms:<region>:<account>:secret/<name>`. */
  readonly kmsArn: string;

  /**
   * The key in a secret that holds several values.
   *
   * @default - the secret holds one value
   */
  readonly secretValueKey?: string;
}
