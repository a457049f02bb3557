import { isComposite, isObject } from '../../model/json-object';

/** The variables that a template declares; undefined where they are no object of plain values. */
export function declared(value: string): Record<string, unknown> | undefined {
  try {
    const variables: unknown = JSON.parse(value);
    if (!isObject(variables)) return undefined;
    const plain = Object.values(variables).every((item) => !isComposite(item));
    return plain ? variables : undefined;
  } catch {
    return undefined;
  }
}
