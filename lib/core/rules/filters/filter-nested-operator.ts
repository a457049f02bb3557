import { say } from '../../language/say';
import { cite } from '../../contract/documents';
import { excerptOf } from '../../model/excerpt';
import { speltPattern } from '../../simulation/stream-pattern';
import { StreamRule } from '../rule';
import { fieldsOf } from './filter-expressions';
import { COMPARISONS } from '../../simulation/pattern-grammar';

const EVENT_PATTERNS = cite('eventbridge-event-patterns');

/** The operators whose operand can be a list, which EventBridge takes for a field of that name: what the list looks like. */
const SHAPES: Readonly<Record<string, (list: readonly unknown[]) => boolean>> = {
  numeric: ([comparison]) => COMPARISONS.includes(comparison),
  'anything-but': () => true,
};

/** An operator without a list around it is a field of its name: the pattern is valid and matches nothing. */
export const filterNestedOperator: StreamRule = {
  id: 'filter-nested-operator',
  since: '2026-11-26',
  title: 'The operators of a filter pattern are in a list',
  severity: 'warning',
  documents: [EVENT_PATTERNS],
  protectsFrom:
    'EventBridge looks for a field with the name of the operator, and the stream delivers nothing.',
  check(stream, output) {
    for (const [pointer, list] of fieldsOf(speltPattern(stream))) {
      const name = pointer.slice(pointer.lastIndexOf('/') + 1);
      if (!pointer.startsWith('/data/') || !Object.hasOwn(SHAPES, name) || !SHAPES[name](list)) continue;
      const operator = excerptOf({ [name]: list });
      output.report({
        pointer: `/FilterPattern${pointer}`,
        message: say`"${name}" is the name of a field here, not an operator`,
        got: operator,
        limit: say`a list: [${operator}]`,
        source: EVENT_PATTERNS,
        fix: say`Put the operator into a list; acknowledge this where the event has a field named "${name}".`,
      });
    }
  },
};
