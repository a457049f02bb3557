import { cite } from '../../contract/documents';
import { parametersOfFormat } from '../../contract/kind-lookups';
import { LIMITS } from '../../contract/limits';
import { OBJECT_PATH_PLACEHOLDERS } from '../../contract/object-path';
import { isUnknown } from '../../model/stream-definition';
import { pointerOf, valueOf } from '../../model/stream-parts';
import { RuleOutput, StreamRule } from '../rule';
import { show } from '../show';

const API = cite('eventbridge-create-event-streaming');
const PLACEHOLDER = /\{([^{}]*)\}/g;

/** The path of the objects that a sink writes to a bucket. */
export const objectPath: StreamRule = {
  id: 'object-path',
  title: 'The path of objects in a bucket has placeholders that are filled in',
  severity: 'warning',
  documents: [API, LIMITS.objectPathLength.source],
  protectsFrom: 'All objects land in one folder that is called {yyyyy}, or OSS refuses the name.',
  check({ sink }, output) {
    for (const name of parametersOfFormat(sink.kind, 'object-path'))
      checkPath(valueOf(sink, name), `/Sink/${sink.kind}/${pointerOf(sink, name)}`, output);
  },
};

function checkPath(path: unknown, pointer: string, output: RuleOutput): void {
  if (isUnknown(path)) return output.skip(pointer, path.$unknown);
  // What is missing, empty or no text is the contract's to report.
  const problem = typeof path === 'string' && path !== '' ? problemOf(path) : undefined;
  if (problem === undefined) return;
  output.report({
    pointer,
    message: `the path of the objects ${problem}`,
    got: show(path),
    limit: `the placeholders ${OBJECT_PATH_PLACEHOLDERS.map((name) => `{${name}}`).join(', ')}, no slash before them`,
    source: API,
    fix: 'Correct the path, for example telemetry/{yyyy}/{MM}/{dd}/{HH}.',
  });
}

function problemOf(path: string): string | undefined {
  const unknown = [...path.matchAll(PLACEHOLDER)]
    .map(([, name]) => name)
    .find((name) => !OBJECT_PATH_PLACEHOLDERS.includes(name));
  if (unknown !== undefined) return `has the placeholder {${unknown}}, which is not known`;
  if (/[{}]/.test(path.replace(PLACEHOLDER, ''))) return 'has a brace that is not closed or not opened';
  if (/^[/\\]/.test(path)) return 'begins with a slash, which no name of an object does';
  return Buffer.byteLength(path) > LIMITS.objectPathLength.maximum
    ? 'is longer than the name of an object'
    : undefined;
}
