import { said, say } from '../language/say';
import { listed } from '../language/lists';
import { didYouMean } from '../model/nearest';
import { isAddressOrBlock } from '../model/ip-block';
import { EVENT_ATTRIBUTES } from '../contract/event-attributes';
import { describeRange, isWithin, LIMITS } from '../contract/limits';
import { isUnknown, Unknown } from '../model/stream-definition';
import { escapePointer } from '../model/json-pointer';
import { isJsonObject, isNumber, isStructure, JsonObject, numberOf } from '../model/json-value';
import { PatternCheck, PatternProblem } from './pattern-problem';

/** Checks a pattern against the grammar of event patterns; every problem at once. */
export function checkPattern(pattern: unknown): PatternCheck {
  const checker = new Checker(isUnknown);
  checker.pattern(pattern);
  return checker;
}

/** Checks a pattern in which nothing is unknown, whatever its fields are called. */
export function checkKnownPattern(pattern: unknown): readonly PatternProblem[] {
  const checker = new Checker((_value): _value is Unknown => false);
  checker.pattern(pattern);
  return checker.problems;
}

class Checker implements PatternCheck {
  public readonly problems: PatternProblem[] = [];
  public readonly unknowns = new Map<string, string>();

  constructor(private readonly standsForUnknown: (value: unknown) => value is Unknown) {}

  public pattern(pattern: unknown): void {
    if (this.isUnknown('', pattern)) return;
    if (!isJsonObject(pattern))
      return this.problem(
        '',
        say`the pattern is not an object`,
        pattern,
        say`a JSON object; {} lets every event through`,
      );
    for (const [key, value] of Object.entries(pattern)) {
      const pointer = `/${escapePointer(key)}`;
      if (key === 'data') this.data(pointer, value);
      else if (EVENT_ATTRIBUTES.includes(key) || key.startsWith('aliyun')) this.leaf(pointer, value);
      else
        this.problem(
          pointer,
          say`"${key}" is not an attribute of an event`,
          key,
          say`data, ${listed(EVENT_ATTRIBUTES)} or an aliyun extension`,
        );
    }
  }

  private data(pointer: string, value: unknown): void {
    if (this.isUnknown(pointer, value)) return;
    if (isJsonObject(value)) this.object(pointer, value);
    else
      this.problem(
        pointer,
        say`"data" is not an object`,
        value,
        say`an object with the fields of the payload`,
      );
  }

  private object(pointer: string, value: JsonObject): void {
    const entries = Object.entries(value);
    if (entries.length === 0)
      this.problem(pointer, say`an object without fields matches nothing`, value, say`at least one field`);
    for (const [key, member] of entries) {
      const inner = `${pointer}/${escapePointer(key)}`;
      if (isJsonObject(member) && !this.standsForUnknown(member)) this.object(inner, member);
      else this.leaf(inner, member);
    }
  }

  private leaf(pointer: string, value: unknown): void {
    if (this.isUnknown(pointer, value)) return;
    if (!Array.isArray(value))
      return this.problem(
        pointer,
        say`the field has a bare value`,
        value,
        say`a list of values or operators, for example ["a"]`,
      );
    if (value.length === 0)
      this.problem(
        pointer,
        say`the list is empty, so nothing matches`,
        value,
        say`at least one value or operator`,
      );
    value.forEach((item, i) => this.item(`${pointer}/${i}`, item));
  }

  private item(pointer: string, item: unknown): void {
    if (this.isUnknown(pointer, item)) return;
    if (Array.isArray(item)) this.problem(pointer, say`lists do not nest`, item, say`a value or an operator`);
    else if (isJsonObject(item)) this.operator(pointer, item);
  }

