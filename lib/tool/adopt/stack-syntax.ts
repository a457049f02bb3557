import { Code } from '../../core/adoption/code';
import { Variable } from '../../core/adoption/variables';
import { StreamCode } from '../../core/adoption/stream-code';
import { Engine } from './engine';
import { Names } from './print';

/** A stream in the file of a stack. */
export interface StreamText {
  /** What it is called there. */
  readonly name: string;
  /** The id of its construct. */
  readonly id: string;
  readonly code: StreamCode;
  /** What a reader has to know. */
  readonly comments: readonly string[];
  /** The address that its state is moved from; undefined where it is imported. */
  readonly movedFrom?: string | undefined;
  /** The rules whose findings are accepted. */
  readonly accepted: readonly string[];
}

/** What stands in the file of a stack. */
export interface StackParts {
  readonly className: string;
  readonly region: string;
  readonly engine: Engine;
  /** What it imports of the library. */
  readonly imports: readonly string[];
  readonly variables: readonly (Variable & { readonly name: string })[];
  /** What several streams have, by the names that it is given. */
  readonly constants: readonly { readonly name: string; readonly code: Code }[];
  readonly quota?: RaisedQuota | undefined;
  readonly streams: readonly StreamText[];
  readonly names: Names;
}

/** A quota of a region that Alibaba Cloud has raised. */
export interface RaisedQuota {
  readonly quota: string;
  /** The least that it can be. */
  readonly maximum: number;
}

/** How a language writes a stack. */
export interface StackSyntax {
  /** Words that no variable may be called. */
  readonly taken: readonly string[];
  /** A name as the language spells it. */
  name(wanted: string): string;
  file(parts: StackParts): string;
}

/** Why an app says that a quota was raised. */
export const RAISED =
  'There are more streams than documents allow, so the quota was raised: say to how many.';
/** Why an app accepts what a rule finds. */
export const ACCEPTED = 'As it was when it was adopted.';

/** What a stack is about. */
export function aboutOf(region: string): string {
  return `Event streams of ${/^[\w-]+$/.test(region) ? region : 'one region'}, taken over as they were.`;
}

/** What the variable of a credential is given, by the names of TypeScript and Python alike. */
export function variableMembers({ description, sensitive }: Variable): [string, string | boolean][] {
  const all: [string, string | boolean | undefined][] = [
    ['type', 'string'],
    ['sensitive', sensitive || undefined],
    ['nullable', false],
    ['description', description],
  ];
  return all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}

/** What a stack imports of the framework. */
export function frameworkNames({ variables }: StackParts): string {
  return ['TerraformStack', ...(variables.length > 0 ? ['TerraformVariable'] : [])].join(', ');
}

/** The variables, constants and streams of a stack, as a language writes each, with an empty line before them. */
export function bodyOf(
  { variables, constants, streams, names }: StackParts,
  write: {
    variable(variable: Variable & { readonly name: string }): string;
    constant(name: string, code: Code, names: Names): string;
    stream(stream: StreamText, names: Names): string;
  },
): string {
  const groups = [
    variables.map((variable) => write.variable(variable)).join(''),
    constants.map(({ name, code }) => write.constant(name, code, names)).join(''),
    ...streams.map((stream) => write.stream(stream, names)),
  ];
  return groups.flatMap((text) => (text === '' ? [] : [`\n${text}`])).join('');
}
