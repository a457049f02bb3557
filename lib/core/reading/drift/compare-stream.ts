import { isComposite, mapMembers } from '../../model/json-object';
import { escapePointer } from '../../model/json-pointer';
import { isNumber } from '../../model/json-value';
import { isUnknown, StreamDefinition, StreamPart } from '../../model/stream-definition';
import { NOT_SHOWN } from '../../redaction/not-shown';
import { isSecret } from '../../redaction/secrets';
import { changedParameters } from '../plan/changed-parameters';
import { lossesOfUpdate } from '../plan/message-loss';

/** How a stream in the cloud differs from the one of a stack. */
export interface StreamDifference {
  /** JSON pointers into the request; never a value. */
  readonly changed: readonly string[];
  /** What the difference means for messages, a sentence each. */
  readonly means: readonly string[];
  /** JSON pointers of what cannot be compared: values that are not known, and credentials. */
  readonly notCompared: readonly string[];
}

/** What there is to compare. */
export interface Comparison {
  /** Whether anybody asked for tags, which no answer about a stream has. */
  readonly withTags: boolean;
}

/** Compares a stream as a stack has it with the one in the cloud. */
export function compareStream(
  wanted: StreamDefinition,
  live: StreamDefinition,
  { withTags }: Comparison,
): StreamDifference {
  const notCompared: string[] = [];
  const known = <T>(value: T, other: unknown, pointer: string): T =>
    withKnown(value, other, pointer, notCompared) as T;
  const part = (own: StreamPart, other: StreamPart, name: string): StreamPart => {
    if (own.unknown !== undefined) {
      notCompared.push(`/${name}`);
      return other;
    }
    if (own.kind !== other.kind) return own;
    const parameters = known(own.parameters, other.parameters, `/${name}/${escapePointer(own.kind)}`);
    return { ...own, parameters };
  };
  const status = wanted.status === undefined ? live.status : known(wanted.status, live.status, '/Status');
  const before: StreamDefinition = {
    ...wanted,
    name: live.name,
    description: emptied(known(wanted.description, live.description, '/Description')),
    status,
    source: part(wanted.source, live.source, 'Source'),
    sink: part(wanted.sink, live.sink, 'Sink'),
    filterPattern: known(wanted.filterPattern, live.filterPattern, '/FilterPattern'),
    transforms: known(wanted.transforms, live.transforms, '/Transforms'),
    runOptions: known(wanted.runOptions, live.runOptions, '/RunOptions'),
    tags: withTags ? known(wanted.tags, live.tags, '/Tags') : live.tags,
  };
  const after = { ...live, description: emptied(live.description) };
  const changed = changedParameters(before, after);
  return {
    changed,
    means: changed.length === 0 ? [] : lossesOfUpdate(before, after, changed),
    notCompared,
  };
}

/** No description and an empty one are the same to EventBridge. */
function emptied<T>(description: T): T | undefined {
  return description === '' ? undefined : description;
}

/** A value in which that of the cloud stands for each that cannot be compared. */
function withKnown(value: unknown, live: unknown, pointer: string, notCompared: string[]): unknown {
  if (isUnknown(value) || ((isHidden(value, pointer) || isHidden(live, pointer)) && isGiven(value, live))) {
    notCompared.push(pointer);
    return live;
  }
  if (!isComposite(value) || isNumber(value) || !isComposite(live)) return value;
  return mapMembers(value, (member, key) =>
    withKnown(member, live[key], `${pointer}/${escapePointer(key)}`, notCompared),
  );
}

function isHidden(value: unknown, pointer: string): boolean {
  return typeof value === 'string' && (value.includes(NOT_SHOWN) || isSecret(pointer));
}

/** Whether both have something: a credential that only one has is a difference. */
function isGiven(value: unknown, live: unknown): boolean {
  return ![value, live].some((item) => item === undefined || item === null || item === '');
}
