import { say } from '../../core/language/say';
import { listed } from '../../core/language/lists';
import { unwritable } from '../../core/adoption/unwritable';
import { cite, describeSource } from '../../core/contract/documents';
import { NOT_ANSWERED } from '../../core/contract/part-props';
import { isObject } from '../../core/model/json-object';
import { isUnknown, StreamDefinition } from '../../core/model/stream-definition';

/**
 * Why a stream is not written, where what was read of it says so.
 *
 * @param secrets the pointers of its credentials
 */
export function reasonToLeave(stream: StreamDefinition, secrets: readonly string[]): string | undefined {
  if (stream.ownedBy !== undefined) return stream.ownedBy;
  if (stream.repetition !== undefined)
    return say`${stream.repetition.by} makes several streams of it: give the plan or the state, which has each of them`;
  if (isUnknown(stream.name))
    return say`its name is not known (${stream.name.$unknown}): give the plan or the state, which has it`;
  if (stream.name === '') return say`it has no name`;
  if ([...secrets, ...(stream.sensitive ?? [])].includes('/EventStreamingName'))
    return say`its name holds a credential or is marked sensitive, and a name can be no variable`;
  const unread = [stream.source, stream.sink].find(({ unknown }) => unknown !== undefined);
  const [problem] = stream.textProblems ?? [];
  if (unread !== undefined && stream.answeredOtherwise !== undefined)
    return say`${notWhole()}: ${problem?.message ?? unread.unknown?.$unknown}`;
  const bare = stream.transforms.findIndex((one) => isObject(one) && Object.keys(one).length === 0);
  if (bare >= 0 && stream.answeredOtherwise !== undefined)
    return say`${notWhole()}: /Transforms/${bare} names no kind`;
  if (problem !== undefined) return problem.message;
  if (unread !== undefined) return say`a part of it cannot be read: ${unread.unknown?.$unknown}`;
  return unwritable(stream);
}

/** Why an answer may lack a part: the kinds of which that is known. */
function notWhole(): string {
  const kinds = Object.keys(NOT_ANSWERED).filter((kind) => NOT_ANSWERED[kind] === true);
  const source = describeSource(cite('eventbridge-sdk'));
  return say`its answer does not say the whole of it, as of ${listed(kinds)}, which GetEventStreaming is not documented to answer (${source})`;
}
