/** Something the service would refuse or spoil, and the section of the facts that says so. */
export interface Complaint {
  readonly facts: string;
  /** JSON pointer into the CreateEventStreaming request. */
  readonly pointer: string;
  readonly message: string;
}

/** Collects complaints. */
export type Complain = (facts: string, pointer: string, message: string) => void;

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A key as it stands in a JSON pointer. */
export function step(key: string): string {
  return `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
