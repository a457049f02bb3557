import { cite } from '../../contract/documents';
import { excerptOf } from '../../model/excerpt';
import { isUnknown } from '../../model/stream-definition';
import { StreamRule } from '../rule';
import { sinkFields } from '../../model/sink-fields';

export const TRANSFORMATION = cite('eventbridge-event-transformation');

/** Why a JSONPath is not definite, or undefined where it is. */
export function indefinite(path: string): string | undefined {
  if (!path.startsWith('$')) return 'it does not begin with $';
  const structure = path.replace(/\['(?:[^'\\]|\\.)*'\]|\["(?:[^"\\]|\\.)*"\]/g, '.x');
  if (structure.includes('..')) return 'it scans all levels (..)';
  if (structure.includes('*')) return 'it has a wildcard (*)';
  if (structure.includes('?')) return 'it has a filter (?)';
  if (/\[[^[\]]*[,:]/.test(structure)) return 'it takes several elements';
  if (!/^\$(\.[^.[\]]+|\[\d+\])*$/.test(structure)) return 'it is not complete';
  return undefined;
}

/** A partial event is one value: its JSONPath must be definite. */
export const jsonPath: StreamRule = {
  id: 'json-path',
  title: 'A JSONPath of a sink field is definite',
  severity: 'error',
  documents: [TRANSFORMATION, cite('rocketmq-eventbridge')],
  protectsFrom:
    'EventBridge delivers nothing, or the path itself as text, where a path may have several results.',
  check(stream, output) {
    for (const { pointer, form, value } of sinkFields(stream)) {
      if (form !== 'JSONPATH' || value === undefined) continue;
      const at = `${pointer}/Value`;
      if (isUnknown(value)) output.skip(at, value.$unknown);
      const problem = typeof value === 'string' ? indefinite(value) : undefined;
      if (problem === undefined) continue;
      output.report({
        pointer: at,
        message: `the JSONPath does not name one value: ${problem}`,
        got: excerptOf(value),
        limit: 'a definite JSONPath such as $.data.value, without wildcard, filter or deep scan',
        source: TRANSFORMATION,
        fix: 'Name one value.',
      });
    }
  },
};
