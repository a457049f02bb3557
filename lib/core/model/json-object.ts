/** Whether a value is an object of JSON, and no list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object of JSON, empty where something else stands for it: documents may have anything anywhere. */
export function objectOf(value: unknown): Record<string, any> {
  return isObject(value) ? value : {};
}
