import { LIKE_REMAINS, REMAINS } from './engine';

/** Whether a long text may have a token in it, or what is left of one. */
export function mayHoldReference(text: string): boolean {
  return LIKE_REMAINS.test(text);
}

/** Whether something is left of a token in a text or number, which nothing can resolve any more. */
export function holdsRemains(value: string | number): boolean {
  const text = String(value);
  return LIKE_REMAINS.test(text) && REMAINS.some((pattern) => pattern.test(text));
}
