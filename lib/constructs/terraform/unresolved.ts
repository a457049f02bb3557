import { Token, Tokenization } from 'cdktf';

/**
 * Whether a string, number, list or map is, or holds, a cdktf token. Asks cdktf only where its way to disguise tokens
 * makes one possible: these checks run for every value of every stream.
 */
export function isUnresolved(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
      return value.includes(MARK) && Token.isUnresolved(value);
    case 'number':
      return value < -1e200 && Token.isUnresolved(value);
    case 'object':
      return (
        value !== null && mayBeToken(value) && (Tokenization.isResolvable(value) || Token.isUnresolved(value))
      );
    default:
      return false;
  }
}

const MARK = 'TfToken[';

function mayBeToken(value: object): boolean {
  if (Array.isArray(value)) return value.length === 1 && isUnresolvedElement(value[0]);
  // Plain data has no methods; a map token hides in a key.
  return (
    Object.getPrototypeOf(value) !== Object.prototype ||
    'resolve' in value ||
    Object.keys(value).some((key) => key.includes(MARK))
  );
}

function isUnresolvedElement(element: unknown): boolean {
  return (
    (typeof element === 'string' && element.includes(MARK)) ||
    (typeof element === 'number' && element < -1e200)
  );
}

/** The token that a list stands for: cdktf disguises one of numbers otherwise than one of texts. */
export function listToken(list: unknown[]): unknown {
  return typeof list[0] === 'number'
    ? Tokenization.reverseNumberList(list as number[])
    : Tokenization.reverseList(list as string[]);
}
