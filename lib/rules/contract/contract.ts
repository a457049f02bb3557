import { CREATE_EVENT_STREAMING } from '../../contract/documents';
import { StreamRule } from '../rule';
import { complaintsOf } from './complaints';
import { checkContentSchema } from './content-schema';
import { describeComplaint } from './describe-complaint';
import { ownerOf } from './owned';

/** The stream matches the schema of CreateEventStreaming: every parameter has the type, value and company it needs. */
export const contract: StreamRule = {
  id: 'contract',
  title: 'The stream matches the contract of the EventBridge API',
  severity: 'error',
  scope: 'stream',
  documents: [CREATE_EVENT_STREAMING],
  protectsFrom: 'EventBridge refuses the stream at deployment, or runs it in a way that nobody asked for.',
  check(stream, output) {
    const texts = stream.textProblems ?? [];
    for (const { pointer, message } of texts) output.report({ pointer, message, ...TEXT });
    const { complaints, unknowns } = complaintsOf(stream);
    for (const complaint of complaints) {
      if (ownerOf(complaint) !== undefined) continue;
      const report = describeComplaint(complaint);
      const isOverride = (stream.overridden ?? []).includes(report.pointer!);
      if (complaint.error.keyword !== 'additionalProperties' || !isOverride) output.report(report);
    }
    checkContentSchema(stream.sink, output);
    for (const [pointer, reason] of unknowns) {
      if (texts.every((text) => text.pointer !== pointer)) output.skip(pointer, reason);
    }
  },
};

const TEXT = {
  limit: 'one JSON text, each key once in its object',
  source: CREATE_EVENT_STREAMING,
  fix: 'Write it with jsonencode or JSON.stringify.',
};
