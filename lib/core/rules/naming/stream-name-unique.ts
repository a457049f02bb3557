import { LIMITS } from '../../contract/limits';
import { regionId, regionKey } from '../../model/region-key';
import { isUnknown, StreamDefinition } from '../../model/stream-definition';
import { AppRule } from '../rule';
import { countBy } from '../count-by';
import { inOrder } from '../subject-order';

const POINTER = '/EventStreamingName';

/** Two streams of one name in a region are one stream to EventBridge. */
export const streamNameUnique: AppRule = {
  id: 'stream-name-unique',
  title: 'Streams of one region have names of their own',
  severity: 'error',
  documents: [LIMITS.streamNameLength.source],
  protectsFrom: 'The second stream of a name fails at deployment, or two apps change one stream in turn.',
  checkApp({ streams }, about) {
    const name = (stream: StreamDefinition) => stream.name;
    for (const [shared, namesakes] of countBy(streams, name, about, () => POINTER)) {
      if (namesakes.length < 2) continue;
      const regions = countBy(namesakes, regionKey, about, () => POINTER);
      for (const [region, all] of regions) {
        const [first, ...others] = inOrder(all);
        for (const stream of others) {
          about(stream).report({
            pointer: POINTER,
            message: `another stream of ${region} has the same name, ${first.location.constructPath ?? first.location.address}`,
            got: `"${shared}"`,
            limit: 'a name of its own for each stream of a region',
            source: LIMITS.streamNameLength.source,
            fix: 'Set another streamName, or none.',
          });
        }
        // It may be the region of a namesake.
        const id = regionId(first);
        if (regions.size > 1 && isUnknown(id)) about(first).skip(POINTER, id.$unknown);
      }
    }
  },
};
