import { say } from '../../language/say';
import { listed } from '../../language/lists';
import { cite } from '../../contract/documents';
import { nearest } from '../../model/nearest';
import { EXTENSIONS } from '../../simulation/message';
import { streamPattern } from '../../simulation/stream-pattern';
import { StreamRule } from '../rule';

const EVENTS = cite('eventbridge-event-overview');
const KNOWN = EXTENSIONS.map((pointer) => pointer.slice(1));

/** Extension attributes are spelt as the documents spell them. */
export const filterExtension: StreamRule = {
  id: 'filter-extension',
  since: '2026-11-26',
  title: 'The extension attributes in a filter pattern are documented',
  severity: 'warning',
  documents: [EVENTS, cite('rocketmq-eventbridge')],
  protectsFrom:
    'No event has the attribute, so the stream delivers nothing, or EventBridge refuses the pattern.',
  check(stream, output) {
    for (const { path, pointer } of streamPattern(stream).leaves) {
      const [name] = path;
      if (name?.startsWith('aliyun') !== true || KNOWN.includes(name)) continue;
      const meant = KNOWN.find((known) => known === name.toLowerCase()) ?? nearest(name, KNOWN);
      output.report({
        pointer: `/FilterPattern${pointer}`,
        message: say`no document speaks of the extension attribute "${name}"; case counts`,
        got: name,
        limit: listed(KNOWN),
        source: EVENTS,
        fix: meant === undefined ? say`Use one of these.` : say`Did you mean "${meant}"?`,
      });
    }
  },
};
