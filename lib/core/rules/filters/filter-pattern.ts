import { say } from '../../language/say';
import { cite } from '../../contract/documents';
import { excerptOf } from '../../model/excerpt';
import { checkPattern } from '../../simulation/pattern-grammar';
import { speltPattern } from '../../simulation/stream-pattern';
import { StreamRule } from '../rule';

const ROOT = '/FilterPattern';

const EVENT_PATTERNS = cite('eventbridge-event-patterns');

/** The filter pattern is one that EventBridge reads as it was meant. */
export const filterPattern: StreamRule = {
  id: 'filter-pattern',
  since: '2026-11-21',
  title: 'The filter pattern follows the grammar of event patterns',
  severity: 'error',
  documents: [EVENT_PATTERNS, cite('rocketmq-eventbridge')],
  protectsFrom: 'EventBridge refuses the stream at deployment, or no event matches the pattern.',
  check(stream, output) {
    const { problems, unknowns } = checkPattern(speltPattern(stream));
    for (const { pointer, message, got, expected } of problems) {
      output.report({
        pointer: ROOT + pointer,
        message,
        got: got === undefined ? undefined : excerptOf(got),
        limit: expected,
        source: EVENT_PATTERNS,
        fix: say`Correct the filter pattern.`,
      });
    }
    for (const [pointer, reason] of unknowns) output.skip(ROOT + pointer, reason);
  },
};
