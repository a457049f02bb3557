import { visible } from '../reports/inert';
import { Terminal } from './terminal';

/** Shorter waits need no word. */
const PATIENCE_MS = 1000;
/** A file of this size takes longer than that, and nothing can be said while it is parsed. */
const LARGE_BYTES = 32 * 1024 * 1024;

/** Says on standard error what takes its time. */
export class Progress {
  private readonly start: number;
  private isShown = false;

  constructor(private readonly terminal: Terminal) {
    this.start = terminal.now().getTime();
  }

  /** Begins something; said when it is known to be long, or when it has already been long. */
  public step(what: string, bytes = 0): void {
    const elapsed = this.terminal.now().getTime() - this.start;
    if (elapsed < PATIENCE_MS && bytes < LARGE_BYTES) return;
    const size = bytes < LARGE_BYTES ? '' : ` (${Math.round(bytes / 1024 / 1024)} MB)`;
    this.isShown = true;
    this.terminal.err(
      this.terminal.errIsTerminal ? `\r\u001b[K${visible(what)}${size}…` : `${visible(what)}${size}…\n`,
    );
  }

  /** Clears the line on a terminal: what follows is the report. */
  public end(): void {
    if (this.isShown && this.terminal.errIsTerminal) this.terminal.err('\r\u001b[K');
  }
}
