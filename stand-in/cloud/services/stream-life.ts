/** The states of facts 8. What pauses is RUNNING until it is PAUSED: the facts name no state in between. */
export type StreamStatus = 'READY' | 'STARTING' | 'STARTING_FAILED' | 'RUNNING' | 'RUNNING_FAILED' | 'PAUSED';

/** The status of one stream over time. */
export class StreamLife {
  private from: StreamStatus = 'READY';
  private to: StreamStatus = 'READY';
  private at = 0;

  constructor(private readonly now: () => number) {}

  public get status(): StreamStatus {
    return this.now() >= this.at ? this.to : this.from;
  }

  /** STARTING, and after the delay RUNNING, or STARTING_FAILED where the start is to fail. */
  public start(delay: number, fails: boolean): void {
    if (this.status !== 'RUNNING' || fails)
      this.turn('STARTING', fails ? 'STARTING_FAILED' : 'RUNNING', delay);
  }

  /** Goes on as before, and after the delay PAUSED. */
  public pause(delay: number): void {
    this.turn(this.status, 'PAUSED', delay);
  }

  /** What befalls a stream by itself: RUNNING_FAILED, or READY after an event that failed with ErrorsTolerance NONE. */
  public fall(status: 'RUNNING_FAILED' | 'READY'): void {
    this.turn(status, status, 0);
  }

  private turn(from: StreamStatus, to: StreamStatus, delay: number): void {
    this.from = from;
    this.to = to;
    this.at = this.now() + delay;
  }
}
