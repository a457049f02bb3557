import { say } from '../../core/language/say';
import { mistake } from '../contradictions';
import { Token } from 'cdktf';
import { checkCalls } from '../types/check-calls';

/**
 * A length of time with its unit, so that `3` is never seconds in one place and milliseconds in another.
 *
 * The amount may be a Terraform reference (`Token.asNumber(...)`). An amount out of the range that a property
 * documents is reported at synthesis, with the range.
 */
export class Duration {
  /**
   * A number of seconds.
   *
   * @param amount the number of seconds
   */
  public static seconds(amount: number): Duration {
    return new Duration(amount, 1);
  }

  /**
   * A number of minutes.
   *
   * @param amount the number of minutes; a Terraform reference is not possible here, use `Duration.seconds`
   */
  public static minutes(amount: number): Duration {
    return new Duration(amount, 60);
  }

  /**
   * A number of hours.
   *
   * @param amount the number of hours; a Terraform reference is not possible here, use `Duration.seconds`
   */
  public static hours(amount: number): Duration {
    return new Duration(amount, 3600);
  }

  private constructor(
    private readonly amount: number,
    private readonly unitSeconds: number,
  ) {
    // Arithmetic on a token would silently yield another token or none at all.
    if (unitSeconds !== 1 && Token.isUnresolved(amount)) {
      throw mistake(
        () =>
          say`Duration: a Terraform reference cannot be converted to seconds at synthesis; use Duration.seconds(reference).`,
      );
    }
  }

  /**
   * The length in seconds: a number, or the Terraform reference it was made from.
   */
  public toSeconds(): number {
    return this.unitSeconds === 1 ? this.amount : this.amount * this.unitSeconds;
  }
}

checkCalls(Duration, 'Duration');
