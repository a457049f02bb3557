import { said, say } from '../../language/say';
import { cite } from '../../contract/documents';
import { excerptOf } from '../../model/excerpt';
import { isUnknown } from '../../model/stream-definition';
import { RuleOutput, StreamRule } from '../rule';
import { contentFields } from './content-fields';
import { declared } from './declared-variables';
import { sinkFields } from '../../model/sink-fields';

export const TRANSFORMATION = cite('eventbridge-event-transformation');

/** Why a JSONPath is not definite, or undefined where it is. */
export function indefinite(path: string): string | undefined {
  if (!path.startsWith('$')) return say`it does not begin with $`;
  const structure = path.replace(/\['(?:[^'\\]|\\.)*'\]|\["(?:[^"\\]|\\.)*"\]/g, '.x');
  if (structure.includes('..')) return say`it scans all levels (..)`;
  if (structure.includes('*')) return say`it has a wildcard (*)`;
  if (structure.includes('?')) return say`it has a filter (?)`;
  if (structure.includes('(')) return say`it calls a function`;
  if (/\[[^[\]]*[,:]/.test(structure)) return say`it takes several elements`;
  if (/\.[^.[\]]*\s/.test(structure)) return say`a name with a blank stands without brackets and quotes`;
  if (!/^\$(?:\.[^.[\]]+|\[\s*-?\d+\s*\])*$/.test(structure)) return say`it is not complete`;
  return undefined;
}

/** A partial event is one value: its JSONPath must be definite. */
export const jsonPath: StreamRule = {
  id: 'json-path',
  since: '2026-11-21',
  title: 'A JSONPath of a sink field or of a template variable is definite',
  severity: 'error',
  documents: [TRANSFORMATION, cite('rocketmq-eventbridge')],
  protectsFrom:
    'If a path can have several results, EventBridge delivers nothing, or the path itself as text.',
  check(stream, output) {
    for (const { pointer, form, value } of [...sinkFields(stream), ...contentFields(stream)]) {
      const at = `${pointer}/Value`;
      if (isUnknown(value) && (form === 'JSONPATH' || form === 'TEMPLATE')) output.skip(at, value.$unknown);
      if (typeof value !== 'string') continue;
      if (form === 'JSONPATH') checkPath(value, say`the JSONPath`, at, output);
      if (form === 'TEMPLATE') {
        for (const [name, path] of Object.entries(declared(value) ?? {}))
          // What does not begin like a path is a constant.
          if (typeof path === 'string' && /^\$(?:[.[]|$)/.test(path))
            checkPath(path, say`the JSONPath of the variable ${name}`, at, output);
      }
    }
  },
};

function checkPath(path: string, what: string, pointer: string, output: RuleOutput): void {
  const problem = indefinite(path);
  if (problem === undefined) return;
  output.report({
    pointer,
    message: say`${said(what)} does not name one value: ${problem}`,
    got: excerptOf(path),
    limit: say`a definite JSONPath such as $.data.value, without wildcard, filter, function or deep scan`,
    source: TRANSFORMATION,
    fix: say`Name one value.`,
  });
}
