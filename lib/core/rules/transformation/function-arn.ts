import { say, words } from '../../language/say';
import { FUNCTION_ARNS } from '../../contract/arn-formats';
import { cite } from '../../contract/documents';
import { isObject } from '../../model/json-object';
import { reportMissingPlace } from '../contract/placed-arn';
import { schemaRule } from '../contract/schema-rule';
import { StreamRule } from '../rule';

const inSchema = schemaRule(
  {
    id: 'function-arn',
    since: '2026-11-21',
    title: 'A function transform is named by the ARN of a function',
    severity: 'error',
    documents: [cite('eventbridge-function-transform')],
    protectsFrom: 'EventBridge refuses the stream at deployment.',
  },
  words`Use FunctionTransform.fromFunction, or the functionArn of the function.`,
);

/** The ARN of a function between filter and sink; where its account or region is missing, that is all there is to say. */
export const functionArn: StreamRule = {
  ...inSchema,
  check(stream, output) {
    if (stream.transforms.length === 0) return inSchema.check(stream, output);
    const said = new Set<string | undefined>();
    stream.transforms.forEach((transform, i) => {
      const placed = {
        arn: isObject(transform) ? transform.Arn : undefined,
        pointer: `/Transforms/${i}/Arn`,
        shapes: FUNCTION_ARNS,
        what: say`the function`,
        giveTo: 'FunctionTransform.fromFunction',
        source: inSchema.documents[0],
      };
      if (reportMissingPlace(placed, output)) said.add(placed.pointer);
    });
    inSchema.check(stream, {
      ...output,
      report: (report) => {
        if (!said.has(report.pointer)) output.report(report);
      },
    });
  },
};
