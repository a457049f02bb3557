import { say } from '../../language/say';
import { LIMITS } from '../../contract/limits';
import { isUnknown } from '../../model/stream-definition';
import { escapePointer, unescapePointer } from '../../model/json-pointer';
import { StreamRule } from '../rule';
import { isJsonObject, isStructure } from '../../model/json-value';

/** How many expressions a field of a pattern has: the objects with an operator in it. */
export const filterExpressions: StreamRule = {
  id: 'filter-expressions',
  since: '2026-11-21',
  title: 'A field of a filter pattern has at most five expressions',
  severity: 'warning',
  documents: [LIMITS.filterExpressions.source],
  protectsFrom: 'EventBridge refuses the pattern, or ignores everything after the fifth expression.',
  check({ filterPattern }, output) {
    const { maximum, source } = LIMITS.filterExpressions;
    for (const [pointer, field] of fieldsOf(filterPattern)) {
      if (field.length <= maximum) continue;
      const count = field.filter((item) => isStructure(item) && !isUnknown(item)).length;
      if (count <= maximum) continue;
      output.report({
        pointer: `/FilterPattern${pointer}`,
        message: say`the field has more expressions than EventBridge allows`,
        got: say`${count} expressions`,
        limit: say`${maximum} expressions a field`,
        source,
        fix: say`Divide the field between two streams, or use fixed values, which are not expressions.`,
      });
    }
  },
};

/** A field of a pattern: its JSON pointer, and what it may be. */
export type PatternField = readonly [pointer: string, elements: readonly unknown[]];

/** Every field of a pattern. */
export function fieldsOf(pattern: unknown): readonly PatternField[] {
  const fields: PatternField[] = [];
  collect(pattern, '', fields);
  return fields;
}

/** The names that lead to a field of a pattern. */
export function namesIn(pointer: string): readonly string[] {
  return pointer.split('/').slice(1).map(unescapePointer);
}

function collect(node: unknown, pointer: string, fields: PatternField[]): void {
  if (Array.isArray(node)) fields.push([pointer, node]);
  else if (isJsonObject(node) && !isUnknown(node)) {
    for (const key of Object.keys(node)) {
      collect(node[key], `${pointer}/${escapePointer(key)}`, fields);
    }
  }
}
