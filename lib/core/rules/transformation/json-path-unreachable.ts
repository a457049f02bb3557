import { say } from '../../language/say';
import { cite } from '../../contract/documents';
import { KINDS } from '../../contract/kinds';
import { excerptOf } from '../../model/excerpt';
import { LocatedField, sinkFields } from '../../model/sink-fields';
import { StreamDefinition } from '../../model/stream-definition';
import { sampleOf } from '../../simulation/build-event';
import { PathStep, readPath } from '../../simulation/definite-path';
import { fieldName } from '../../simulation/describe-failure';
import { Place, placeAt } from '../../simulation/envelope-place';
import { pathsIn } from '../../simulation/field-paths';
import { EXTENSIONS } from '../../simulation/message';
import { EVENT_ATTRIBUTES } from '../../contract/event-attributes';
import { hintWhereImplied, nothingAt } from '../place-mistakes';
import { Report, StreamRule } from '../rule';
import { contentFields } from './content-fields';

/** The documents with samples of events. */
const SAMPLES = Object.values(KINDS).flatMap(({ samples = [] }) =>
  samples.map(({ document }) => cite(document)),
);

/** A JSONPath of a field that no event of the source has leads nowhere. */
export const jsonPathUnreachable: StreamRule = {
  id: 'json-path-unreachable',
  since: '2026-11-26',
  title: 'The JSONPath of a sink field or transform refers to a field that events of the source have',
  severity: 'warning',
  documents: [...new Set(SAMPLES)],
  protectsFrom: 'The field has no value in any event; what the sink does with that is not documented.',
  check(stream, output) {
    const sample = sampleOf(stream);
    // Events of a bus have whatever their senders give them.
    if (sample === undefined || Object.keys(sample.data).length === 0) return;
    for (const field of [...sinkFields(stream), ...contentFields(stream)]) {
      if (!isGivenEvents(stream, field)) continue;
      const missed = missedBy(stream, field);
      if (missed !== undefined)
        output.report({
          ...hintWhereImplied(sample, missed),
          pointer: `${field.pointer}/Value`,
          source: cite(sample.document),
        });
    }
  },
};

/** Whether a field is made of the events of the source: what a transform returns may be anything. */
function isGivenEvents({ transforms }: StreamDefinition, { pointer }: LocatedField): boolean {
  return pointer.startsWith('/Transforms/0/') || (pointer.startsWith('/Sink/') && transforms.length === 0);
}

/** The first path of a field that leads to nothing. */
function missedBy(stream: StreamDefinition, field: LocatedField): Report | undefined {
  for (const path of pathsIn(field)) {
    const steps = readPath(path) ?? [];
    const names = namesOf(steps);
    if (names.length === 0) continue;
    const place = placeOf(stream, names);
    const next = steps[names.length];
    const mistake =
      nothingAt(stream, names, place, { what: 'JSONPath', prefix: '$.' }) ??
      (next !== undefined && 'index' in next ? noList(names, place) : undefined);
    if (mistake !== undefined) return { ...mistake, got: excerptOf(path) };
  }
  return undefined;
}

/** An index leads somewhere in a list alone. */
function noList(names: readonly string[], { is }: Place): Omit<Report, 'pointer'> | undefined {
  if (!['text', 'base64', 'number', 'boolean', 'object'].includes(is)) return undefined;
  const name = fieldName(names);
  return {
    message: say`the JSONPath takes an element of ${name}, which is not a list`,
    got: `$.${name}`,
    limit: say`a list, for an index`,
    fix: say`Name $.${name} itself${is === 'object' ? say`, or a field in it` : ''}.`,
  };
}

/** The names that a path begins with: an index may lead anywhere. */
function namesOf(steps: readonly PathStep[]): readonly string[] {
  const names: string[] = [];
  for (const step of steps) {
    if ('index' in step || step.names.length !== 1) break;
    names.push(step.names[0]);
  }
  return names;
}

const TOP: readonly string[] = ['data', ...EVENT_ATTRIBUTES];

function placeOf(stream: StreamDefinition, names: readonly string[]): Place {
  const [top] = names;
  if (TOP.includes(top) || EXTENSIONS.includes(`/${top}`)) return placeAt(stream, names);
  return { is: 'absent', parent: [], names: TOP };
}
