import { unsafeText } from '../terraform/unsafe-text';
import { checkCalls } from '../types/check-calls';

/**
 * A credential given as text. It stands in clear text in the program, in the synthesized stack, in every plan and in the
 * state: for throw-away set-ups only. The finding `plaintext-secret` is then a warning, not an error, at synthesis and
 * in the review of what it wrote; the stack records where it stands, never what it is.
 */
export class UnsafeSecret {
  /**
   * The text as it is, as a token that carries the mark: hand it on unchanged, or inside a longer text, but do not
   * encode, measure or compare it. The same text written elsewhere stays an error.
   *
   * @param text the credential
   */
  public static plainText(text: string): string {
    return unsafeText(text);
  }

  private constructor() {}
}

checkCalls(UnsafeSecret, 'UnsafeSecret');
