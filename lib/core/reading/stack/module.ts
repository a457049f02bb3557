import { say } from '../../language/say';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isObject } from '../../model/json-object';
import { InputError, isInputError, refuseTooDeep } from '../input-error';
import { parseJson } from '../inputs/parse-json';
import { withRepeatedKeys } from './parse-blocks';
import { readMarkedText, readText, refuseMark, withoutMark } from '../inputs/read-text';
import { refuseElsewhere } from '../inputs/find-documents';
import { Blocks, blocksOf, describe, overridden, rootOf, together } from './blocks';
import { ValueFile } from './configured-blocks';
import { ModuleFiles, moduleFilesIn } from './module-files';
import { hclReader, readHcl, withEncodedValues } from './read-hcl';

/** A module of a configuration, with what it calls as far as it stands in folders. */
export interface Module {
  readonly blocks: Blocks;
  /** The modules that stand in folders, by the names of their calls. */
  readonly called: ReadonlyMap<string, Module>;
  /** What gives values to its variables, where it is not called. */
  readonly values?: readonly ValueFile[];
  /** Files with such values that nothing here reads. */
  readonly unread?: readonly string[];
  /** The first file that has something: what an app records stands there. */
  readonly json: Record<string, any>;
}

/** What a file of a module says, where it is in use. */
interface ReadFile {
  readonly file: string;
  readonly json: unknown;
  readonly blocks: Blocks;
}

/** Reads modules as Terraform does: all their files, what overrides them, and the modules in folders that they call. */
export class ModuleReader {
  /** All that was read, in its order. */
  public readonly files: string[] = [];
  private readonly read = new Map<string, Module>();

  /** @param root what a file may not lead out of */
  constructor(private readonly root: string) {}

  /**
   * @param callers the folders of the modules that call this one
   * @throws InputError with the file and the place
   */
  public async module(found: ModuleFiles, callers: readonly string[] = []): Promise<Module> {
    const { folder, files, overrides, ofOpenTofu } = found;
    if (ofOpenTofu.length > 0)
      throw new InputError(
        say`${ofOpenTofu[0]}: is what OpenTofu reads and Terraform does not, so that they deploy different things. Review the plan of the one that deploys: tofu show -json.`,
      );
    const real = realpathSync(folder);
    if (callers.includes(real)) throw new InputError(say`${folder}: is a module that calls itself.`);
    const known = this.read.get(real);
    if (known !== undefined) return known;
    const base: ReadFile[] = [];
    const places = [this.root, folder];
    this.files.push(...files, ...overrides);
    for (const file of files) base.push(await readFile(file, places));
    let blocks = together(base.map((item) => item.blocks));
    for (const file of overrides) blocks = overridden(blocks, (await readFile(file, places)).blocks);
    const called = new Map<string, Module>();
    for (const { labels, body } of blocks.module) {
      const { source } = body;
      if (typeof source !== 'string' || !/^\.\.?(\/|$)/.test(source)) continue;
      const inner = join(folder, source);
      if (!existsSync(inner) || !statSync(inner).isDirectory())
        throw new InputError(say`${folder}: the folder of module.${labels[0]} is not there.`);
      called.set(labels[0], await this.module(moduleFilesIn(inner), [...callers, real]));
    }
    const main = base.find(({ file }) => basename(file) === 'cdk.tf.json') ?? base[0];
    const given = callers.length > 0 ? undefined : await this.given(found.values, places);
    const module = { blocks, called, json: rootOf(main?.json), ...given };
    this.read.set(real, module);
    return module;
  }

  /** HCL may stand beside a stack in JSON that needs nothing to be read. */
  private async given(
    files: readonly string[],
    places: readonly string[],
  ): Promise<Pick<Module, 'values' | 'unread'>> {
    const values: ValueFile[] = [];
    const unread: string[] = [];
    for (const file of files) {
      if (file.endsWith('.json') || hclReader() !== undefined)
        values.push({ name: basename(file), values: await readValues(file, places) });
      else unread.push(basename(file));
    }
    this.files.push(...files);
    return { values, unread };
  }
}

/** What is written for the variables of a module. @throws InputError with the file and the place */
async function readValues(file: string, places: readonly string[]): Promise<Record<string, unknown>> {
  refuseElsewhere(file, places);
  return inFile(file, async () => {
    const text = await readText(file);
    const json = file.endsWith('.json') ? parseJson(text, file) : await readHcl(text, hclReader());
    if (!isObject(json))
      throw new InputError(say`has ${describe(json)} at its root, where an object must be`);
    refuseTooDeep(json);
    return json;
  });
}

/** Says in which file something cannot be read. */
async function inFile<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!isInputError(error) || error.message.startsWith(say`${file}: `)) throw error;
    throw new InputError(say`${file}: ${error.message}.`);
  }
}

async function readFile(file: string, places: readonly string[]): Promise<ReadFile> {
  refuseElsewhere(file, places);
  const text = await readMarkedText(file);
  return inFile(file, async () => {
    const json = await readConfiguration(file, text);
    return { file, json, blocks: blocksOf(json) };
  });
}

async function readConfiguration(file: string, given: string): Promise<unknown> {
  const isHcl = file.endsWith('.tf');
  if (!isHcl) refuseMark(given);
  const text = withoutMark(given);
  const json = isHcl ? await readHcl(text, hclReader()) : withRepeatedKeys(text, parseJson(text, file));
  const reader = isHcl || ENCODED_VALUE.test(text) ? hclReader() : undefined;
  return reader === undefined ? json : withEncodedValues(json, reader);
}

/** A value that stands in JSON as an expression of HCL. */
const ENCODED_VALUE = /"\$\{\s*jsonencode\(\s*[[{]/;
