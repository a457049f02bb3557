import { cite } from '../../contract/documents';
import { factsOf, KINDS } from '../../contract/kinds';
import { excerptOf } from '../../model/excerpt';
import { LocatedField, sinkFields } from '../../model/sink-fields';
import { StreamDefinition } from '../../model/stream-definition';
import { readPath } from '../../simulation/definite-path';
import { pathsIn } from '../../simulation/field-paths';
import { sampleOf } from '../../simulation/build-event';
import { StreamRule } from '../rule';

/** The documents with samples of events. */
const SAMPLES = Object.values(KINDS).flatMap(({ samples = [] }) =>
  samples.map(({ document }) => cite(document)),
);

/** Where the message itself makes the fields of data, any of them may be there. */
const OPEN = '/data';

/** A JSONPath of a field that no event of the source has leads nowhere. */
export const jsonPathUnreachable: StreamRule = {
  id: 'json-path-unreachable',
  title: 'A JSONPath of a sink field names something that events of the source have',
  severity: 'warning',
  documents: [...new Set(SAMPLES)],
  protectsFrom: 'The field has no value in any event; what the sink makes of that is not documented.',
  check(stream, output) {
    // What a transform returns may be anything.
    if (stream.transforms.length > 0) return;
    const sample = sampleOf(stream);
    if (sample === undefined || sample.message === OPEN) return;
    const known = Object.keys(sample.data);
    for (const field of sinkFields(stream)) {
      const missed = missedBy(field, known);
      if (missed === undefined) continue;
      output.report({
        pointer: `${field.pointer}/Value`,
        message: `no event of the source has data.${missed.name}`,
        got: excerptOf(missed.path),
        limit: known.map((name) => `$.data.${name}`).join(', '),
        source: cite(sample.document),
        fix: `Name a field of the event, for example $.data.${bodyOf(stream) ?? known[0]}.`,
      });
    }
  },
};

/** The first path of a field that leads into data and to nothing there. */
function missedBy(field: LocatedField, known: readonly string[]): { path: string; name: string } | undefined {
  for (const path of pathsIn(field)) {
    const [first, second] = readPath(path) ?? [];
    if (first === undefined || second === undefined || 'index' in first || 'index' in second) continue;
    if (first.names.length !== 1 || first.names[0] !== 'data' || second.names.length !== 1) continue;
    const [name] = second.names;
    if (!known.includes(name)) return { path, name };
  }
  return undefined;
}

function bodyOf({ source }: StreamDefinition): string | undefined {
  return factsOf(source.kind)?.body?.field;
}
