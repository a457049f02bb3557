import { jsonDifferences } from '../../model/json-differences';
import { StreamDefinition, toApiRequest } from '../../model/stream-definition';
import { withSpellings } from '../../model/spellings';

/** JSON pointers of what differs between two states of a stream, into its request; never a value. */
export function changedParameters(before: StreamDefinition, after: StreamDefinition): string[] {
  return jsonDifferences(described(before), described(after));
}

/** What can change of a stream: its request, whether it runs, and its tags. */
function described(stream: StreamDefinition): Record<string, unknown> {
  const described = { ...toApiRequest(stream), Status: stream.status, Tags: stream.tags };
  return withSpellings(described, stream.spelt) as typeof described;
}
