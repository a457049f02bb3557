import { say } from '../../language/say';
import { cite, FactSource } from '../../contract/documents';
import { factsOf, KINDS } from '../../contract/kinds';
import { excerptOf } from '../../model/excerpt';
import { isComposite } from '../../model/json-object';
import { isUnknown, StreamDefinition } from '../../model/stream-definition';
import { compilePattern } from '../../simulation/compile-pattern';
import { knownSample, placeAt, REQUIRED_ATTRIBUTES } from '../../simulation/envelope-place';
import { matchPattern } from '../../simulation/match-pattern';
import { checkPattern } from '../../simulation/pattern-grammar';
import { speltPattern } from '../../simulation/stream-pattern';
import { RuleOutput, StreamRule } from '../rule';
import { fieldsOf, namesIn } from './filter-expressions';
import { fieldMistakes } from './field-mistakes';
import { hintWhereImplied } from '../place-mistakes';
import { subjectMistakes } from './subject-mistakes';
import { typeMistakes } from './type-mistakes';

const EVENTS = cite('eventbridge-event-overview');
/** The documents with samples of events. */
const SAMPLES = Object.values(KINDS).flatMap(({ envelope, samples = [] }) =>
  [...samples, envelope].flatMap((item) => (item === undefined ? [] : [cite(item.document)])),
);

/** A pattern that no event of the source can match lets nothing through. */
export const filterUnreachable: StreamRule = {
  id: 'filter-unreachable',
  since: '2026-11-21',
  title: 'The filter pattern can match an event of the source',
  severity: 'warning',
  documents: [...new Set([EVENTS, ...SAMPLES])],
  protectsFrom: 'The stream runs and delivers nothing.',
  check(stream, output) {
    for (const [pointer, field] of fieldsOf(speltPattern(stream))) {
      const path = namesIn(pointer);
      if (path[0] === 'data') checkData(stream, pointer, field, output);
      else if (path.length === 1) checkAttribute(stream, path[0], field, output);
    }
  },
};

/** What all events have there, and which document says so. */
function fixedText(
  stream: StreamDefinition,
  attribute: string,
): { text: string; source: FactSource } | undefined {
  if (attribute === 'specversion') return { text: '1.0', source: EVENTS };
  if (attribute !== 'source' && attribute !== 'type') return undefined;
  const text = knownSample(stream)?.attributes[attribute];
  const { envelope } = factsOf(stream.source.kind) ?? {};
  return text === undefined || envelope === undefined ? undefined : { text, source: cite(envelope.document) };
}

function checkAttribute(
  stream: StreamDefinition,
  name: string,
  field: readonly unknown[],
  output: RuleOutput,
): void {
  const pointer = `/FilterPattern/${name}`;
  const mistakes = typeMistakes([name], field, { type: 'text', mayBeNull: false });
  for (const mistake of mistakes)
    output.report({ ...mistake, pointer: `${pointer}${mistake.pointer}`, source: EVENTS });
  if (name === 'subject' && mistakes.length === 0) checkSubject(stream, field, output);
  const fixed = fixedText(stream, name);
  if (fixed === undefined && REQUIRED_ATTRIBUTES.includes(name) && field.length > 0 && field.every(isAbsence))
    return output.report({
      pointer,
      message: say`every event has ${name}, and the filter wants one without it`,
      got: excerptOf(field),
      limit: say`what may be there`,
      source: EVENTS,
      fix: say`Leave ${name} out, or match what it is.`,
    });
  if (fixed === undefined || mistakes.length > 0) return;
  const { text, source } = fixed;
  if (mayMatch(field, text)) return;
  const said = { pointer, got: excerptOf(field), limit: JSON.stringify(text), source };
  if (name !== 'source' || field.every(isAbsence))
    return output.report({
      ...said,
      message: say`no event of the source has such a ${name}`,
      fix: say`Match ${JSON.stringify(text)}, or leave ${name} out.`,
    });
  // Documents disagree about it.
  if (isUnknown(stream.name) || mayMatch(field, stream.name)) return;
  output.report({
    ...said,
    severity: 'info',
    message: say`EventBridge publishes no sample with such a source, and the samples of Function Compute have the name of the stream there`,
    fix: say`Match type instead, or leave source out.`,
  });
}

function checkSubject(stream: StreamDefinition, field: readonly unknown[], output: RuleOutput): void {
  const sample = knownSample(stream);
  if (sample === undefined) return;
  for (const mistake of subjectMistakes(stream, sample, field))
    output.report({
      ...mistake,
      pointer: `/FilterPattern/subject${mistake.pointer}`,
      source: cite(sample.document),
    });
}

function checkData(
  stream: StreamDefinition,
  pointer: string,
  field: readonly unknown[],
  output: RuleOutput,
): void {
  const path = namesIn(pointer);
  const sample = knownSample(stream);
  if (path.length === 1 || sample === undefined) return;
  const place = placeAt(stream, path);
  // Where nothing is, its absence matches; where an object is, it does not.
  if (field.every(isAbsence) && place.is !== 'object' && place.is !== 'objects') return;
  for (const mistake of fieldMistakes(stream, path, place, field))
    output.report({
      ...hintWhereImplied(sample, mistake),
      pointer: `/FilterPattern${pointer}${mistake.pointer}`,
      source: cite(sample.document),
    });
}

/** Whether a field of a pattern can match a text that is always the same; what is not a pattern is another rule's. */
function mayMatch(field: readonly unknown[], text: string): boolean {
  if (field.length === 0) return false;
  const pattern = { data: { field } };
  if (checkPattern(pattern).problems.length > 0) return true;
  return matchPattern(compilePattern(pattern, isUnknown), { data: { field: text } }).outcome !== 'no-match';
}

/** Whether an alternative matches where nothing is. */
function isAbsence(item: unknown): boolean {
  return isComposite(item) && 'exists' in item && item.exists === false;
}
