import { escapePointer } from '../../model/json-pointer';
import { isUnknown, StreamDefinition, toApiRequest } from '../../model/stream-definition';
import { isComposite } from '../../model/json-object';
import { isNumber, spellingOf } from '../../model/json-value';
import { withSpellings } from '../../model/spellings';

/** JSON pointers of what differs between two states of a stream, into its request; never a value. */
export function changedParameters(before: StreamDefinition, after: StreamDefinition): string[] {
  return differences(described(before), described(after), '');
}

/** What can change of a stream: its request, whether it runs, and its tags. */
function described(stream: StreamDefinition): Record<string, unknown> {
  const described = { ...toApiRequest(stream), Status: stream.status, Tags: stream.tags };
  return withSpellings(described, stream.spelt) as typeof described;
}

function differences(before: unknown, after: unknown, pointer: string): string[] {
  if (Object.is(before, after)) return [];
  if (isUnknown(before) && isUnknown(after)) return [];
  if (isNumber(before) && isNumber(after)) return spellingOf(before) === spellingOf(after) ? [] : [pointer];
  if (!isBranch(before) || !isBranch(after) || Array.isArray(before) !== Array.isArray(after))
    return [pointer];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => differences(before[key], after[key], `${pointer}/${escapePointer(key)}`));
}

function isBranch(value: unknown): value is Readonly<Record<string, unknown>> {
  return isComposite(value) && !isUnknown(value) && !isNumber(value);
}
