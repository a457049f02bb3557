import { cite } from '../../contract/documents';
import { factsOf, KINDS } from '../../contract/kinds';
import { excerptOf } from '../../model/excerpt';
import { isUnknown, StreamDefinition } from '../../model/stream-definition';
import { compilePattern } from '../../simulation/compile-pattern';
import { matchPattern } from '../../simulation/match-pattern';
import { checkPattern } from '../../simulation/pattern-grammar';
import { RuleOutput, StreamRule } from '../rule';
import { fieldsOf } from './filter-expressions';
import { isComposite } from '../../model/json-object';

const EVENTS = cite('eventbridge-event-overview');
/** The documents with samples of events. */
const SAMPLES = Object.values(KINDS).flatMap(({ envelope }) =>
  envelope === undefined ? [] : [cite(envelope.document)],
);

/** A pattern that no event of the source can match lets nothing through. */
export const filterUnreachable: StreamRule = {
  id: 'filter-unreachable',
  title: 'The filter pattern can match an event of the source',
  severity: 'warning',
  documents: [EVENTS, ...SAMPLES],
  protectsFrom: 'The stream runs and delivers nothing.',
  check(stream, output) {
    for (const [pointer, field] of fieldsOf(stream.filterPattern)) checkField(stream, pointer, field, output);
  },
};

function checkField(
  stream: StreamDefinition,
  pointer: string,
  field: readonly unknown[],
  output: RuleOutput,
): void {
  const { kind, parameters } = stream.source;
  const [, top, inner, ...deeper] = pointer.split('/');
  const { envelope, body } = factsOf(kind) ?? {};
  const source = envelope === undefined ? EVENTS : cite(envelope.document);
  const report = (message: string, got: string, limit: string, fix: string) =>
    output.report({ pointer: `/FilterPattern${pointer}`, message, got, limit, source, fix });
  const fixed = top === 'source' ? envelope?.source : top === 'type' ? envelope?.type : undefined;
  if (inner === undefined && fixed !== undefined && !mayMatch(field, fixed)) {
    report(
      `no event of the source has such a ${top}`,
      excerptOf(field),
      JSON.stringify(fixed),
      `Match ${JSON.stringify(fixed)}, or leave ${top} out.`,
    );
  }
  if (top !== 'data' || inner === undefined) return;
  if (
    body !== undefined &&
    inner === body.field &&
    deeper.length > 0 &&
    parameters[body.format] === 'Binary'
  ) {
    report(
      'the pattern looks inside a message that is one Base64 text',
      `${body.format} Binary`,
      'JSON, for a pattern on fields of the message',
      'Set dataFormat to DataFormat.JSON, or match the whole text.',
    );
  }
  if (envelope === undefined || envelope.openData || envelope.dataFields.includes(inner)) return;
  if (field.every(isAbsence)) return;
  report(
    `no event of the source has data.${inner}`,
    `data.${inner}`,
    envelope.dataFields.map((name) => `data.${name}`).join(', '),
    `Match a field of the message, for example data.${body?.field ?? envelope.dataFields[0]}.`,
  );
}

/** Whether a field of a pattern can match a text that is always the same; what is no pattern is another rule's. */
function mayMatch(field: readonly unknown[], text: string): boolean {
  if (field.length === 0) return false;
  const pattern = { data: { field } };
  if (checkPattern(pattern).problems.length > 0) return true;
  return matchPattern(compilePattern(pattern, isUnknown), { data: { field: text } }).outcome !== 'no-match';
}

function isAbsence(element: unknown): boolean {
  return isComposite(element) && 'exists' in element && element.exists === false;
}
