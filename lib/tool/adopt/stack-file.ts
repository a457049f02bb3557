import { Code, codesIn } from '../../core/adoption/code';
import { FreeNames } from '../../core/adoption/free-names';
import { attributesOtherwise, printedBy } from '../../core/adoption/stream-code';
import { StreamDefinition } from '../../core/model/stream-definition';
import { AdoptedRegion, AdoptedStream } from './adopt-streams';
import { Engine } from './engine';
import { Names } from './print';
import { RaisedQuota, StackSyntax, StreamText } from './stack-syntax';
import { TYPESCRIPT_STACK } from './typescript-stack';

/** How the state of a stream goes along. */
export type StateMove = 'import' | 'moved';

/** What a stack is written with. */
export interface StackOptions {
  readonly className: string;
  readonly state: StateMove;
  /** The rules that find something in a stream as it is, by its id. */
  readonly findings: ReadonlyMap<string, readonly string[]>;
  /** What it imports from. */
  readonly engine: Engine;
  /** The quota that its region must have, with the streams that there are. */
  readonly quota?: RaisedQuota | undefined;
}

/** The file of a stack: one construct a stream, taken over as it is. */
export function stackFile(
  region: AdoptedRegion,
  options: StackOptions,
  syntax: StackSyntax = TYPESCRIPT_STACK,
): string {
  return new StackWriter(region, options, syntax).file();
}

class StackWriter {
  private readonly taken: FreeNames;
  private readonly variables = new Map<string, string>();
  private readonly constants = new Map<
    string,
    { readonly name: string; readonly code: Code & { is: 'shared' } }
  >();

  constructor(
    private readonly region: AdoptedRegion,
    private readonly options: StackOptions,
    private readonly syntax: StackSyntax,
  ) {
    this.taken = new FreeNames(syntax.taken);
  }

  public file(): string {
    const needed = [...this.region.variables];
    for (const [key, { id }] of needed) this.variables.set(key, this.freeName(id));
    this.share();
    const { className, engine, quota } = this.options;
    const streams = this.region.streams.map((stream) => this.streamText(stream));
    return this.syntax.file({
      className,
      engine,
      quota,
      region: this.region.region,
      imports: this.imports(streams),
      variables: needed.map(([key, variable]) => ({ ...variable, name: this.names.variable(key) })),
      constants: [...this.constants.values()].map(({ name, code }) => ({ name, code: code.value })),
      streams,
      names: this.names,
    });
  }

  private readonly names: Names = {
    shared: (code) => this.constants.get(keyOf(code))?.name,
    variable: (key) => this.variables.get(key) ?? key,
  };

  /** What two streams or more have is named, what is inside it first. */
  private share(): void {
    const counts = new Map<string, number>();
    const codes = new Map<string, Code & { is: 'shared' }>();
    for (const { code } of this.region.streams) {
      const own = codesIn(code.props).filter((one) => one.is === 'shared');
      for (const key of new Set(own.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
      for (const one of own) codes.set(keyOf(one), one);
    }
    for (const [key, code] of codes) {
      if ((counts.get(key) ?? 0) < 2) continue;
      this.constants.set(key, { name: this.freeName(code.about), code });
    }
  }

  private freeName(wanted: string): string {
    const name = this.syntax.name(wanted);
    return this.taken.free(/^[A-Za-z_]/.test(name) ? name : `v${name}`);
  }

  private streamText({ id, code, stream }: AdoptedStream): StreamText {
    return {
      name: this.freeName(id[0].toLowerCase() + id.slice(1)),
      id,
      code,
      comments: commentsOn(stream),
      movedFrom: this.options.state === 'moved' ? (stream.location.address ?? '') : undefined,
      accepted: this.options.findings.get(id) ?? [],
    };
  }

  private imports(streams: readonly StreamText[]): string[] {
    const codes = streams.flatMap(({ code }) => codesIn(code.props));
    const names = codes.flatMap((code) =>
      code.is === 'call' || code.is === 'name' || code.is === 'new' ? [code.name.split('.')[0]] : [],
    );
    const used = [
      'AlicloudProvider',
      ...streams.map(({ code }) => code.className),
      ...(this.options.quota === undefined ? [] : ['EventStreamQuotas']),
      ...(streams.some(({ accepted }) => accepted.length > 0) ? ['EventStreamRules'] : []),
    ];
    return [...new Set([...used, ...names])].sort();
  }
}

/** What a reader of the code has to know of the answer. */
function commentsOn(stream: StreamDefinition): string[] {
  const [otherwise, printed] = [attributesOtherwise(stream), printedBy(stream)];
  if (otherwise.length === 0) return [];
  return [
    `Its answer has ${otherwise.join(' and ')} otherwise than a request says it: without ignoreChanges, Terraform would update the stream.`,
    ...(printed.length > 0
      ? [`As long as ignoreChanges is there, a plan may print the credentials in ${printed.join(' and ')}.`]
      : []),
  ];
}

function keyOf(code: Code): string {
  return JSON.stringify(code);
}
