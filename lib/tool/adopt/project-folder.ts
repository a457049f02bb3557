import { say } from '../../core/language/say';
import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inertJson } from '../reports/inert';
import { createFile } from '../reports/whole-file';
import { isObject, listOf, objectOf } from '../../core/model/json-object';
import { InputError } from '../../core/reading/input-error';
import { describeSystemError } from '../../core/reading/inputs/find-documents';
import { readRegularText } from '../../core/reading/inputs/read-text';

/** Beside each stack stands what was adopted into it, so that the next run knows. */
const RECORD = '.adopted.json';

/** The folder that an app is written to. Nothing that is there is ever written over. */
export class ProjectFolder {
  private readonly files: string[] = [];
  private readonly folders: string[] = [];

  constructor(private readonly folder: string) {}

  /** Runs what writes. Where that fails, what it wrote is removed: half an app would be in the way of the next run. */
  public wholly<T>(write: () => T): T {
    try {
      return write();
    } catch (error) {
      this.removeWritten();
      throw error;
    }
  }

  /** The streams that are in it already: their region and name. */
  public adopted(): ReadonlySet<string> {
    const streams = this.records().flatMap((file) => {
      const record: unknown = parse(file, readRegularText(file, file));
      return listOf(objectOf(record).streams).filter(isObject);
    });
    return new Set(streams.map(({ region, name }) => keyOf(String(region), String(name))));
  }

  /** The name of a stack that is not taken: `cn-hangzhou`, then `cn-hangzhou-2`. */
  public freeStack(region: string, fileOf: (stack: string) => string): string {
    const base = region.replace(/[^A-Za-z0-9-]/g, '-');
    const taken = new Set(this.entries());
    let free = base;
    for (let n = 2; taken.has(fileOf(free)) || taken.has(`${free}${RECORD}`); n += 1) free = `${base}-${n}`;
    return free;
  }

  public has(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  public writeRecord(
    stack: string,
    streams: readonly { readonly region: string; readonly name: string }[],
  ): void {
    this.write(`stacks/${stack}${RECORD}`, `${inertJson(JSON.stringify({ streams }, undefined, 2))}\n`);
  }

  /** @returns false where there is such a file, which stays as it is */
  public write(path: string, text: string): boolean {
    const file = join(this.folder, path);
    try {
      this.makeFolder(dirname(file));
      createFile(file, text);
      this.files.push(file);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw describeSystemError(file, error, 'written');
    }
  }

  /** Writes a file under the first name that is free: `removed.tf`, then `removed-2.tf`. */
  public writeFresh(name: string, ending: string, text: string): string {
    let path = `${name}${ending}`;
    for (let n = 2; !this.write(path, text); n += 1) path = `${name}-${n}${ending}`;
    return path;
  }

  private makeFolder(folder: string): void {
    const outermost = mkdirSync(folder, { recursive: true });
    if (outermost === undefined) return;
    const made: string[] = [];
    for (let each = folder; each.length >= outermost.length; each = dirname(each)) made.unshift(each);
    this.folders.push(...made);
  }

  private removeWritten(): void {
    const removals = [
      ...this.files.map((file) => () => rmSync(file, { force: true })),
      ...this.folders.reverse().map((folder) => () => rmdirSync(folder)),
    ];
    for (const remove of removals) {
      try {
        remove();
      } catch {
        // Somebody else has something in the folder, or nothing can be removed: why it failed is said already.
      }
    }
  }

  private entries(): string[] {
    const stacks = join(this.folder, 'stacks');
    try {
      return readdirSync(stacks);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw describeSystemError(stacks, error);
    }
  }

  private records(): string[] {
    return this.entries()
      .filter((name) => name.endsWith(RECORD))
      .map((name) => join(this.folder, 'stacks', name));
  }
}

/** @throws InputError where it is damaged: taken for empty, its streams would be adopted a second time */
function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError(
      say`${file}: is not JSON, so nobody knows which streams were adopted already. Restore it, or delete it together with the stack beside it.`,
    );
  }
}

/** What tells a stream from others. */
export function keyOf(region: string, name: string): string {
  return `${region}/${name}`;
}
