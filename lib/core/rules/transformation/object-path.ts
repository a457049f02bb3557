import { say } from '../../language/say';
import { listed } from '../../language/lists';
import { cite } from '../../contract/documents';
import { parametersOfFormat } from '../../contract/kind-lookups';
import { LIMITS } from '../../contract/limits';
import { OBJECT_PATH_PLACEHOLDERS } from '../../contract/object-path';
import { pointerOf, valueOf } from '../../model/stream-parts';
import { checkText, GrammarText } from '../check-text';
import { StreamRule } from '../rule';

const API = cite('eventbridge-create-event-streaming');
const PLACEHOLDER = /\{([^{}]*)\}/g;

/** The path of the objects that a sink writes to a bucket. */
export const objectPath: StreamRule = {
  id: 'object-path',
  since: '2026-11-26',
  title: 'The path of objects in a bucket has only valid placeholders',
  severity: 'warning',
  documents: [API, LIMITS.objectPathLength.source],
  protectsFrom: 'All objects go to one folder named {yyyyy}, or OSS refuses the name.',
  check({ sink }, output) {
    for (const name of parametersOfFormat(sink.kind, 'object-path'))
      checkText(valueOf(sink, name), PATH, `/Sink/${sink.kind}/${pointerOf(sink, name)}`, output);
  },
};

function problemOf(path: string): string | undefined {
  const unknown = [...path.matchAll(PLACEHOLDER)]
    .map(([, name]) => name)
    .find((name) => !OBJECT_PATH_PLACEHOLDERS.includes(name));
  if (unknown !== undefined) return say`has the placeholder {${unknown}}, which is not known`;
  if (path.includes('${')) return say`has a $ before a placeholder, which stays in the name`;
  if (/[{}]/.test(path.replace(PLACEHOLDER, ''))) return say`has a brace that is not closed or not opened`;
  if (/^[/\\]/.test(path)) return say`begins with a slash, which no name of an object does`;
  return Buffer.byteLength(path) > LIMITS.objectPathLength.maximum
    ? say`is longer than the name of an object`
    : undefined;
}

const PATH: GrammarText = {
  what: () => say`the path of the objects`,
  problemOf,
  limit: () =>
    say`the placeholders ${listed(OBJECT_PATH_PLACEHOLDERS.map((name) => `{${name}}`))}, no slash before them`,
  source: API,
  fix: () => say`Correct the path, for example telemetry/{yyyy}/{MM}/{dd}/{HH}.`,
};
