import { ApiCall } from './api';

/**
 * What the cloud can be told to do wrong:
 * `throttle`, `server-error` and `expired` (credentials) answer without doing anything; `drop-before` closes the connection without doing
 * anything; `drop-after` does what was asked and closes the connection; `delay` does it and answers late.
 */
export interface Fault {
  readonly kind: 'throttle' | 'server-error' | 'expired' | 'drop-before' | 'drop-after' | 'delay';
  /** Only calls of this action. */
  readonly action?: string;
  /** How many calls it befalls; one unless said otherwise. */
  readonly times?: number;
  /** Calls that pass unharmed before the first that it befalls. */
  readonly after?: number;
  /** For `delay`. */
  readonly milliseconds?: number;
}

/** Faults in the order in which they were asked for. */
export class Faults {
  private readonly waiting: (Fault & { left: number; pass: number })[] = [];

  public add(fault: Fault): void {
    this.waiting.push({ ...fault, left: fault.times ?? 1, pass: fault.after ?? 0 });
  }

  public clear(): void {
    this.waiting.length = 0;
  }

  /** The fault that befalls a call, if any. */
  public next({ action }: ApiCall): Fault | undefined {
    const fault = this.waiting.find((item) => item.left > 0 && (item.action ?? action) === action);
    if (fault === undefined) return undefined;
    if (fault.pass > 0) {
      fault.pass -= 1;
      return undefined;
    }
    fault.left -= 1;
    return fault;
  }
}