  private operator(pointer: string, item: JsonObject): void {
    const keys = Object.keys(item);
    if (keys.length !== 1) {
      return this.problem(
        pointer,
        say`an operator has exactly one key, this one has ${keys.length}`,
        item,
        say`one operator an object; write alternatives as items of the list`,
      );
    }
    const [name] = keys;
    const check = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
    const at = `${pointer}/${escapePointer(name)}`;
    if (check === undefined)
      return this.problem(
        at,
        say`"${name}" is not an operator${didYouMean(name, Object.keys(OPERATORS))}`,
        name,
        listed(Object.keys(OPERATORS)),
      );
    if (!this.isUnknown(at, item[name])) check(this, at, item[name]);
  }

  public text(pointer: string, value: unknown): void {
    if (this.isUnknown(pointer, value)) return;
    if (typeof value !== 'string' || value === '')
      this.problem(pointer, say`the operator needs text`, value, say`text that is not empty`);
  }

  public anythingBut(pointer: string, value: unknown): void {
    if (Array.isArray(value)) {
      value.forEach((item, i) => {
        if (!this.isUnknown(`${pointer}/${i}`, item) && isStructure(item)) {
          this.problem(
            `${pointer}/${i}`,
            say`anything-but needs plain values in its list`,
            item,
            say`strings, numbers, booleans or null`,
          );
        }
      });
    } else if (isJsonObject(value)) {
      const [name, ...more] = Object.keys(value);
      if (more.length > 0 || (name !== 'prefix' && name !== 'suffix')) {
        return this.problem(
          pointer,
          say`anything-but holds one operator`,
          value,
          say`{"prefix": text} or {"suffix": text}`,
        );
      }
      this.text(`${pointer}/${name}`, value[name]);
    }
  }

  public numeric(pointer: string, value: unknown): void {
    const { numericComparisons } = LIMITS;
    const { minimum, maximum } = LIMITS.comparedNumber;
    if (!Array.isArray(value) || !isWithin(numericComparisons, value.length / 2)) {
      return this.problem(
        pointer,
        say`numeric needs one or two comparisons`,
        value,
        say`${describeRange(numericComparisons)}, each an operator and a number`,
      );
    }
    value.forEach((item, i) => {
      const at = `${pointer}/${i}`;
      if (this.isUnknown(at, item)) return;
      if (i % 2 === 0) {
        if (!COMPARISONS.includes(item)) this.problem(at, say`not a comparison`, item, COMPARISONS.join(' '));
      } else if (!isNumber(item) || !(minimum <= numberOf(item) && numberOf(item) <= maximum)) {
        this.problem(
          at,
          say`not a number in range`,
          item,
          say`a number from ${minimum.toLocaleString('en-US')} to ${maximum.toLocaleString('en-US')}`,
        );
      }
    });
  }

  public cidr(pointer: string, value: unknown): void {
    if (typeof value !== 'string' || !isAddressOrBlock(value))
      this.problem(
        pointer,
        say`not an IPv4 block`,
        value,
        say`a block such as 10.0.0.0/24, or one IPv4 address`,
      );
  }

  public exists(pointer: string, value: unknown): void {
    if (typeof value !== 'boolean')
      this.problem(pointer, say`exists needs a boolean`, value, say`true or false`);
  }

  private isUnknown(pointer: string, value: unknown): boolean {
    if (!this.standsForUnknown(value)) return false;
    this.unknowns.set(pointer, said(value.$unknown));
    return true;
  }

  private problem(pointer: string, message: string, got: unknown, expected: string): void {
    this.problems.push({ pointer, message, got, expected });
  }
}

/** The comparisons of `numeric`. */
export const COMPARISONS: readonly unknown[] = ['=', '!=', '>', '>=', '<', '<='];

const OPERATORS: Record<string, (checker: Checker, pointer: string, value: unknown) => void> = {
  prefix: (checker, pointer, value) => checker.text(pointer, value),
  suffix: (checker, pointer, value) => checker.text(pointer, value),
  contains: (checker, pointer, value) => checker.text(pointer, value),
  'anything-but': (checker, pointer, value) => checker.anythingBut(pointer, value),
  numeric: (checker, pointer, value) => checker.numeric(pointer, value),
  cidr: (checker, pointer, value) => checker.cidr(pointer, value),
  exists: (checker, pointer, value) => checker.exists(pointer, value),
};
