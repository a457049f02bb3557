import { OutsideChange, OutsideDifference } from '../../model/outside-change';
import { StreamDefinition } from '../../model/stream-definition';
import { changedParameters } from './changed-parameters';
import { lossesOfDeletion, lossesOfUpdate } from './message-loss';

/**
 * What becomes of a stream by somebody else, as a refresh found it; undefined where nothing did.
 *
 * @param isFilterHidden whether the filter is marked sensitive, before or now
 */
export function outsideChange(
  before: StreamDefinition,
  after: StreamDefinition | undefined,
  isFilterHidden = false,
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
  const shown = isFilterHidden ? changes.map(withoutExample) : changes;
  return shown.length === 0 ? undefined : { subject, changes: shown };
}

/** An event of which a hidden filter tells is not shown. */
function withoutExample(change: OutsideDifference): OutsideDifference {
  return change.pointer === '/FilterPattern' ? { ...change, means: [FILTER_HIDDEN] } : change;
}

const FILTER_HIDDEN = 'The filter is marked sensitive: events that matched may no longer match.';

/** Each is looked at by itself, so that what it means is said of it. */
const ATTRIBUTES = [
  ...['description', 'source', 'filterPattern', 'transforms', 'sink', 'runOptions'],
  ...['status', 'tags'],
] as (keyof StreamDefinition)[];

/** One attribute; numbers in it as that side spells them. */
function only(stream: StreamDefinition, name: keyof StreamDefinition): Partial<StreamDefinition> {
  return { [name]: stream[name], ...(name === 'filterPattern' && { spelt: stream.spelt }) };
}

function differencesOf(before: StreamDefinition, after: StreamDefinition): OutsideDifference[] {
  const changed = changedParameters(before, after);
  const means = changed.length === 0 ? [] : lossesOfUpdate(before, after, changed);
  // A pattern is read as a whole.
  const places = changed.map((pointer) => pointer.replace(/^(\/FilterPattern)\/.*/, '$1'));
  return [...new Set(places)].map((pointer, i) => ({ pointer, means: i === 0 ? means : [] }));
}
