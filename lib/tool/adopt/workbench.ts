import { say } from '../../core/language/say';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StreamCode } from '../../core/adoption/stream-code';
import { Variables } from '../../core/adoption/variables';
import { EVENT_STREAMING, StreamDefinition } from '../../core/model/stream-definition';
import { InputError } from '../../core/reading/input-error';
import { readSynthesizedStack } from '../../core/reading/synthesized-stack';
import { Engine, ENGINES } from './engine';
import { findLibrary, INSTALL } from './find-library';
import { runCode, Scope } from './run-code';

/** A stack that is made on the spot. */
export interface TriedStack {
  /** Adds a stream: its definition, as the construct describes itself. */
  add(code: StreamCode, id: string): StreamDefinition;
  /** The streams of the stack as Terraform gets them, by the ids of their constructs. */
  synthesized(): ReadonlyMap<string, StreamDefinition>;
}

/** Where code is tried: the library that it is written for, and what that stands on, in a folder that is removed. */
export class Workbench {
  /** What code is tried with. */
  public readonly engine: Engine;
  private readonly folder: string;
  private readonly library: Readonly<Record<string, any>>;
  private readonly cdktf: Readonly<Record<string, any>>;
  private stacks = 0;

  /** @param folder where the constructs are installed: the one that the command runs in */
  public constructor(folder: string) {
    // The command stands over the core alone and is loaded without constructs; only what adopts needs them.
    const { engine, path } = libraryFor(folder);
    this.engine = engine;
    this.library = load(path, path);
    this.cdktf = load(engine.framework, path);
    this.folder = mkdtempSync(join(tmpdir(), 'adopt-'));
  }

  public stack(region: string | undefined, variables: Variables): TriedStack {
    const { App, TerraformStack, TerraformVariable, Testing } = this.cdktf;
    this.stacks += 1;
    const app = new App({ outdir: join(this.folder, String(this.stacks)), stackTraces: false });
    const stack = new TerraformStack(app, 'tried');
    new this.library.AlicloudProvider(stack, 'alicloud', { region });
    const ids = new Map<string, string>();
    const made = new Map<string, { readonly stringValue: string }>();
    const scope: Scope = {
      library: this.library,
      variable: (key) => {
        const { id = key, sensitive } = variables.all.get(key) ?? {};
        const known = made.get(id) ?? new TerraformVariable(stack, id, { type: 'string', sensitive });
        made.set(id, known);
        return known.stringValue;
      },
    };
    return {
      add: ({ className, props }, id) => {
        const construct = new this.library[className](stack, id, runCode(props, scope));
        ids.set(`${EVENT_STREAMING}.${construct.resource.friendlyUniqueId}`, id);
        return construct._definition();
      },
      synthesized: () => {
        const written = JSON.parse(Testing.synth(stack, false));
        const { streams } = readSynthesizedStack(written);
        return new Map(streams.map((stream) => [ids.get(stream.location.address ?? '') ?? '', stream]));
      },
    };
  }

  public remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** In the repository of this library the constructs stand beside the command; else they are a package of the project. */
function libraryFor(folder: string): { readonly engine: Engine; readonly path: string } {
  const beside = join(__dirname, '..', '..', 'index');
  const isBeside = ['.js', '.ts'].some((ending) => existsSync(`${beside}${ending}`));
  return isBeside ? { engine: ENGINES[0], path: beside } : findLibrary(folder);
}

function load(name: string, from: string): Record<string, any> {
  try {
    return name === from ? require(name) : createRequire(`${from}.js`)(name);
  } catch (error) {
    const [reason] = (error as Error).message.split('\n');
    throw new InputError(
      say`adopt tries what it writes, and cannot load the constructs: ${reason}. Install them with what they stand on: ${INSTALL}.`,
    );
  }
}
