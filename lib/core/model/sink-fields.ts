import { isUnknown, StreamDefinition } from './stream-definition';
import { isComposite } from './json-object';

/** A sink field of a stream and where it stands. */
export interface LocatedField {
  readonly pointer: string;
  readonly form: unknown;
  readonly value: unknown;
  readonly template: unknown;
}

/** Several rules ask for the fields of the same stream. */
const known = new WeakMap<StreamDefinition, LocatedField[]>();

/** Every sink field of a stream: of its sink, and of the transforms that ask a model. */
export function sinkFields(stream: StreamDefinition): LocatedField[] {
  const before = known.get(stream);
  if (before !== undefined) return before;
  const found: LocatedField[] = [];
  known.set(stream, found);
  visit(`/Sink/${stream.sink.kind}`, stream.sink.parameters, found);
  visit('/Transforms', stream.transforms, found);
  return found;
}

function visit(pointer: string, node: unknown, found: LocatedField[]): void {
  if (!isComposite(node) || isUnknown(node)) return;
  const { Form, Value, Template } = node;
  if (Form !== undefined) {
    found.push({ pointer, form: Form, value: Value, template: Template });
    return;
  }
  for (const [key, member] of Object.entries(node)) visit(`${pointer}/${key}`, member, found);
}
