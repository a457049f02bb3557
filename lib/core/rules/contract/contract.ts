import { say, words } from '../../language/say';
import { cite } from '../../contract/documents';
import { isNamedLater, unknownTrigger } from '../../model/function-trigger';
import { FUNCTION_TRIGGERS } from '../../model/resource-types';
import { StreamDefinition, TextProblem } from '../../model/stream-definition';
import { Report, ResourceRule, StreamRule } from '../rule';
import { PROPERTY } from '../property-label';
import { Complaint, complaintsOf } from './schema-errors';
import { checkContentSchemas } from './content-schema';
import { checkJsonTexts } from './json-texts';
import { checkShardingKey } from './sharding-key';
import { describeComplaint } from './describe-schema-error';
import { ownerOf } from './claims';

/** The stream matches the schema of CreateEventStreaming: every parameter has the type, value and company it needs. */
export const contract: StreamRule & ResourceRule = {
  id: 'contract',
  since: '2026-11-21',
  title: 'The stream matches the contract of the EventBridge API',
  severity: 'error',
  documents: [cite('eventbridge-create-event-streaming')],
  protectsFrom: 'EventBridge refuses the stream at deployment, or runs it in an unintended way.',
  types: [...FUNCTION_TRIGGERS],
  checkResource(resource, output) {
    const what = unknownTrigger(resource);
    if (what !== undefined) output.skip(what.pointer, what.reason);
  },
  check(stream, output) {
    const texts = stream.textProblems ?? [];
    for (const text of texts) output.report({ ...propertyOf(text), ...TEXT });
    const { complaints, unknowns } = complaintsOf(stream);
    for (const report of reportsOf(stream, complaints)) output.report(report);
    checkContentSchemas(stream.sink, output);
    checkJsonTexts(stream, output);
    checkShardingKey(stream, output);
    for (const [pointer, reason] of unknowns) {
      if (pointer === '/EventStreamingName' && isNamedLater(stream)) continue;
      if (texts.every((text) => text.pointer !== pointer)) output.skip(pointer, reason);
    }
  },
};

/** Of a whole attribute, the property says which text it is. */
function propertyOf({ pointer, message }: TextProblem): TextProblem {
  return { pointer, message: message.replace(say`the text of ${pointer.slice(1)} `, `${PROPERTY} `) };
}

const TEXT = {
  limit: words`one JSON text, each key once in its object`,
  source: cite('eventbridge-create-event-streaming'),
  fix: words`Write it with jsonencode or JSON.stringify.`,
};

/**
 * One report for each place: what is not text is not a topic name either, and a sink field is described twice in the schema,
 * as any field and as what its parameter takes. A wrong type says the most, and else what the schema says last, of the
 * parameter itself.
 */
function reportsOf(stream: StreamDefinition, complaints: readonly Complaint[]): Iterable<Report> {
  const reports = new Map<string, { keyword: string; report: Report }>();
  for (const complaint of complaints) {
    if (ownerOf(complaint) !== undefined) continue;
    const { keyword } = complaint.error;
    const report = describeComplaint(complaint);
    const pointer = report.pointer!;
    const isNamed = keyword === 'additionalProperties' && stream.overridden?.includes(pointer) === true;
    // An override may be misspelt too.
    if (isNamed && report.severity === 'warning') continue;
    if (reports.get(pointer)?.keyword !== 'type') reports.set(pointer, { keyword, report });
  }
  return [...reports.values()].map(({ report }) => report);
}
