import { describeRange, LIMITS } from '../../contract/limits';
import { shorten } from '../../model/excerpt';
import { isUnknown } from '../../model/stream-definition';
import { StreamRule } from '../rule';

const POINTER = '/EventStreamingName';

/** Names longer than the limit are cut by the service without a word, so the stream would answer to another name. */
export const streamName: StreamRule = {
  id: 'stream-name',
  title: 'The name of an event stream is one the service keeps as it is',
  severity: 'error',
  documents: [LIMITS.streamNameLength.source],
  protectsFrom:
    'EventBridge cuts a name over 127 characters silently and refuses other characters at deployment.',
  check({ name }, output) {
    if (isUnknown(name)) return output.skip(POINTER, name.$unknown);
    const limit = LIMITS.streamNameLength;
    const common = {
      pointer: POINTER,
      source: limit.source,
      fix: 'Set streamName to a name within the limit.',
    };
    if (name.length < limit.minimum || name.length > limit.maximum) {
      const got = name === '' ? 'an empty name' : `${name.length} characters: "${shorten(name)}"`;
      output.report({
        ...common,
        message: 'the stream name has a wrong length',
        got,
        limit: describeRange(limit),
      });
    }
    if (name !== '' && !/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(name)) {
      output.report({
        ...common,
        message: 'the stream name has characters that are not allowed',
        got: `"${shorten(name)}"`,
        limit: 'letters, digits and hyphens, the first a letter or digit',
      });
    }
  },
};
