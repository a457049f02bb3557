import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files a generator makes: written, or with `check` only compared with what is committed. */
export class Outputs {
  private readonly stale: string[] = [];
  private written = 0;

  constructor(
    private readonly root: string,
    private readonly check: boolean,
  ) {}

  public file(path: string, content: string): void {
    const target = join(this.root, path);
    const before = existsSync(target) ? readFileSync(target, 'utf8') : undefined;
    if (before === content) return;
    if (this.check) {
      this.stale.push(path);
      return;
    }
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    this.written += 1;
  }

  /** A file that the generator no longer makes. */
  public remove(path: string): void {
    if (!existsSync(join(this.root, path))) return;
    if (this.check) this.stale.push(path);
    else rmSync(join(this.root, path));
  }

  /** Reports, and ends the process with 1 where committed files are stale. */
  public finish(command: string): void {
    if (this.stale.length > 0) {
      console.error(
        `Stale generated files: ${this.stale.join(', ')}. Run \`${command}\` and commit the result.`,
      );
      process.exitCode = 1;
    } else {
      console.log(
        this.check ? 'Generated files are up to date.' : `${this.written} generated files changed.`,
      );
    }
  }
}
