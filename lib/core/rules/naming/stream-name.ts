import { say } from '../../language/say';
import { describeRange, LIMITS } from '../../contract/limits';
import { someText } from '../../model/partly-known';
import { isNamedLater } from '../../model/function-trigger';
import { shorten } from '../../model/excerpt';
import { isUnknown } from '../../model/stream-definition';
import { PROPERTY } from '../property-label';
import { StreamRule } from '../rule';
import { showName } from './name-rule';

const POINTER = '/EventStreamingName';

/** Names longer than the limit are cut by the service without a word, so the stream would answer to another name. */
export const streamName: StreamRule = {
  id: 'stream-name',
  since: '2026-11-21',
  title: 'The name of an event stream is one that the service keeps unchanged',
  severity: 'error',
  documents: [LIMITS.streamNameLength.source],
  protectsFrom:
    'EventBridge silently truncates a name of more than 127 characters, and refuses invalid characters at deployment.',
  check(stream, output) {
    if (isNamedLater(stream)) return;
    const { name } = stream;
    const limit = LIMITS.streamNameLength;
    const common = {
      pointer: POINTER,
      source: limit.source,
      fix: say`Set streamName to a name within the limit.`,
    };
    const isFit = someText(name, ({ length }) => length >= limit.minimum && length <= limit.maximum);
    const isAllowed = someText(name, (text) => /^([A-Za-z0-9][A-Za-z0-9-]*)?$/.test(text));
    if (isFit && isAllowed && isUnknown(name)) output.skip(POINTER, name.$unknown);
    if (!isFit) {
      const isText = typeof name === 'string' && name !== '';
      const got = isText ? say`${name.length} characters: "${shorten(name)}"` : showName(name);
      output.report({
        ...common,
        message: say`${PROPERTY} has a wrong length`,
        got,
        limit: describeRange(limit),
      });
    }
    if (!isAllowed) {
      output.report({
        ...common,
        message: say`${PROPERTY} has characters that are not allowed`,
        got: isUnknown(name) ? showName(name) : `"${shorten(name)}"`,
        limit: say`letters, digits and hyphens, the first a letter or digit`,
      });
    }
  },
};
