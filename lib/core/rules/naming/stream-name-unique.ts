import { LIMITS } from '../../contract/limits';
import { StreamDefinition } from '../../model/stream-definition';
import { AppRule } from '../rule';
import { identityOf } from '../../model/stream-parts';

/** Two streams of one name in a region are one stream to EventBridge. */
export const streamNameUnique: AppRule = {
  id: 'stream-name-unique',
  title: 'Streams of one region have names of their own',
  severity: 'error',
  documents: [LIMITS.streamNameLength.source],
  protectsFrom: 'The second stream of a name fails at deployment, or two apps change one stream in turn.',
  checkApp({ streams }, about) {
    const seen = new Map<string, StreamDefinition>();
    for (const stream of streams) {
      const name = identityOf(stream.name);
      if (name === undefined) continue;
      const region = identityOf(stream.region) ?? 'the region of the environment';
      const key = `${region} ${name}`;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, stream);
      else {
        about(stream).report({
          pointer: '/EventStreamingName',
          message: `another stream of ${region} has the same name, ${first.origin.constructPath ?? first.origin.address}`,
          got: `"${name}"`,
          limit: 'a name of its own for each stream of a region',
          source: LIMITS.streamNameLength.source,
          fix: 'Set another streamName, or none.',
        });
      }
    }
  },
};
