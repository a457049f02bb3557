import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ROOT = join(__dirname, '..', '..');
const FOLDERS = ['lib', 'scripts', 'schema', 'docs'];
const FILES = ['package.json', '.prettierrc.json', 'tsconfig.json'];

/** A copy of the library's sources in a folder of its own, with more cards. */
export class LibraryCopy {
  public readonly folder = mkdtempSync(join(tmpdir(), 'library-copy-'));

  /** @param cards a folder with the folders of lib/core/contract/cards */
  constructor(cards: string) {
    for (const name of FOLDERS)
      cpSync(join(ROOT, name), join(this.folder, name), { recursive: true, filter: isSource });
    for (const name of FILES) cpSync(join(ROOT, name), join(this.folder, name));
    symlinkSync(join(ROOT, 'node_modules'), join(this.folder, 'node_modules'));
    cpSync(cards, join(this.folder, 'lib', 'core', 'contract', 'cards'), { recursive: true });
  }

  /** What npm run generate does with cards. */
  public generate(...options: string[]): void {
    for (const script of ['generate-schema', 'generate-parts']) {
      const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
      execFileSync(process.execPath, [tsx, join(this.folder, 'scripts', `${script}.ts`), ...options], {
        cwd: this.folder,
        stdio: 'pipe',
      });
    }
  }

  /** A module of the copy, by its path in lib; it has what the cards add, of which the compiler here knows nothing. */
  public module(path: string): any {
    return require(join(this.folder, 'lib', path));
  }

  /** The files that are not as they are in the library. */
  public changedFiles(): string[] {
    const files = FOLDERS.flatMap((name) =>
      readdirSync(join(this.folder, name), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(name, file),
      ),
    );
    return files.filter((file) => {
      if (statSync(join(this.folder, file)).isDirectory()) return false;
      const original = join(ROOT, file);
      return (
        !existsSync(original) ||
        readFileSync(join(this.folder, file), 'utf8') !== readFileSync(original, 'utf8')
      );
    });
  }

  public remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Without what a build makes, but with the programs of the ready-made functions. */
function isSource(path: string): boolean {
  return !/(?<!functions\/code\/[^/]+)\.js$|\.d\.ts$/.test(path);
}
