import { OutsideChange, OutsideDifference } from '../../model/outside-change';
import { StreamDefinition } from '../../model/stream-definition';
import { changedParameters } from './changed-parameters';
import { lossesOfDeletion, lossesOfUpdate } from './message-loss';

/** What becomes of a stream by somebody else, as a refresh found it; undefined where nothing did. */
export function outsideChange(
  before: StreamDefinition,
  after: StreamDefinition | undefined,
): OutsideChange | undefined {
  const { location, region, account, credentials } = before;
  const subject = {
    ...{ location, region },
    ...(account !== undefined && { account }),
    ...(credentials !== undefined && { credentials }),
  };
  if (after === undefined)
    return { subject, isGone: true, changes: [{ pointer: '', means: lossesOfDeletion(before) }] };
  const changes = ATTRIBUTES.flatMap((name) => differencesOf(before, { ...before, ...only(after, name) }));
  return changes.length === 0 ? undefined : { subject, changes };
}

/** Each is looked at by itself, so that what it means is said of it. */
const ATTRIBUTES = [
  ...['description', 'source', 'filterPattern', 'transforms', 'sink', 'runOptions'],
  ...['status', 'tags'],
] as (keyof StreamDefinition)[];

/** One attribute; numbers in it as that side spells them. */
function only(stream: StreamDefinition, name: keyof StreamDefinition): Partial<StreamDefinition> {
  return {
    [name]: stream[name],
    ...(name === 'filterPattern' && { spelt: stream.spelt, sensitive: stream.sensitive }),
  };
}

function differencesOf(before: StreamDefinition, after: StreamDefinition): OutsideDifference[] {
  const changed = changedParameters(before, after);
  const means = changed.length === 0 ? [] : lossesOfUpdate(before, after, changed);
  // A pattern is read as a whole.
  const places = changed.map((pointer) => pointer.replace(/^(\/FilterPattern)\/.*/, '$1'));
  return [...new Set(places)].map((pointer, i) => ({ pointer, means: i === 0 ? means : [] }));
}
