const SECRETS = Symbol.for('cdktf-alicloud-event-streams.UnsafeSecrets');

/**
 * A credential given as text. It stands in clear text in the program, in the synthesized stack, in every plan and in the
 * state: for throw-away set-ups only. The finding `plaintext-secret` is then a warning, not an error.
 */
export class UnsafeSecret {
  /**
   * The text as it is.
   *
   * @param text the credential
   */
  public static plainText(text: string): string {
    unsafeSecrets().add(text);
    return text;
  }

  private constructor() {}
}

/**
 * The credentials that were given as text, for every copy of this library in the process.
 *
 * @internal
 */
export function unsafeSecrets(): Set<string> {
  const holder = globalThis as unknown as Record<symbol, Set<string> | undefined>;
  return (holder[SECRETS] ??= new Set());
}
