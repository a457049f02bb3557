import { Code, codesIn } from '../../core/adoption/code';
import { FreeNames } from '../../core/adoption/free-names';
import { Variable } from '../../core/adoption/variables';
import { attributesOtherwise, printedBy } from '../../core/adoption/stream-code';
import { StreamDefinition } from '../../core/model/stream-definition';
import { AdoptedRegion, AdoptedStream } from './adopt-streams';
import { Engine } from './engine';
import { Names, print, quoted } from './print';

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

/** A quota of a region that Alibaba Cloud has raised. */
export interface RaisedQuota {
  readonly quota: string;
  /** The least that it can be. */
  readonly maximum: number;
}

/** Words that are taken in a class of TypeScript, and the parameters of the constructor. */
const TAKEN = [
  'scope id',
  'arguments await break case catch class const continue debugger default delete do else enum eval export extends',
  'false finally for function if implements import in instanceof interface let new null package private protected',
  'public return static super switch this throw true try typeof undefined var void while with yield',
].join(' ');

/** The file of a stack: one construct a stream, taken over as it is. */
export function stackFile(region: AdoptedRegion, options: StackOptions): string {
  const writer = new StackWriter(region, options);
  return writer.file();
}

class StackWriter {
  private readonly taken = new FreeNames(TAKEN.split(' '));
  private readonly variables = new Map<string, string>();
  private readonly constants = new Map<
    string,
    { readonly name: string; readonly code: Code & { is: 'shared' } }
  >();
  private readonly used = new Set<string>();

  constructor(
    private readonly region: AdoptedRegion,
    private readonly options: StackOptions,
  ) {}

  public file(): string {
    const needed = [...this.region.variables];
    for (const [key, { id }] of needed) this.variables.set(key, this.freeName(camel(id)));
    this.share();
    const variables = needed.map(([key, variable]) => this.printVariable(key, variable));
    const constants = [...this.constants.values()].map(
      ({ name, code }) => `    const ${name} = ${print(code.value, this.names, '    ')};\n`,
    );
    const quota = this.printQuota();
    const streams = this.region.streams.map((stream) => this.printStream(stream));
    const { className, engine } = this.options;
    const { region } = this.region;
    const framework = ['TerraformStack', ...(variables.length > 0 ? ['TerraformVariable'] : [])];
    return [
      `import { ${framework.join(', ')} } from '${engine.framework}';\n`,
      `import { Construct } from 'constructs';\n`,
      `import {\n${this.imports()
        .map((name) => `  ${name},\n`)
        .join('')}} from '${engine.library}';\n\n`,
      `/** Event streams of ${/^[\w-]+$/.test(region) ? region : 'one region'}, taken over as they were. */\n`,
      `export class ${className} extends TerraformStack {\n`,
      `  constructor(scope: Construct, id: string) {\n    super(scope, id);\n`,
      `    new AlicloudProvider(this, 'alicloud', { region: ${quoted(region)} });\n`,
      quota,
      variables.length > 0 ? `\n${variables.join('')}` : '',
      constants.length > 0 ? `\n${constants.join('')}` : '',
      ...streams.map((text) => `\n${text}`),
      '  }\n}\n',
    ].join('');
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
    return this.taken.free(/^[A-Za-z_]/.test(wanted) ? wanted : `v${wanted}`);
  }

  private printQuota(): string {
    const { quota } = this.options;
    if (quota === undefined) return '';
    this.used.add('EventStreamQuotas');
    const members = [
      `quota: ${quoted(quota.quota)}`,
      `region: ${quoted(this.region.region)}`,
      `maximum: ${quota.maximum}`,
    ];
    return `    // There are more streams than documents allow, so the quota was raised: say to how many.\n    EventStreamQuotas.of(this).increase({ ${members.join(', ')} });\n`;
  }

  private printVariable(key: string, { id, description, sensitive }: Variable): string {
    const lines = [
      `type: 'string',`,
      ...(sensitive ? ['sensitive: true,'] : []),
      'nullable: false,',
      `description: ${quoted(description)},`,
    ];
    const inside = lines.map((line) => `      ${line}\n`).join('');
    return `    const ${this.variables.get(key)} = new TerraformVariable(this, ${quoted(id)}, {\n${inside}    });\n`;
  }

  private printStream({ id, code, stream }: AdoptedStream): string {
    const name = this.freeName(id[0].toLowerCase() + id.slice(1));
    const made = print({ is: 'object', members: membersOf(code.props) }, this.names, '    ');
    const rules = this.options.findings.get(id) ?? [];
    const accepted = rules.map(
      (rule) =>
        `    EventStreamRules.of(${name}).acknowledge({ rule: ${quoted(rule)}, reason: 'As it was when it was adopted.' });\n`,
    );
    if (rules.length > 0) this.used.add('EventStreamRules');
    this.used.add(code.className);
    const { address = '' } = stream.location;
    const state =
      this.options.state === 'moved'
        ? `    ${name}.resource.moveFromId(${quoted(address)});\n`
        : `    ${name}.importExisting();\n`;
    const comment = commentsOn(stream)
      .map((line) => `    // ${line}\n`)
      .join('');
    return `${comment}    const ${name} = new ${code.className}(this, ${quoted(id)}, ${made});\n${state}${accepted.join('')}`;
  }

  private imports(): string[] {
    const codes = this.region.streams.flatMap(({ code }) => codesIn(code.props));
    const names = codes.flatMap((code) =>
      code.is === 'call' || code.is === 'name' || code.is === 'new' ? [code.name.split('.')[0]] : [],
    );
    return [...new Set(['AlicloudProvider', ...this.used, ...names])].sort();
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

function membersOf(code: Code): readonly (readonly [string, Code])[] {
  return code.is === 'object' ? code.members : [];
}

function keyOf(code: Code): string {
  return JSON.stringify(code);
}

function camel(id: string): string {
  return id.replace(/(?<!_)_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
