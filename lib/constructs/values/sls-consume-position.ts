import { withNumberTokens } from '../engine';
import { checkCalls } from '../types/check-calls';

/**
 * Where an event stream begins to read a Simple Log Service logstore. It cannot be changed on an existing stream:
 * another position replaces it.
 *
 * @see https://help.aliyun.com/en/eventbridge/user-guide/log-service
 */
export class SlsConsumePosition {
  /** With the oldest log that is still there. */
  public static begin(): SlsConsumePosition {
    return new SlsConsumePosition('begin');
  }

  /** With logs that arrive from now on. */
  public static end(): SlsConsumePosition {
    return new SlsConsumePosition('end');
  }

  /**
   * With logs that arrived at or after a time.
   *
   * @param seconds the time, in seconds since 1970
   */
  public static timestamp(seconds: number): SlsConsumePosition {
    return new SlsConsumePosition(withNumberTokens(String(seconds)));
  }

  /**
   * A position as EventBridge spells it, which may be a Terraform reference.
   *
   * @param value `begin`, `end`, or seconds since 1970 as text
   */
  public static of(value: string): SlsConsumePosition {
    return new SlsConsumePosition(value);
  }

  private constructor(private readonly value: string) {}

  /** The position as EventBridge knows it. */
  public toApi(): string {
    return this.value;
  }
}

checkCalls(SlsConsumePosition, 'SlsConsumePosition');
