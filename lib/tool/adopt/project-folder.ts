import { say } from '../../core/language/say';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inertJson } from '../reports/inert';
import { isObject, listOf, objectOf } from '../../core/model/json-object';
import { InputError } from '../../core/reading/input-error';
import { describeSystemError, systemErrorsOf } from '../../core/reading/inputs/find-documents';

/** Beside each stack stands what was adopted into it, so that the next run knows. */
const RECORD = '.adopted.json';

/** The folder that an app is written to. Nothing that is there is ever written over. */
export class ProjectFolder {
  constructor(private readonly folder: string) {}

  /** The streams that are in it already: their region and name. */
  public adopted(): ReadonlySet<string> {
    const streams = this.records().flatMap((file) => {
      const record: unknown = systemErrorsOf(file, () => parse(file, readFileSync(file, 'utf8')));
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
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, { flag: 'wx' });
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
