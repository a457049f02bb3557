import { say } from '../../core/language/say';
import { listed } from '../../core/language/lists';
import { differencesOf } from '../../core/adoption/difference';
import { StreamDefinition } from '../../core/model/stream-definition';
import { StreamChange } from '../../core/reading/plan/stream-change';
import { ReviewedInput } from '../../core/reading/reviewed-input';

/** What the documents say of streams beside what they are. */
export class ReadInputs {
  private readonly changes = new Map<string, StreamChange>();
  private readonly answers: ReadonlySet<string>;
  private readonly incomplete: ReadonlyMap<string, string>;

  public constructor(private readonly inputs: readonly ReviewedInput[]) {
    for (const change of inputs.flatMap((input) => input.changes))
      this.changes.set(keyOf(change.stream), change);
    const answers = inputs.filter(({ kind }) => kind === 'export');
    this.answers = new Set(answers.flatMap(({ app }) => app.streams.map(keyOf)));
    const parts = answers.flatMap(({ notEvaluated }) =>
      notEvaluated.filter(({ rule }) => rule === 'contract'),
    );
    this.incomplete = new Map(parts.map(({ stack, address, reason }) => [`${stack}:${address}`, reason]));
  }

  /** Whether Terraform has any of them. */
  public get ofTerraform(): boolean {
    return this.inputs.some(({ kind }) => kind !== 'export');
  }

  /** Whether all of them say where their streams are in a configuration of Terraform. */
  public get haveAddresses(): boolean {
    return this.inputs.every(({ kind }) => kind !== 'export');
  }

  public get hasState(): boolean {
    return this.inputs.some(({ kind }) => kind === 'state');
  }

  /** Whether a stream is what GetEventStreaming answered, and not what Terraform has. */
  public isAnswer(stream: StreamDefinition): boolean {
    return this.answers.has(keyOf(stream));
  }

  /** Why a stream is not what exists. */
  public problemOf(stream: StreamDefinition): string | undefined {
    const key = keyOf(stream);
    const action = this.changes.get(key)?.action;
    if (action === 'create')
      return say`the plan creates it, so it does not exist yet: apply the plan, and adopt the state`;
    if (action === 'update' || action === 'replace')
      return say`the plan changes it: apply the plan, or adopt the state, which has it as it is`;
    return this.incomplete.get(key);
  }
}

function keyOf({ location: { stack, address } }: StreamDefinition): string {
  return `${stack}:${address}`;
}

/** Each stream once: the same may be in a list and by itself. */
export function once(
  streams: readonly StreamDefinition[],
  keyIn: (stream: StreamDefinition) => string,
): { readonly chosen: StreamDefinition[]; readonly repeated: ReadonlyMap<StreamDefinition, string> } {
  const byKey = new Map<string, StreamDefinition>();
  const repeated = new Map<StreamDefinition, string>();
  const chosen = streams.filter((stream) => {
    if (typeof stream.name !== 'string' || stream.name === '') return true;
    const first = byKey.get(keyIn(stream));
    byKey.set(keyIn(stream), first ?? stream);
    const differences = first === undefined ? [] : differencesOf(first, stream);
    if (differences.length > 0)
      repeated.set(stream, say`it was read before, and is another at ${listed(differences)}`);
    return first === undefined || differences.length > 0;
  });
  return { chosen, repeated };
}
