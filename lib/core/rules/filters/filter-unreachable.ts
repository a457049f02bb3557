import { cite } from '../../contract/documents';
import { factsOf, KINDS } from '../../contract/kinds';
import { excerptOf } from '../../model/excerpt';
import { isUnknown, StreamDefinition } from '../../model/stream-definition';
import { RuleOutput, StreamRule } from '../rule';
import { fieldsOf } from './filter-expressions';
import { plainValue } from '../../model/stream-parts';
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
  if (inner === undefined && fixed !== undefined && !field.some((item) => mayMatch(item, fixed))) {
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

/** Whether an element of a pattern can match a text that is always the same. */
function mayMatch(element: unknown, text: string): boolean {
  if (!isComposite(element)) return element === text;
  if (isUnknown(element)) return true;
  const [operator, operand] = Object.entries(element)[0] ?? [];
  if (operator === 'prefix') return isUnknown(operand) || text.startsWith(String(plainValue(operand)));
  if (operator === 'suffix') return isUnknown(operand) || text.endsWith(String(plainValue(operand)));
  if (operator === 'contains') return isUnknown(operand) || text.includes(String(plainValue(operand)));
  if (operator === 'exists') return operand !== false;
  if (operator === 'numeric' || operator === 'cidr') return false;
  return operator !== 'anything-but' || !excludes(operand, text);
}

function excludes(operand: unknown, text: string): boolean {
  if (Array.isArray(operand)) return operand.includes(text);
  if (!isComposite(operand)) return operand === text;
  return mayMatch(operand, text) && !isUnknown(operand);
}

function isAbsence(element: unknown): boolean {
  return isComposite(element) && 'exists' in element && element.exists === false;
}
