import { cite } from '../../contract/documents';
import { schemaRule } from '../contract/schema-rule';

/** The ARN of a function between filter and sink. */
export const functionArn = schemaRule(
  {
    id: 'function-arn',
    title: 'A function transform is named by the ARN of a function',
    severity: 'error',
    documents: [cite('eventbridge-function-transform')],
    protectsFrom: 'EventBridge refuses the stream at deployment.',
  },
  'Use FunctionTransform.fromFunction, or the functionArn of the function.',
);
