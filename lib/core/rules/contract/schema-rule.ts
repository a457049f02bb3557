import { StreamRule } from '../rule';
import { complaintsOf } from './schema-errors';
import { describeComplaint } from './describe-schema-error';
import { ownerOf } from './claims';

/** A rule whose bounds stand in the schema: it reports, under its own name, what the schema says about its parameters. */
export function schemaRule(facts: Omit<StreamRule, 'check'>, remedy: string): StreamRule {
  return {
    ...facts,
    check(stream, output) {
      for (const complaint of complaintsOf(stream).complaints) {
        if (ownerOf(complaint) !== facts.id) continue;
        const { source, ...report } = describeComplaint(complaint);
        output.report({ ...report, source: facts.documents[0] ?? source, fix: remedy });
      }
    },
  };
}
