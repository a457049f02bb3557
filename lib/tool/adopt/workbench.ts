import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StreamCode } from '../../core/adoption/stream-code';
import { Variables } from '../../core/adoption/variables';
import { EVENT_STREAMING, StreamDefinition } from '../../core/model/stream-definition';
import { InputError } from '../../core/reading/input-error';
import { readSynthesizedStack } from '../../core/reading/synthesized-stack';
import { runCode, Scope } from './run-code';

/** A stack that is made on the spot. */
export interface TriedStack {
  /** Adds a stream: its definition, as the construct describes itself. */
  add(code: StreamCode, id: string): StreamDefinition;
  /** The streams of the stack as Terraform gets them, by the ids of their constructs. */
  synthesized(): ReadonlyMap<string, StreamDefinition>;
}

/** Where code is tried: the library that it is written for, and cdktf, in a folder that is removed. */
export class Workbench {
  private readonly folder = mkdtempSync(join(tmpdir(), 'adopt-'));
  private readonly library: Readonly<Record<string, any>>;
  private readonly cdktf: Readonly<Record<string, any>>;
  private stacks = 0;

  public constructor() {
    // The command stands over the core alone and is loaded without constructs; only what adopts needs them.
    this.library = load(join(__dirname, '..', '..', 'index'));
    this.cdktf = load('cdktf');
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

function load(name: string): Record<string, any> {
  try {
    return require(name);
  } catch (error) {
    const [reason] = (error as Error).message.split('\n');
    throw new InputError(
      `adopt tries what it writes, and needs cdktf and constructs beside the library: ${reason}. Install them with npm install cdktf constructs.`,
    );
  }
}
