import { say } from '../../core/language/say';
import { mistake } from '../contradictions';
import { checkCalls } from '../types/check-calls';
import { isJson } from '../types/plain';
import { came } from '../types/words';

/**
 * What one field of an event may be. The matches of a field are alternatives; matching is character by character and
 * case-sensitive. Where the field of the event is a list, one element that matches is enough.
 *
 * @see https://www.alibabacloud.com/help/en/doc-detail/181432.htm
 */
export class Match {
  /**
   * Exactly this value. Numbers are compared as text: 300 and 300.0 differ, and the open-source engine finds nothing equal
   * to one that it spells in another way, such as 0.0001: compare such numbers with {@link Match.numeric}.
   *
   * @param value a string, number or boolean
   */
  public static exact(value: any): Match {
    return new Match(literal('Match.exact: value', value));
  }

  /** An empty string. */
  public static emptyString(): Match {
    return new Match('');
  }

  /** JSON null. */
  public static nullValue(): Match {
    return new Match(null);
  }

  /**
   * Text that begins so.
   *
   * @param text not empty
   */
  public static prefix(text: string): Match {
    return new Match({ prefix: text });
  }

  /**
   * Text that ends so.
   *
   * @param text not empty
   */
  public static suffix(text: string): Match {
    return new Match({ suffix: text });
  }

  /**
   * Text with this inside.
   *
   * @param text not empty
   */
  public static contains(text: string): Match {
    return new Match({ contains: text });
  }

  /**
   * Anything but these values.
   *
   * @param values strings, numbers, booleans or null; at least one
   */
  public static anythingBut(...values: any[]): Match {
    values.forEach((value, i) => literal(`Match.anythingBut: values[${i}]`, value));
    return new Match({ 'anything-but': values.length === 1 ? values[0] : values });
  }

  /**
   * Anything that does not begin so.
   *
   * @param text not empty
   */
  public static anythingButPrefix(text: string): Match {
    return new Match({ 'anything-but': { prefix: text } });
  }

  /**
   * Anything that does not end so.
   *
   * @param text not empty
   */
  public static anythingButSuffix(text: string): Match {
    return new Match({ 'anything-but': { suffix: text } });
  }

  /**
   * A number equal to this one.
   *
   * @param number within ±1,000,000,000
   */
  public static equalTo(number: number): Match {
    return new Match({ numeric: ['=', number] });
  }

  /**
   * A number other than this one.
   *
   * @param number within ±1,000,000,000
   */
  public static notEqualTo(number: number): Match {
    return new Match({ numeric: ['!=', number] });
  }

  /**
   * A greater number.
   *
   * @param number within ±1,000,000,000
   */
  public static greaterThan(number: number): Match {
    return new Match({ numeric: ['>', number] });
  }

  /**
   * A number that is greater or equal.
   *
   * @param number within ±1,000,000,000
   */
  public static atLeast(number: number): Match {
    return new Match({ numeric: ['>=', number] });
  }

  /**
   * A smaller number.
   *
   * @param number within ±1,000,000,000
   */
  public static lessThan(number: number): Match {
    return new Match({ numeric: ['<', number] });
  }

  /**
   * A number that is smaller or equal.
   *
   * @param number within ±1,000,000,000
   */
  public static atMost(number: number): Match {
    return new Match({ numeric: ['<=', number] });
  }

  /**
   * A number from a range, both bounds included.
   *
   * @param lower the least number, within ±1,000,000,000
   * @param upper the greatest number, within ±1,000,000,000
   */
  public static between(lower: number, upper: number): Match {
    return new Match({ numeric: ['>=', lower, '<=', upper] });
  }

  /**
   * Numbers by one or two comparisons, both of which must hold.
   *
   * @param comparison operators and numbers in turn, for example `['>', 0, '<=', 5]`
   */
  public static numeric(comparison: any[]): Match {
    return new Match({ numeric: comparison });
  }

  /**
   * An IPv4 address from a block.
   *
   * @param block for example `10.0.0.0/24`, or one address
   */
  public static cidr(block: string): Match {
    return new Match({ cidr: block });
  }

  /** Any value, if only the field is there. */
  public static exists(): Match {
    return new Match({ exists: true });
  }

  /** No field of this name. The only match that an absent field satisfies. */
  public static doesNotExist(): Match {
    return new Match({ exists: false });
  }

  private constructor(private readonly api: any) {}

  /** The match as EventBridge knows it. */
  public toApi(): any {
    return this.api;
  }
}

checkCalls(Match, 'Match');

/** What no JSON says as it is: undefined and NaN would become null, and a long number another one. */
function literal(name: string, value: unknown): unknown {
  if (value !== undefined && isJson(value)) return value;
  throw mistake(
    () =>
      say`${name} is ${came(value, name)}; give text, true, false, null or a number; a whole number above 9007199254740991 as text that EventPattern.fromJson reads.`,
  );
}
