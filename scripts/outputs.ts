import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files a generator makes: written, or with `check` only compared with what is committed. */
export class Outputs {
  private readonly stale: string[] = [];
  private readonly made = new Set<string>();
  private written = 0;

  constructor(
    private readonly root: string,
    private readonly check: boolean,
  ) {}

  public file(path: string, content: string): void {
    this.made.add(path);
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

  /** Removes the generated files of a folder that none of the files made is: what a card left behind. */
  public removeOthers(folder: string, generated: string): void {
    for (const file of readdirSync(join(this.root, folder))) {
      const path = `${folder}/${file}`;
      if (!/(?<!\.d)\.ts$/.test(file) || this.made.has(path)) continue;
      if (readFileSync(join(this.root, path), 'utf8').startsWith(`// ${generated}`)) this.remove(path);
    }
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
