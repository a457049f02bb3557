import { say } from '../../language/say';
import { LIMITS } from '../../contract/limits';
import { isNamedLater } from '../../model/function-trigger';
import { regionId, regionKey } from '../../model/region-key';
import { isUnknown, StreamDefinition } from '../../model/stream-definition';
import { checkOnceAnAccount } from '../once-an-account';
import { AppDefinition } from '../../model/app-definition';
import { inventoryOf, listedAs } from '../beside-app';
import { AppRule, RuleOutput, Subject } from '../rule';
import { countBy } from '../count-by';
import { inOrder } from '../subject-order';

const POINTER = '/EventStreamingName';

/** Two streams of one name in a region of an account are one stream to EventBridge. */
export const streamNameUnique: AppRule = {
  id: 'stream-name-unique',
  since: '2026-11-21',
  title: 'Streams in the same account and region have different names',
  severity: 'error',
  documents: [LIMITS.streamNameLength.source],
  protectsFrom:
    'The second stream with the same name fails at deployment, or two apps overwrite the same stream in turn.',
  checkApp(app, about) {
    const { streams } = app;
    for (const stream of streams) checkListed(app, stream, about);
    const name = (stream: StreamDefinition) => stream.name;
    const named = streams.filter((stream) => !isNamedLater(stream));
    for (const [shared, namesakes] of countBy(named, name, about, () => POINTER)) {
      if (namesakes.length < 2) continue;
      const regions = countBy(namesakes, regionKey, about, () => POINTER);
      for (const [region, all] of regions) {
        const [first] = inOrder(all);
        checkOnceAnAccount(
          all,
          {
            pointer: POINTER,
            message: (other) => say`another stream of ${region} has the same name, ${other}`,
            got: `"${shared}"`,
            limit: say`a name of its own for each stream of a region`,
            source: LIMITS.streamNameLength.source,
            fix: say`Set another streamName, or none; with forEach or count derive it from the iterator.`,
          },
          about,
        );
        // It may be the region of a namesake.
        const id = regionId(first);
        if (regions.size > 1 && isUnknown(id)) about(first).skip(POINTER, id.$unknown);
      }
    }
  },
};

/** What an inventory read of another stack or state, under another address, is another stream that wants the name. */
function checkListed(
  app: AppDefinition,
  stream: StreamDefinition,
  about: (subject: Subject) => RuleOutput,
): void {
  const own = stream.location.address;
  if (own === undefined) return;
  const entries = listedAs(app, stream);
  const managers = entries.flatMap(({ managedAt }) => managedAt);
  const isHere = managers.some(({ address }) => withoutIndex(address) === withoutIndex(own));
  const [other] = managers;
  if (other === undefined || isHere) return;
  about(stream).report({
    severity: 'warning',
    pointer: POINTER,
    message: say`another stack or state of the inventory has a stream of this name, ${other.address} in ${other.path}`,
    got: JSON.stringify(stream.name),
    ...inventoryOf(entries),
    limit: say`a name of its own for each stream of a region`,
    source: LIMITS.streamNameLength.source,
    fix: say`Set another streamName; where it is this stream under a former address, make the inventory again.`,
  });
}

/** The resource of an address: a state has an index where a stack says count or for_each. */
function withoutIndex(address: string): string {
  return address.replace(/\[[^\][]*\]/g, '');
}
